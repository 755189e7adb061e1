import Markdown
import WorkspaceModel

/// What a managed region shall hold.
struct RegionContent {
  /// The generated lines.
  enum Body {
    /// A table, one row a subject; the first column is the key.
    case table(GeneratedTable)
    /// Lines of another kind; `isGenerated` tells whether a line is one that speckit can have written.
    case lines([String], isGenerated: (String) -> Bool)
  }

  let name: String
  let section: KnownSection
  /// What follows the name in a new begin marker.
  let remark: String
  let body: Body
}

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

/// A line that people wrote where speckit generates, or a region that is damaged: the file is left alone.
struct RegionRefusal: Error, Equatable {
  let line: Int
  let message: String
  let hint: String

  static func peoplesLine(_ line: Int, region: String) -> RegionRefusal {
    RegionRefusal(
      line: line, message: "the line was written by hand inside the region \(region)",
      hint: "move it out of the region, or discard it with speckit sync --force")
  }

  init(line: Int, message: String, hint: String) {
    self.line = line
    self.message = message
    self.hint = hint
  }

  init(_ damage: RegionDamage) {
    let problem =
      switch damage.kind {
      case .missingEnd: "has no end marker"
      case .missingBegin: "has no begin marker"
      case .doubled: "stands in the file twice"
      case .nested: "begins inside another region"
      case .insideOpenBlock: "would lie in a block that is never closed"
      }
    self.init(
      line: damage.line, message: "the region \(damage.name) \(problem)",
      hint: "mend the lines with speckit:begin and speckit:end, or delete them and sync again")
  }
}
