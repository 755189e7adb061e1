public import Files

/// A file whose regions could not all be brought up to date, and where.
public struct SyncRefusal: Hashable, Sendable {
  /// Relative to the workspace.
  public let path: RelativePath
  /// The line that stands in the way; nil where a whole file does.
  public let line: Int?
  /// What is wrong with it.
  public let message: String
  /// What mends it.
  public let hint: String
  /// Whether a document that it needs cannot be read.
  public var isUnreadable = false
}

extension SyncRefusal {
  /// An index that stays as it is because a document cannot be read.
  init(_ index: RelativePath, unreadable error: FileError, root: AbsolutePath) {
    let path = error.path.relative(to: root)?.string ?? error.path.string
    self.init(
      path: index, line: nil,
      message:
        "it is left alone, because \(path) cannot be read: \(error.shortReason)",
      hint: Failure(error).hint, isUnreadable: true)
  }
}

extension FileError {
  fileprivate var shortReason: String {
    if isLinkToNowhere { return "a symbolic link that leads to no file of the workspace" }
    return isNoRegularFile ? "no regular file" : reason
  }
}
