public import Files
import Names
import WorkspaceModel

/// What names a feature, and what shall name it.
struct FeatureRename {
  /// The feature as it is.
  let old: FeatureLocation
  /// The feature as it will be.
  let new: FeatureLocation
  /// The epic or the specs root that it is in.
  let oldGroup: FeatureGroup
  /// The one that it will be in.
  let newGroup: FeatureGroup
  /// The branch that its header names, and the one that it shall name; nil where that stays.
  var branch: (old: String, new: String)?
  /// What its title becomes; nil where it stays.
  var title: String?

  /// Whether its folder gets another path.
  var movesFolder: Bool { old.directory != new.directory }
  /// Whether it goes to another epic.
  var movesEpic: Bool { oldGroup != newGroup }

  /// Where that will stand which stands at `path`.
  func destination(of path: RelativePath) -> RelativePath {
    path.relative(to: old.directory).map { new.directory.appending($0) } ?? path
  }

  /// Whether a file lies in the feature's folder.
  func isOwn(_ path: RelativePath) -> Bool { path.relative(to: old.directory) != nil }
}

/// A mention of a feature that was left as it is, since nobody can tell that it means the feature.
public struct LeftMention: Hashable, Sendable {
  /// The document, where it will stand.
  public let path: RelativePath
  /// The line, from 1.
  public let line: Int
  /// What stands there.
  public let text: String
  /// Why it was left.
  public let reason: String
}
