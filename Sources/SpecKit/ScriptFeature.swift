public import Files
import WorkspaceModel

/// The feature that a script works on, and where its documents are.
public struct ScriptFeature: Sendable {
  /// What named the feature.
  enum Source: Sendable {
    /// A variable, the record, or a feature of the workspace: something that is surely meant.
    case named
    /// `.specify/feature.json`, with a directory that is not there.
    case staleRecord
    /// The name of the branch, by its prefix.
    case branch
    /// Nothing; the directory is a guess.
    case nothing
  }

  /// The root of the workspace.
  public let root: AbsolutePath
  /// The current branch, or what stands for it.
  public let branch: String
  /// Whether the root is that of a Git working tree.
  public let hasGit: Bool
  /// The feature's directory, which may not exist.
  public let directory: AbsolutePath
  /// How the documents are named.
  let layout: LayoutKind
  /// What named the feature.
  let source: Source

  /// The specification, which may not exist.
  public var spec: AbsolutePath { path(of: .spec) }
  /// The plan, which may not exist.
  public var plan: AbsolutePath { path(of: .plan) }
  /// The task list, which may not exist.
  public var tasks: AbsolutePath { path(of: .tasks) }

  private func path(of document: FeatureDocument) -> AbsolutePath {
    directory.appending(component: document.name(in: layout))
  }
}
