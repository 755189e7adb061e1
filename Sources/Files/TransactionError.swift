/// Why a transaction could not be carried out; nothing has changed when it is thrown, except after `interrupted`.
public enum TransactionError: Error, Sendable {
  /// Someone else changed the file between reading it and replacing it.
  case changedMeanwhile(AbsolutePath)
  /// A symbolic link, or something else that is no file, stands where a file was to be written.
  case notAFile(AbsolutePath)
  /// A symbolic link on the way leads out of the directories that may be written.
  case leadsOutside(AbsolutePath)
  /// The file would be written in a Git directory, or in the place of one.
  case inGitDirectory(AbsolutePath)
  /// A rename and another change are about one path.
  case overlapping(AbsolutePath)
  /// For this reason the transaction could be brought to no end, neither to the one nor to the other. It waits to be recovered.
  case interrupted(any Error)
  /// The journal of an interrupted transaction is damaged, or was written by another version.
  case unreadableJournal(AbsolutePath)
  /// The journal of an interrupted transaction was not written by a command here.
  case foreignJournal(AbsolutePath, JournalFault)
}

/// What shows that no command here has written a journal.
public enum JournalFault: Error, Hashable, Sendable {
  /// It is a symbolic link, has a second name, or is no regular file.
  case noPlainFile
  /// It belongs to another user, and lies where others can put files.
  case otherOwner
  /// It names this file, which no command writes.
  case reachesOut(String)
  /// It was written for another place.
  case otherPlace(AbsolutePath)
  /// It asks for steps in Git where there is no repository.
  case needsRepository
}
