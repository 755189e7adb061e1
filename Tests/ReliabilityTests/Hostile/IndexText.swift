import Foundation

/// A document that `sync` writes, as its readers take it: regions, tables, and a chart.
struct IndexText {
  let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// What is not as it must be; nil where all is well.
  var fault: String? { regionFault ?? tableFault ?? chartFault ?? TextSink.terminalFault(regionTexts.joined()) }

  /// Every region opens once and closes once, and none stands in another.
  private var regionFault: String? {
    var open: Substring?
    var seen: Set<Substring> = []
    for line in lines where line.hasPrefix("<!-- speckit:") {
      let words = line.split(separator: " ")
      let name = words[2]
      if words[1] == "speckit:begin" {
        if open != nil || !seen.insert(name).inserted { return "region \(name) opens again" }
        open = name
      } else if words[1] == "speckit:end" {
        if open != name { return "region \(name) closes where it is not open" }
        open = nil
      }
    }
    return open.map { "region \($0) does not close" }
  }

  /// The rows of a table have the cells of its head.
  private var tableFault: String? {
    var columns: Int?
    for line in regionTexts {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let cells = cellCount(line)
      if let columns, columns != cells { return "\(cells) cells in place of \(columns): \(line)" }
      columns = cells
    }
    return nil
  }

  /// Every line of a chart is its head, a node or an arrow.
  private var chartFault: String? {
    guard let start = lines.firstIndex(of: "```mermaid") else { return nil }
    let chart = lines[(start + 1)...].prefix { $0 != "```" }
    if chart.first != "flowchart LR" { return "the chart begins with \(chart.first ?? "nothing")" }
    let bad = chart.dropFirst().first { line in
      line.wholeMatch(of: Self.node.matchingSemantics(.unicodeScalar)) == nil && line.wholeMatch(of: Self.arrow) == nil
    }
    return bad.map { "the chart says \($0)" }
  }

  private static var node: Regex<(Substring, Substring?)> {
    #/[ ]{2}n_[A-Za-z0-9_]+\["[^"`<>;%\\#]*(#[0-9]+;[^"`<>;%\\#]*)*"\]/#
  }

  private static var arrow: Regex<(Substring, Substring)> {
    #/[ ]{2}n_[A-Za-z0-9_]+ (-->|-\. cycle \.->) n_[A-Za-z0-9_]+/#
  }

  /// The lines inside regions.
  private var regionTexts: [Substring] {
    var isInside = false
    return lines.filter { line in
      if line.hasPrefix("<!-- speckit:") { isInside = line.hasPrefix("<!-- speckit:begin ") }
      return isInside
    }
  }

  private func cellCount(_ row: Substring) -> Int {
    var count = -1
    var isEscaped = false
    for scalar in row.unicodeScalars {
      if scalar == "|", !isEscaped { count += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return count
  }
}
