/// What the journal is called, which says how the transaction in it is to be ended.
///
/// To take a change back, or to clear up after it, only the name changes: that works on a full disk too.
public enum JournalName: String, CaseIterable, Sendable {
  /// The transaction is under way: to be undone or finished, as its record says.
  case underway = "journal"
  /// Something failed, and all of it is being taken back.
  case undoing = "journal.undoing"
  /// The change stands; only the originals' second names are left.
  case clearing = "journal.clearing"

  /// Whether the directory `state` holds a transaction that was not ended.
  public static func isInterrupted(in state: AbsolutePath) throws(FileError) -> Bool {
    for name in allCases where try FileSystem.kind(of: state.appending(component: name.rawValue)) != nil { return true }
    return false
  }
}
