import Documents
import Failures

extension Diagnostic {
  /// Tells that a merge gave a decision another ID; `path` is the log.
  init(renamed renaming: DecisionMerge.Renaming, in path: String) {
    let old = renaming.entry.id ?? ""
    let why =
      renaming.isUnited
      ? "\(old) is recorded as \(renaming.id) already, and is that"
      : "\(old) was given on both sides; it is \(renaming.id)"
    self.init(
      severity: .note, message: "\(why) now: \(shortened(renaming.entry.decision))", path: path,
      hint: renaming.mayBeNamed ? "look whether documents that came with it name it \(old)" : nil)
  }
}
