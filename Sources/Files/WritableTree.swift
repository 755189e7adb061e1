#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory below which files are written. A path in it is followed component by component, each time anew: not through
/// symbolic links, and neither into nor through a Git directory.
struct WritableTree {
  /// The directory itself; links on the way to it are followed.
  let root: AbsolutePath
  let writer: FileWriter
  /// What is wanted of the directories that are made; nil where the process's mask decides.
  var sharing: SharedPermissions?

  /// Opens a directory; nil if it is not there.
  ///
  /// - Throws: `TransactionError.leadsOutside` and `.inGitDirectory`, `FileError`.
  func open(_ path: RelativePath) throws -> OpenDirectory? {
    try walk(path) { _, _ in nil }
  }

  /// Opens a directory, and makes it and those on the way where they are missing.
  ///
  /// - Throws: as `open`.
  func make(_ path: RelativePath) throws -> OpenDirectory {
    let made = try walk(path) { name, parent in
      try writer.makeDirectory(name, in: parent, sharing)
      return try directory(name, in: parent)
    }
    guard let made else { throw FileError.gone("create", root.appending(path)) }
    return made
  }

  /// Refuses the name of a Git directory, or of a file that leads to one, for what stands in `directory`.
  static func refuseGit(_ name: String, in directory: OpenDirectory) throws(TransactionError) {
    if name.isGitDirectoryName { throw .inGitDirectory(directory.path.appending(component: name)) }
  }

  private func walk(
    _ path: RelativePath, whenMissing: (String, OpenDirectory) throws -> OpenDirectory?
  ) throws -> OpenDirectory? {
    guard var place = try OpenDirectory.open(root) else { return nil }
    for name in path.components {
      try WritableTree.refuseGit(name, in: place)
      guard let next = try directory(name, in: place) ?? whenMissing(name, place) else { return nil }
      if try next.isGitDirectory() { throw TransactionError.inGitDirectory(next.path) }
      place = next
    }
    return place
  }

  private func directory(_ name: String, in parent: OpenDirectory) throws -> OpenDirectory? {
    do throws(FileError) {
      return try parent.directory(name)
    } catch {
      guard [ENOTDIR, ELOOP].contains(error.code) else { throw error }
      throw TransactionError.leadsOutside(error.path)
    }
  }
}

extension OpenDirectory {
  /// Whether this is a Git directory, whatever it is called: it holds what Git looks for. See gitrepository-layout(5).
  fileprivate func isGitDirectory() throws(FileError) -> Bool {
    for part in ["HEAD", "objects", "refs"] where try status(of: part) == nil { return false }
    return true
  }
}

extension String {
  /// Whether Git, on some file system, takes this file name for `.git`.
  var isGitDirectoryName: Bool { utf8.count == 4 && lowercased() == ".git" }
}
