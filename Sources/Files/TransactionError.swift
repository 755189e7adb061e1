/// Why a transaction could not be carried out; nothing has changed when it is thrown.
public enum TransactionError: Error, Sendable {
  /// Someone else changed the file between reading it and replacing it.
  case changedMeanwhile(AbsolutePath)
  /// A symbolic link, or something else that is no file, stands where a file was to be written.
  case notAFile(AbsolutePath)
  /// A symbolic link on the way leads out of the directories that may be written.
  case leadsOutside(AbsolutePath)
}
