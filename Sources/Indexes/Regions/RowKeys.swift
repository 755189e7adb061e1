import Markdown
import Names
import Text

/// What tells the rows of a generated table apart.
struct RowKey: Hashable, Comparable {
  /// What the first cell shows, without case; where several rows show the same, the other cells too.
  fileprivate let cells: [String]

  static func < (one: RowKey, other: RowKey) -> Bool {
    for (one, other) in zip(one.cells, other.cells) where one != other {
      return NaturalOrder.precedes(one, other) || !NaturalOrder.precedes(other, one) && one < other
    }
    return one.cells.count < other.cells.count
  }
}

/// Finds the keys of the rows of a table.
struct RowKeys {
  /// What the first cells of the table show: most rows that stand in a document have the very same.
  private let names: [String: String]
  private let current: Set<String>
  private let shared: Set<String>

  init(of table: GeneratedTable) {
    var names: [String: String] = [:]
    var current: Set<String> = []
    var shared: Set<String> = []
    for cell in table.rows.map({ $0.first ?? "" }) {
      let name = names[cell] ?? RowKeys.shown(cell)
      names[cell] = name
      if !current.insert(name).inserted { shared.insert(name) }
    }
    self.names = names
    self.current = current
    self.shared = shared
  }

  /// Whether the table has a row whose first cell shows the same as this one.
  func isCurrent(_ first: String) -> Bool { names[first] != nil || current.contains(RowKeys.shown(first)) }

  /// The key of a row by its generated cells.
  subscript(_ cells: [String]) -> RowKey {
    let first = cells.first ?? ""
    let name = names[first] ?? RowKeys.shown(first)
    return RowKey(cells: shared.contains(name) ? cells.map(RowKeys.shown) : [name])
  }

  /// The cell of a row whose subject is gone.
  static func struck(_ cell: String) -> String { cell.isEmpty || isStruck(cell) ? cell : "~~\(cell)~~" }

  /// Whether a cell is struck through as a whole.
  static func isStruck(_ cell: String) -> Bool {
    cell.utf8.count > 4 && cell.hasPrefix("~~") && cell.hasSuffix("~~")
  }

  private static func shown(_ cell: String) -> String {
    InlineText.plain(isStruck(cell) ? String(cell.dropFirst(2).dropLast(2)) : cell).trimmingWhitespace().lowercased()
  }
}
