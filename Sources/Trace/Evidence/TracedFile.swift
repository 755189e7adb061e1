public import Files

/// The files that the tasks of a feature name, and what became of them.
public struct TracedFiles: Sendable {
  /// The files, in the order of the tasks.
  public let all: [TracedFile]
  /// Whether the history was asked about some of them.
  public let restOnHistory: Bool
}

/// A file or folder that a task names, and what became of it.
public struct TracedFile: Hashable, Sendable {
  /// What became of it.
  public enum Standing: Hashable, Sendable {
    /// It is there; `isSure` is whether the path leads there as it is written, and not only by its end.
    case there(RelativePath, isSure: Bool)
    /// It is not there any more; nil where nobody renamed it.
    case gone(RelativePath?)
    /// It is not there, and never was.
    case never
    /// Nobody knows: what stands there may be no path, several files may be meant, or the history is not all here.
    case unknown
  }

  /// The task, as `FeatureOutline.tasks` has it.
  public let task: Int
  /// The path as the task has it.
  public let path: String
  /// The line that names it.
  public let place: Place
  /// What became of it.
  public let standing: Standing

  /// Whether it is a folder at the top, such as `src/`, which says where things are and not what a task makes.
  var isTopFolder: Bool { path.hasSuffix("/") && !path.dropLast().contains("/") }

  /// The file that is there; nil where none is.
  public var present: RelativePath? { if case .there(let path, _) = standing { path } else { nil } }
}
