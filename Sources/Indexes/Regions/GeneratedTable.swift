/// A table whose cells speckit generates, but for a last column Notes that people own.
struct GeneratedTable {
  let columns: [String]
  /// The cells, Notes left out.
  let rows: [[String]]
  let hasNotes: Bool
  /// Whether speckit can have written a row, by its cells; a row of people's own is refused, not dropped.
  let isGenerated: ([String]) -> Bool

  var header: [String] { hasNotes ? columns + ["Notes"] : columns }
}
