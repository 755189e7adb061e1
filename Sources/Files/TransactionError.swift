/// Why a transaction could not be carried out; nothing has changed when it is thrown, except after `interrupted`.
public enum TransactionError: Error, Sendable {
  /// Someone else changed the file between reading it and replacing it.
  case changedMeanwhile(AbsolutePath)
  /// A symbolic link, or something else that is no file, stands where a file was to be written.
  case notAFile(AbsolutePath)
  /// A symbolic link on the way leads out of the directories that may be written.
  case leadsOutside(AbsolutePath)
  /// For this reason the transaction could be brought to no end, neither to the one nor to the other. It waits to be recovered.
  case interrupted(any Error)
  /// The journal of an interrupted transaction is damaged, or was written by another version.
  case unreadableJournal(AbsolutePath)
  /// The journal of an interrupted transaction names a place that no transaction here may write.
  case foreignJournal(AbsolutePath)
}
