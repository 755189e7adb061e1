public import Names
public import WorkspaceModel

/// A dependency graph as flowcharts that Mermaid draws: one, or where that is too large several, each of features that hang
/// together.
public struct MermaidFlowcharts: Sendable {
  /// The charts.
  public let charts: [MermaidFlowchart]
  /// What no chart shows, as a sentence; nil where all is drawn.
  public let remark: String?

  /// Draws `graph` with the features' titles.
  public init(_ graph: DependencyGraph, titles: [FeatureID: String]) {
    let whole = MermaidFlowchart(graph, titles: titles)
    if whole.isDrawn {
      charts = [whole]
      remark = nil
      return
    }
    var packing = Packing(titles: titles)
    for part in graph.parts { packing.add(part) }
    packing.close()
    charts = packing.charts
    remark = Self.remark(alone: packing.alone, tooMany: packing.tooMany)
  }

  /// Whether a line is a remark that some chart can have.
  public static func isRemark(_ line: String) -> Bool {
    let counts = line.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    guard let first = counts.first, let last = counts.last else { return false }
    return [remark(alone: first, tooMany: 0), remark(alone: 0, tooMany: first), remark(alone: first, tooMany: last)]
      .contains(line)
  }

  private static func remark(alone: Int, tooMany: Int) -> String? {
    let parts = [("without dependencies", alone), ("that hang together and are too many for Mermaid", tooMany)]
    let told = parts.filter { $0.1 > 0 }.map { "features \($0.0) (\($0.1))" }
    return told.isEmpty ? nil : "Not drawn: " + told.joined(separator: ", ") + "."
  }
}

/// Puts graphs into charts, in order, as many as fit.
private struct Packing {
  let titles: [FeatureID: String]
  private(set) var charts: [MermaidFlowchart] = []
  /// How many features depend on none, and none on them.
  private(set) var alone = 0
  /// How many features hang together with more than a chart can show.
  private(set) var tooMany = 0
  private var open: [DependencyGraph] = []
  private var size = MermaidFlowchart.Size.zero

  init(titles: [FeatureID: String]) { self.titles = titles }

  mutating func add(_ graph: DependencyGraph) {
    if graph.edgeCount == 0 {
      alone += graph.features.count
      return
    }
    let chart = MermaidFlowchart(graph, titles: titles)
    guard chart.isDrawn else {
      close()
      // The IDs alone may fit.
      let bare = MermaidFlowchart(graph, titles: [:])
      if bare.isDrawn { charts.append(bare) } else { tooMany += graph.features.count }
      return
    }
    if !(size + chart.size).isDrawn { close() }
    open.append(graph)
    size = size + chart.size
  }

  /// Ends the chart that is being filled.
  mutating func close() {
    if open.isEmpty { return }
    let all = DependencyGraph(
      features: open.flatMap(\.features),
      dependencies: open.reduce(into: [:]) { $0.merge($1.edges) { first, _ in first } })
    charts.append(MermaidFlowchart(all, titles: titles))
    open = []
    size = .zero
  }
}
