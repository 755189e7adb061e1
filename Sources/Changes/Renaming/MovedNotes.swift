public import Files
import Markdown
import Names
import Text
import WorkspaceModel

/// The notes of people on the rows that a feature takes along to the design index of another epic: its own row, and those of its
/// entities and contracts.
public struct MovedNotes {
  private let rename: FeatureRename

  /// The notes of a feature that goes to another epic.
  public init(_ rename: FeatureRename) {
    self.rename = rename
  }

  /// A row of a table in a managed region.
  private struct Row {
    let line: Int
    let cells: [String]
    let isStruck: Bool
    /// What the first cell shows, without case.
    let key: String

    var note: String { cells.last ?? "" }
  }

  /// Takes the notes over once both indexes are current in a draft; `tree` has them as they were. A row that stayed for the sake of its
  /// note goes.
  public func move(from tree: any FileTree, in draft: DraftTree) throws {
    guard rename.movesEpic, let former = try tree.read(rename.oldGroup.designIndex)?.bytes,
      let source = try draft.read(rename.oldGroup.designIndex)?.bytes,
      let target = try draft.read(rename.newGroup.designIndex)?.bytes
    else { return }
    let (before, left, taken) = (Document(former), Document(source), Document(target))
    var (removals, additions): ([Edit], [Edit]) = ([], [])
    for region in ["features", "entities", "contracts"] {
      let current = Set(rows(of: region, in: before).filter { !$0.isStruck }.map(\.key))
      let places = rows(of: region, in: taken).filter { !$0.isStruck }
      for row in rows(of: region, in: left) where row.isStruck && current.contains(row.key) {
        let places = places.filter { $0.key == newKey(row.key) }
        guard places.count == 1, let place = places.first, place.cells.count == row.cells.count else { continue }
        removals.append(Edit(range: left.source.lines.full(ofLine: row.line), replacement: []))
        additions.append(edit(of: place, adding: row.note, in: taken))
      }
    }
    if removals.isEmpty { return }
    try draft.write(removals.apply(to: source), to: rename.oldGroup.designIndex)
    try draft.write(additions.apply(to: target), to: rename.newGroup.designIndex)
  }

  private func edit(of row: Row, adding note: String, in document: Document) -> Edit {
    let joined = row.note.isEmpty || row.note == note ? note : row.note + " / " + note
    let cells = row.cells.dropLast() + [joined]
    let text = "|" + cells.map { $0.isEmpty ? "  |" : " \($0) |" }.joined()
    return Edit(range: document.source.lines.content(ofLine: row.line), replacement: Array(text.utf8))
  }

  private func newKey(_ key: String) -> String {
    key == rename.old.id.string.lowercased() ? rename.new.id.string.lowercased() : key
  }

  /// The rows of a region whose last column is for notes.
  private func rows(of name: String, in document: Document) -> [Row] {
    guard let region = ManagedRegions(document)[name], !region.hasConflict else { return [] }
    let rows = region.content.compactMap { line -> Row? in
      let cells = Document.rawCells(ofRow: document.source.text(ofLine: line))
      guard cells.count > 1, let first = cells.first else { return nil }
      let isStruck = first.count > 4 && first.hasPrefix("~~") && first.hasSuffix("~~")
      let shown = InlineText.plain(isStruck ? String(first.dropFirst(2).dropLast(2)) : first)
      return Row(line: line, cells: cells, isStruck: isStruck, key: shown.trimmingWhitespace().lowercased())
    }
    return rows.first?.cells.last == "Notes" ? rows : []
  }
}
