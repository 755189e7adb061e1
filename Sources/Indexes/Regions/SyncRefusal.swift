import Failures
public import Files
import Survey
public import WorkspaceModel

/// A file whose regions could not all be brought up to date, and where.
public struct SyncRefusal: Hashable, Sendable {
  /// What sort of thing stood in the way.
  public enum Cause: Hashable, Sendable {
    /// A line that people wrote inside a region.
    case peoplesLine
    /// Markers of a region that do not fit together, or a block that is never closed.
    case damage
    /// A merge conflict.
    case conflict
    /// A document that cannot be read.
    case unreadable
    /// A sparse checkout that leaves the file out of the working tree.
    case sparse
  }

  /// Relative to the workspace.
  public let path: RelativePath
  /// The line that stands in the way; nil where a whole file does.
  public let line: Int?
  /// What is wrong with it.
  public let message: String
  /// What mends it.
  public let hint: String
  /// What sort of thing stands in the way.
  public let cause: Cause

  /// Something that stood in the way.
  public init(path: RelativePath, line: Int?, message: String, hint: String, cause: Cause) {
    self.path = path
    self.line = line
    self.message = message
    self.hint = hint
    self.cause = cause
  }

  /// Whether a document that it needs cannot be read.
  public var isUnreadable: Bool { cause == .unreadable }
}

extension SyncRefusal {
  /// A region of the document at `path` that was left alone.
  public init(_ path: RelativePath, _ refusal: RegionRefusal) {
    self.init(
      path: path, line: refusal.line, message: refusal.message, hint: refusal.hint, cause: refusal.cause)
  }

  /// An index that stays as it is because a document cannot be read.
  public init(_ index: RelativePath, unreadable error: FileError, root: AbsolutePath) {
    let path = error.path.relative(to: root)?.string ?? error.path.string
    self.init(
      path: index, line: nil,
      message: "its regions are left alone, because \(path) cannot be read: \(error.shortReason)",
      hint: Failure(error).hint, cause: .unreadable)
  }

  /// An index that is out of date and that a sparse checkout leaves out of the working tree.
  public init(hidden index: RelativePath) {
    self.init(
      path: index, line: nil, message: "it is out of date and left alone, because it lies outside the sparse checkout",
      hint: "git sparse-checkout add \(quotedForShell(index.parent.string)), then speckit sync", cause: .sparse)
  }

  /// An index that stays as it is because a folder that it may tell of cannot be looked into.
  public init(_ index: RelativePath, hiddenBy folder: UnreadableFolder) {
    let odd = LeftOut(folder)
    self.init(
      path: index, line: nil,
      message: "its regions are left alone, because \(folder.path) cannot be read: \(odd.reason)",
      hint: odd.failure.hint, cause: .unreadable)
  }

  /// Whatever indexes lie in a folder that cannot be looked into.
  public init(unreadable folder: UnreadableFolder) {
    let odd = LeftOut(folder)
    self.init(
      path: folder.path, line: nil,
      message: "the indexes in it are left alone, because it cannot be read: \(odd.reason)",
      hint: odd.failure.hint, cause: .unreadable)
  }
}
