import Git
import Survey

extension Session {
  /// Refuses a change that is more than documents while Git has references stay as they are.
  func refuseInQuarantine(_ changes: ChangeSet) throws(GitError) {
    if changes.before.isEmpty, changes.after.isEmpty, changes.reservation == nil { return }
    try workspace.gitSettings.refuseQuarantine("change references")
  }
}
