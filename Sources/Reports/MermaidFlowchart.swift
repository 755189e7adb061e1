public import Names
public import WorkspaceModel

/// A dependency graph as a Mermaid `flowchart`: an arrow runs from a feature to what it depends on, dotted and labelled
/// where it is part of a cycle.
public struct MermaidFlowchart: Sendable {
  /// The lines of the chart, without a fence.
  public let lines: [String]

  /// Draws `graph` with the features' titles.
  public init(_ graph: DependencyGraph, titles: [FeatureID: String]) {
    let names = MermaidFlowchart.nodeNames(graph.features)
    let cycleOf = Dictionary(
      graph.cycles.enumerated().flatMap { number, cycle in cycle.map { ($0, number) } },
      uniquingKeysWith: { first, _ in first })
    var lines = ["flowchart LR"]
    for feature in graph.features {
      let label = [feature.string, titles[feature] ?? ""].filter { !$0.isEmpty && $0 != "" }.joined(separator: " ")
      lines.append("  \(names[feature] ?? "")[\"\(MermaidFlowchart.escaped(label))\"]")
    }
    for feature in graph.features {
      for target in graph.edges[feature, default: []] {
        let isCyclic = cycleOf[feature] != nil && cycleOf[feature] == cycleOf[target]
        lines.append("  \(names[feature] ?? "") \(isCyclic ? "-. cycle .->" : "-->") \(names[target] ?? "")")
      }
    }
    self.lines = lines
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

  /// Node names of letters, digits and `_`, one for each feature.
  private static func nodeNames(_ features: [FeatureID]) -> [FeatureID: String] {
    var names: [FeatureID: String] = [:]
    var taken: Set<String> = []
    for feature in features {
      let base = "n_" + String(feature.string.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      var name = base
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(base)_\(number)"
        number += 1
      }
      names[feature] = name
    }
    return names
  }

  /// Text that Mermaid shows as it is: what has a meaning to it, or to HTML, becomes an entity code. A percent sign has one
  /// too: `%%{init: …}%%` is a directive wherever it stands. Scalar by scalar, since a quotation mark with an accent on it
  /// is one character and ends the label all the same.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where !scalar.properties.isBidiControl {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: escaped += " "
      default: escaped += special.contains(scalar) ? "#\(scalar.value);" : String(scalar)
      }
    }
    return escaped
  }

  private static let special = Set("\"#<>&`;\\%".unicodeScalars)
}
