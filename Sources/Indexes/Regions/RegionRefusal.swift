import Failures
public import Markdown
import Text

/// A line that people wrote where speckit generates, or a region that is damaged: the file is left alone.
public struct RegionRefusal: Error, Equatable {
  let cause: SyncRefusal.Cause
  /// The line that stands in the way, from 1.
  public let line: Int
  /// What is wrong with it.
  public let message: String
  /// What mends it.
  public let hint: String

  static func peoplesLine(_ line: Int, _ text: String, region: String) -> RegionRefusal {
    RegionRefusal(
      .peoplesLine, line: line,
      message: "the line was written by hand inside the region \(region): \(shortened(text.trimmingWhitespace()))",
      hint: "move it out of the region, or discard it with speckit sync --force")
  }

  private init(_ cause: SyncRefusal.Cause, line: Int, message: String, hint: String) {
    self.cause = cause
    self.line = line
    self.message = message
    self.hint = hint
  }

  /// A conflict that takes in more than one region cannot be settled by generating them anew.
  init(conflictAt line: Int) {
    self.init(
      .conflict, line: line, message: "a merge conflict goes beyond one region",
      hint: "resolve it, keeping one begin and one end marker a region, and try again")
  }

  /// A region whose markers do not fit together.
  public init(_ damage: RegionDamage) {
    let problem =
      switch damage.kind {
      case .missingEnd: "has no end marker"
      case .missingBegin: "has no begin marker"
      case .doubled: "stands in the file twice"
      case .nested: "begins inside another region"
      case .insideOpenBlock: "would lie in a block that is never closed"
      }
    self.init(
      .damage, line: damage.line, message: "the region \(damage.name) \(problem)",
      hint: "mend the lines with speckit:begin and speckit:end, or delete them, and try again")
  }
}
