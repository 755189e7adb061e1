public import Files

extension Repository {
  /// What a file held before both sides of a merge changed it, which the index tells as long as it is not resolved; the same
  /// while a rebase, a cherry-pick, a revert or a stash stops there. Nil where the index has no such file, where both sides
  /// made it, and where it cannot be read. `path` is relative to the top of the working tree.
  ///
  /// Source: gitformat-index(5), the stage of an entry.
  public func unmergedBase(of path: RelativePath) -> [UInt8]? {
    guard let bytes = regularFile(indexFile, followingLinks: true),
      let blob = IndexEntries(index: bytes, .bases)?.object(at: path)
    else { return nil }
    return try? self.blob(blob)
  }

  /// The index, which for a hook is the one that Git names.
  var indexFile: AbsolutePath {
    settings.value("GIT_INDEX_FILE").flatMap { AbsolutePath($0, relativeTo: workingDirectory ?? gitDirectory) }
      ?? gitDirectory.appending(component: "index")
  }
}
