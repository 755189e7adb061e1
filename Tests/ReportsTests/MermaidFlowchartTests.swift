import Names
import Reports
import TestSupport
import Testing
import WorkspaceModel

@Suite struct MermaidFlowchartTests {
  private func label(_ title: String) -> String {
    let feature = FeatureID("F-A-001")
    let chart = MermaidFlowchart(DependencyGraph(features: [feature], dependencies: [:]), titles: [feature: title])
    return chart.lines.dropFirst().joined(separator: "\n")
  }

  @Test(arguments: [
    ("Sign up", "Sign up"), ("漢字 é", "漢字 é"), ("a \"b\"", "a #34;b#34;"), ("a \"\u{301}] b", "a #34;\u{301}] b"),
    ("%%{init: {}}%%", "#37;#37;{init: {}}#37;#37;"), ("a; click b", "a#59; click b"), ("a --> b", "a --#62; b"),
    ("<b>&amp;", "#60;b#62;#38;amp#59;"), ("`a` \\ #1", "#96;a#96; #92; #35;1"), ("a\r\nb\u{2028}c", "a  b c"),
    ("a\u{202E}b\u{2066}c\u{61C}", "abc"), ("costs $$x^2$$", "costs #36;#36;x^2#36;#36;"),
    ("take fa:fa-car home", "take fa#58;fa-car home"), ("**a** *b* 2 * 3", "#42;#42;a#42;#42; #42;b#42; 2 #42; 3"),
    ("__init__ of snake_case", "#95;#95;init#95;#95; of snake_case"), ("Plan: the end", "Plan: the end"),
    ("é_x_", "é#95;x#95;"),
  ])
  func `a title can say nothing but itself`(title: String, shown: String) {
    #expect(label(title) == "  n_F_A_001[\"F-A-001 \(shown)\"]")
  }

  @Test func `folders whose names differ in case alone have a node each`() {
    let features = ["016-A-b", "016-a-b"].map { FeatureID($0) }
    let lines = MermaidFlowchart(DependencyGraph(features: features, dependencies: [:]), titles: [:]).lines
    #expect(Set(lines.dropFirst()) == ["  n_016_A_b[\"016-A-b\"]", "  n_016_a_b[\"016-a-b\"]"])
  }

  @Test func `a long title costs time that grows with its length`() {
    let seconds = [100_000, 400_000].map { length in
      ThreadTime.seconds { _ = label(String(repeating: "very ", count: length / 5)) }
    }
    #expect(seconds[1] < 8 * seconds[0] + 0.1)
  }
}
