import Vocabulary

/// A column of running numbers or IDs in front of what a table lists.
enum NumberColumn {
  /// How people head it, in lower case.
  static let names = Words.numberColumns.union(["#", "№"])
}
