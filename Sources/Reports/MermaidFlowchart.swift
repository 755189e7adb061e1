public import Names
public import WorkspaceModel

/// A dependency graph as a Mermaid `flowchart`: an arrow runs from a feature to what it depends on, dotted and labelled
/// where it is part of a cycle.
public struct MermaidFlowchart: Sendable {
  /// The lines of the chart, without a fence.
  public let lines: [String]
  /// How much it asks of Mermaid.
  let size: Size

  /// Text and edges of a chart.
  struct Size {
    /// In units of UTF-16, as Mermaid counts.
    let length: Int
    let edges: Int

    static let zero = Size(length: 0, edges: 0)

    static func + (one: Size, other: Size) -> Size {
      Size(length: one.length + other.length, edges: one.edges + other.edges)
    }

    /// Whether Mermaid draws it as code hosts set it: `maxTextSize` is 50,000, `maxEdges` 500, and no chart can raise
    /// these. A little is left for names that are lengthened where charts are joined.
    var isDrawn: Bool { length <= 49_000 && edges <= 500 }
  }

  /// Whether Mermaid draws it and does not show an error in its place.
  var isDrawn: Bool { size.isDrawn }

  /// Draws `graph` with the features' titles.
  public init(_ graph: DependencyGraph, titles: [FeatureID: String]) {
    let names = MermaidFlowchart.nodeNames(graph.features)
    let cycleOf = Dictionary(
      graph.cycles.enumerated().flatMap { number, cycle in cycle.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    var lines = ["flowchart LR"]
    // Two folders whose names differ in case alone have one ID and a node each; an arrow leads to the first.
    let targets = Dictionary(zip(graph.features, names), uniquingKeysWith: { first, _ in first })
    for (feature, name) in zip(graph.features, names) {
      let label = [feature.string, titles[feature] ?? ""].filter { !$0.isEmpty && $0 != "" }.joined(separator: " ")
      lines.append("  \(name)[\"\(MermaidFlowchart.escaped(label))\"]")
    }
    for (feature, name) in zip(graph.features, names) {
      for target in graph.edges[feature, default: []] {
        let isCyclic = cycleOf[feature] != nil && cycleOf[feature] == cycleOf[target]
        lines.append("  \(name) \(isCyclic ? "-. cycle .->" : "-->") \(targets[target] ?? "")")
      }
    }
    self.lines = lines
    size = Size(length: lines.reduce(0) { $0 + $1.utf16.count + 1 }, edges: graph.edgeCount)
  }

  /// Whether `line`, without the spaces around it, is one that a chart of this kind can hold.
  public static func draws(_ line: String) -> Bool {
    if line == "flowchart LR" { return true }
    if let label = line.firstRange(of: "[\"") {
      return isNodeName(line[..<label.lowerBound]) && line.hasSuffix("\"]")
    }
    return [" --> ", " -. cycle .-> "].contains { arrow in
      let ends = line.split(separator: arrow, omittingEmptySubsequences: false)
      return ends.count == 2 && ends.allSatisfy(isNodeName)
    }
  }

  private static func isNodeName(_ text: Substring) -> Bool {
    text.hasPrefix("n_") && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  /// Node names of letters, digits and `_`, one for each feature, in their order.
  private static func nodeNames(_ features: [FeatureID]) -> [String] {
    var names: [String] = []
    var taken: Set<String> = []
    for feature in features {
      let base = "n_" + String(feature.string.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      names.append(name)
    }
    return names
  }

  /// Text that Mermaid shows as it is: what has a meaning to it, to Markdown or to HTML becomes an entity code. A percent
  /// sign has one too: `%%{init: …}%%` is a directive wherever it stands. So have `$$` of formulas and the colon of icons
  /// such as `fa:fa-car`. Scalar by scalar, since a quotation mark with an accent on it is one character and ends the label
  /// all the same.
  private static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars).filter { !$0.properties.isBidiControl }
    var escaped = ""
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let hasMeaning =
        switch scalar {
        case "\"", "#", "<", ">", "&", "`", ";", "\\", "%", "$", "*": true
        case ":": next != " "
        case "_": index == 0 || !isWordPart(scalars[index - 1]) || !isWordPart(next)
        default: false
        }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: escaped += " "
      default: escaped += hasMeaning ? "#\(scalar.value);" : String(scalar)
      }
    }
    return escaped
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
  }
}
