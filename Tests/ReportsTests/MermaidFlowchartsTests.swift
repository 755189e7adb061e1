import Names
import Testing
import WorkspaceModel

@testable import Reports

/// Mermaid 11 shows an error in place of a chart of more than 50,000 characters or 500 edges.
@Suite struct MermaidFlowchartsTests {
  private func feature(_ number: Int) -> FeatureID { FeatureID("F-A-\(number)") }

  /// The charts of features that depend on others by their numbers.
  private func drawn(_ count: Int, title: String = "", _ edges: [(Int, Int)]) -> MermaidFlowcharts {
    let features = (1...count).map(feature)
    let dependencies = Dictionary(grouping: edges) { feature($0.0) }.mapValues { $0.map { feature($0.1) } }
    let titles = title.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: features.map { ($0, title) })
    return MermaidFlowcharts(DependencyGraph(features: features, dependencies: dependencies), titles: titles)
  }

  private func edges(_ chart: MermaidFlowchart) -> Int {
    chart.lines.count { $0.contains("-->") || $0.contains(".->") }
  }

  private func length(_ chart: MermaidFlowchart) -> Int { chart.lines.joined(separator: "\n").utf16.count }

  @Test func `what Mermaid can draw is one chart, with features that depend on none`() {
    let drawn = drawn(502, (2...501).map { ($0, $0 - 1) })
    #expect(drawn.charts.map(edges) == [500])
    #expect(drawn.charts.first?.lines.count == 1 + 502 + 500)
    #expect(drawn.remark == nil)
  }

  @Test func `more is drawn in charts of features that hang together, and what stands alone is told`() {
    let pairs: [(Int, Int)] = stride(from: 1, to: 1000, by: 2).flatMap { [($0, $0 + 1), ($0 + 1, $0)] }
    let drawn = drawn(1003, pairs)
    #expect(drawn.charts.map(edges) == [500, 500])
    #expect(drawn.charts.allSatisfy { length($0) < 50_000 })
    #expect(drawn.remark == "Not drawn: features without dependencies (3).")
    #expect(drawn.charts.first?.lines.contains("  n_F_A_2 -. cycle .-> n_F_A_1") == true)
  }

  @Test func `features that hang together and are too many for a chart are told`() {
    let drawn = drawn(604, (2...600).map { ($0, $0 - 1) } + [(602, 601)])
    #expect(drawn.charts.map(edges) == [1])
    #expect(
      drawn.remark
        == "Not drawn: features without dependencies (2), features that hang together and are too many for Mermaid (600)."
    )
  }

  @Test func `titles that make a chart too long are left out of it`() {
    let title = String(repeating: "漢字 ", count: 60)
    let drawn = drawn(400, title: title, (2...399).map { ($0, $0 - 1) })
    #expect(drawn.charts.map(edges) == [398])
    #expect(drawn.charts.allSatisfy { length($0) < 50_000 && !$0.lines.joined().contains("漢字") })
    let pairs = self.drawn(400, title: title, stride(from: 2, through: 400, by: 2).map { ($0, $0 - 1) })
    #expect(pairs.charts.map(edges).reduce(0, +) == 200)
    #expect(pairs.charts.count > 1)
    #expect(pairs.charts.allSatisfy { length($0) < 50_000 && $0.lines.joined().contains("漢字") })
  }

  @Test(arguments: [
    ("Not drawn: features without dependencies (12).", true),
    ("Not drawn: features that hang together and are too many for Mermaid (600).", true),
    (
      "Not drawn: features without dependencies (1), features that hang together and are too many for Mermaid (2).",
      true
    ),
    ("Not drawn: features without dependencies (12). Ask Bob", false), ("Not drawn: 12", false), ("Not drawn", false),
  ])
  func `a remark is known again`(line: String, isRemark: Bool) {
    #expect(MermaidFlowcharts.isRemark(line) == isRemark)
  }
}
