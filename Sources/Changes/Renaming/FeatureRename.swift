public import Files
public import WorkspaceModel

/// The names of a feature: those that it has, and those that it gets.
public struct FeatureRename: Sendable {
  /// The feature as it is.
  public let old: FeatureLocation
  /// The feature as it will be.
  public let new: FeatureLocation
  /// The epic or the specs root that it is in.
  public let oldGroup: FeatureGroup
  /// The one that it will be in.
  public let newGroup: FeatureGroup
  /// The branch that its header names, and the one that comes in its place; nil where it stays.
  public var branch: (old: String, new: String)?
  /// What its title becomes; nil where it stays.
  public var title: String?

  /// A rename of the feature alone; `branch` is the name that its header has for its branch, and the new one.
  public init(
    old: FeatureLocation, new: FeatureLocation, oldGroup: FeatureGroup, newGroup: FeatureGroup,
    branch: (old: String, new: String)? = nil
  ) {
    self.old = old
    self.new = new
    self.oldGroup = oldGroup
    self.newGroup = newGroup
    self.branch = branch
  }

  /// Whether its folder gets another path.
  public var movesFolder: Bool { old.directory != new.directory }
  /// Whether it goes to another epic.
  public var movesEpic: Bool { oldGroup != newGroup }

  /// Where the file or folder at `path` will be.
  public func destination(of path: RelativePath) -> RelativePath {
    path.relative(to: old.directory).map { new.directory.appending($0) } ?? path
  }

  /// Whether a file lies in the feature's folder.
  public func isOwn(_ path: RelativePath) -> Bool { path.relative(to: old.directory) != nil }
}
