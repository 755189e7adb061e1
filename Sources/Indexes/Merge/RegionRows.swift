import Git
import Markdown
import Names
import Text

/// Joins what three versions of a managed region hold, where nothing but the versions is known: rows by their first cells,
/// items by their links, all else line by line. A later sync sets the generated cells right; no note is lost.
enum RegionRows {
  /// The lines of the region; nil stands for a version that lacks it.
  static func merged(base: [String]?, ours: [String]?, theirs: [String]?) throws -> [String] {
    guard let ours, let theirs else { return ours ?? theirs ?? [] }
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    let versions = [base ?? [], ours, theirs]
    let keyed = versions.compactMap(Version.init)
    if keyed.count == versions.count, let lines = joined(keyed[0], keyed[1], keyed[2]) { return lines }
    let bytes = versions.map { lines in lines.flatMap { (line: String) -> [UInt8] in Array(line.utf8) + [0x0A] } }
    let united = try TextMerge().united(base: bytes[0], ours: bytes[1], theirs: bytes[2])
    return united.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// A version whose lines all have a key of their own.
  private struct Version {
    var keys: [String] = []
    var lines: [String: String] = [:]
    /// The column names, where the region is a table.
    var header: [String] = []

    init?(_ content: [String]) {
      let filled = content.filter { !$0.allSatisfy(\.isWhitespace) }
      var rest = filled[...]
      if filled.count > 1, !RegionRows.cells(filled[0]).isEmpty, RegionRows.isDelimiter(filled[1]) {
        header = RegionRows.cells(filled[0])
        add("0", filled[0])
        add("1", filled[1])
        rest = rest.dropFirst(2)
      }
      for line in rest {
        guard let key = RegionRows.key(of: line), lines[key] == nil else { return nil }
        add(key, line)
      }
    }

    private mutating func add(_ key: String, _ line: String) {
      keys.append(key)
      lines[key] = line
    }

    var isSorted: Bool {
      zip(keys, keys.dropFirst()).allSatisfy { !NaturalOrder.precedes($1, $0) }
    }
  }

  private static func joined(_ base: Version, _ ours: Version, _ theirs: Version) -> [String]? {
    guard ours.header.count == theirs.header.count else { return nil }
    var keys = ours.keys
    if ours.isSorted, theirs.isSorted {
      keys = Set(ours.keys).union(theirs.keys).sorted { NaturalOrder.precedes($0, $1) }
    } else {
      var before: String?
      for key in theirs.keys {
        if ours.lines[key] == nil {
          let place = before.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          keys.insert(key, at: place)
        }
        before = key
      }
    }
    return keys.compactMap { line(base.lines[$0], ours.lines[$0], theirs.lines[$0], columns: ours.header) }
  }

  private static func line(_ base: String?, _ ours: String?, _ theirs: String?, columns: [String]) -> String? {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    guard let ours, let theirs else { return ours ?? theirs }
    let (ourCells, theirCells) = (cells(ours), cells(theirs))
    let baseCells = base.map(cells) ?? []
    guard !columns.isEmpty, ourCells.count == columns.count, theirCells.count == columns.count else { return ours }
    let joined = columns.indices.map { column in
      let old = baseCells.count == columns.count ? baseCells[column] : nil
      return cell(
        old, ourCells[column], theirCells[column], isNote: column == columns.count - 1 && columns.last == "Notes")
    }
    return "|" + joined.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
  }

  private static func cell(_ base: String?, _ ours: String, _ theirs: String, isNote: Bool) -> String {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    guard isNote else { return ours }
    if ours.isEmpty || theirs.isEmpty { return ours + theirs }
    return ours.split(separator: " / ").contains(theirs[...]) ? ours : ours + " / " + theirs
  }

  /// What tells a line from others: the first cell of a row, or the link that an item begins with.
  private static func key(of line: String) -> String? {
    let cells = cells(line)
    if let first = cells.first {
      let isStruck = RowKeys.isStruck(first)
      let name = InlineText.plain(isStruck ? String(first.dropFirst(2).dropLast(2)) : first)
      return "2 " + name.trimmingWhitespace().lowercased()
    }
    let item = line.drop { $0 == " " || $0 == "-" || $0 == "*" || $0 == "+" }
    let text = ["[ ] ", "[x] ", "[X] "].contains { item.hasPrefix($0) } ? item.dropFirst(4) : item
    guard text.hasPrefix("["), let end = text.firstRange(of: "](") else { return nil }
    return "2 " + text[..<end.lowerBound].dropFirst()
  }

  private static func cells(_ line: String) -> [String] {
    line.trimmingWhitespace().hasPrefix("|") ? Document.rawCells(ofRow: line) : []
  }

  private static func isDelimiter(_ line: String) -> Bool {
    let cells = cells(line)
    return !cells.isEmpty && cells.allSatisfy { $0.contains("-") && $0.allSatisfy { $0 == "-" || $0 == ":" } }
  }
}
