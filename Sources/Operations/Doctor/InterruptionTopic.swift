import Changes
import Failures
import Files
import Survey

/// Commands that were killed.
enum InterruptionTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let stray = try session.workspace.strayJournal().map { path in
      Diagnosis(
        "interrupted", .warning, "\(path) came with the files, and was not carried out",
        hint: "remove it: rm -r \(quotedForShell(path.parent.string))")
    }
    let found =
      switch session.interruption() {
      case nil: Diagnosis("interrupted", .ok, "no command was interrupted")
      case .command(let label)?:
        Diagnosis(
          "interrupted", .warning, "a command was interrupted: \(label)", hint: "speckit recover finishes or undoes it")
      case .unreadable(let error)?: Diagnosis("interrupted", failure: error)
      }
    return [found] + [stray].compactMap { $0 }
  }
}
