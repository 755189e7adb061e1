/// Where a symbolic link leads.
public enum LinkTarget: Hashable, Sendable {
  /// To a folder of the tree, at this path.
  case folder(RelativePath)
  /// To a folder out of the tree, or in a Git directory.
  case outerFolder
  /// To a file, or to something else that is no folder.
  case file
  /// To nothing that can be found.
  case nowhere
  /// The tree follows no links and cannot tell.
  case unknown
}
