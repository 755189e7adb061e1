public import Files

/// Where a repository lies, found by its files alone: it is not opened, and need not be one that libgit2 can read.
public struct RepositoryLocation: Hashable, Sendable {
  /// The directory that holds `.git`; nil where `GIT_DIR` names the repository.
  public let top: AbsolutePath?
  /// The directory of HEAD and the index.
  public let gitDirectory: AbsolutePath
  /// The directory of objects, branches and configuration, which all worktrees share.
  public let commonDirectory: AbsolutePath

  /// The repository that `GIT_DIR` names, else the one whose `.git` is the nearest from `start` upward; nil if there is
  /// none.
  ///
  /// - Throws: `FileError` where something on the way cannot be read.
  public static func find(from start: AbsolutePath, settings: GitSettings) throws(FileError) -> RepositoryLocation? {
    if let named = settings.path("GIT_DIR", from: start) { return try RepositoryLocation(top: nil, named) }
    for directory in sequence(first: start, next: { $0 == .root ? nil : $0.parent }) {
      let git = directory.appending(component: ".git")
      switch try FileSystem.kind(of: git) {
      case .directory?, .symbolicLink?:
        if let found = try RepositoryLocation(top: directory, git) { return found }
      case .file?:
        guard let named = try line(of: git), named.hasPrefix("gitdir: "),
          let target = AbsolutePath(String(named.dropFirst(8)), relativeTo: directory)
        else { continue }
        if let found = try RepositoryLocation(top: directory, target) { return found }
      default: continue
      }
    }
    return nil
  }

  /// Nil for what is no Git directory.
  private init?(top: AbsolutePath?, _ directory: AbsolutePath) throws(FileError) {
    guard let git = try FileSystem.realPath(directory),
      try FileSystem.kind(of: git.appending(component: "HEAD")) != nil
    else { return nil }
    let common = try RepositoryLocation.line(of: git.appending(component: "commondir"))
    self.top = top
    gitDirectory = git
    commonDirectory =
      try common.flatMap { AbsolutePath($0, relativeTo: git) }
      .flatMap { (path) throws(FileError) in try FileSystem.realPath(path) } ?? git
  }

  /// The first line of a small file; nil if there is none.
  private static func line(of path: AbsolutePath) throws(FileError) -> String? {
    guard try FileSystem.kind(of: path) == .file, let contents = try FileSystem.read(path, limit: 4096) else {
      return nil
    }
    return String(
      decoding: contents.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
