import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The repository's own index, with what stands in the file now.
  ///
  /// - Throws: `.unsupported` for a split or sparse index, which libgit2 cannot read.
  func readIndex() throws(GitError) -> Handle {
    let operation = "read the index"
    let index = try unsafe Handle(operation, freeing: git_index_free) { unsafe git_repository_index(&$0, pointer) }
    try check(unsafe git_index_read(index.pointer, 0), operation)
    return index
  }

  /// Whether the index holds `path`.
  public func tracks(_ path: RelativePath) throws(GitError) -> Bool {
    unsafe git_index_get_bypath(try readIndex().pointer, path.string, 0) != nil
  }

  /// The paths in the index whose text `isWanted` holds for, in its order.
  ///
  /// - Throws: `.unsupported` for an index that libgit2 cannot read.
  public func trackedPaths(where isWanted: (String) -> Bool) throws(GitError) -> [RelativePath] {
    let index = try readIndex()
    var paths: [RelativePath] = []
    for position in unsafe 0..<git_index_entrycount(index.pointer) {
      guard let entry = unsafe git_index_get_byindex(index.pointer, position) else { continue }
      let path = unsafe String(cString: entry.pointee.path)
      if isWanted(path), let path = RelativePath(path), paths.last != path { paths.append(path) }
    }
    return paths
  }

  /// Refuses while another process has the index locked: libgit2 notices only when it writes it, after the files.
  ///
  /// - Throws: `.locked`.
  func refuseLocked(_ index: borrowing Handle, _ operation: String) throws(GitError) {
    guard let path = unsafe git_index_path(index.pointer) else { return }
    let lock = unsafe String(cString: path) + ".lock"
    if unsafe access(lock, F_OK) == 0 { throw GitError(.locked, operation, "another process holds \(lock)") }
  }

  /// An index in memory that holds the tree of `commit`; nil stands for the empty tree.
  func index(holding commit: ObjectID?, _ operation: String) throws(GitError) -> Handle {
    let index = try unsafe Handle(operation, freeing: git_index_free) { unsafe git_index_new(&$0) }
    if let commit {
      let tree = try lookUp(tree: rootTree(of: commit))
      try check(unsafe git_index_read_tree(index.pointer, tree.pointer), operation)
    }
    return index
  }

  /// Why libgit2 cannot read the index; nil if it can.
  func unreadableIndexFormat() throws(GitError) -> String? {
    do throws(GitError) {
      _ = try readIndex()
      return nil
    } catch  where error.kind == .unsupported {
      return error.message
    }
  }

  /// The paths that a merge left unresolved.
  func unmergedPaths(in index: borrowing Handle) throws(GitError) -> [RelativePath] {
    let operation = "list the unmerged paths"
    let iterator = try unsafe Handle(operation, freeing: git_index_conflict_iterator_free) { made in
      unsafe git_index_conflict_iterator_new(&made, index.pointer)
    }
    var paths: [RelativePath] = []
    while true {
      var ancestor: UnsafePointer<git_index_entry>?
      var ours: UnsafePointer<git_index_entry>?
      var theirs: UnsafePointer<git_index_entry>?
      let status = unsafe git_index_conflict_next(&ancestor, &ours, &theirs, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { return paths }
      try check(status, operation)
      if let entry = unsafe ours ?? theirs ?? ancestor,
        let path = unsafe RelativePath(String(cString: entry.pointee.path))
      {
        paths.append(path)
      }
    }
  }
}

/// Makes `target` hold for each of `paths` what `source` holds: the entry, or none.
func copyEntries(
  _ paths: [RelativePath], from source: borrowing Handle, to target: borrowing Handle
) throws(GitError) {
  for path in paths {
    if let entry = unsafe git_index_get_bypath(source.pointer, path.string, 0) {
      try check(unsafe git_index_add(target.pointer, entry), "stage \(path)")
    } else if unsafe git_index_get_bypath(target.pointer, path.string, 0) != nil {
      try check(unsafe git_index_remove(target.pointer, path.string, 0), "unstage \(path)")
    }
  }
}
