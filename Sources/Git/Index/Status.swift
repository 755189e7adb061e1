import CLibgit2
public import Files

/// How a file differs from HEAD's commit.
public struct PathStatus: Hashable, Sendable {
  /// The file, as seen from the top of the working tree.
  public let path: RelativePath
  /// Whether the index differs from HEAD.
  public let isStaged: Bool
  /// Whether the working tree differs from the index; untracked files do.
  public let isChanged: Bool
  /// Whether Git does not know the file.
  public let isUntracked: Bool
}

extension Repository {
  /// The files with local changes, untracked ones included and ignored ones left out; only those among `paths`, files
  /// or directories, if any are given.
  public func status(of paths: [RelativePath] = []) throws(GitError) -> [PathStatus] {
    let operation = "compare the working tree with HEAD"
    var options = unsafe git_status_options()
    try check(unsafe git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)), operation)
    unsafe options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH.rawValue
    return try unsafe withStringArray(paths.map(\.string)) { array throws(GitError) in
      unsafe options.pathspec = array
      return try unsafe entries(operation, &options)
    }
  }

  private func entries(
    _ operation: String, _ options: inout git_status_options
  ) throws(GitError) -> [PathStatus] {
    let list = try unsafe Handle(operation, freeing: git_status_list_free) {
      unsafe git_status_list_new(&$0, pointer, &options)
    }
    return unsafe (0..<git_status_list_entrycount(list.pointer)).compactMap { index in
      unsafe git_status_byindex(list.pointer, index).flatMap { unsafe PathStatus($0.pointee) }
    }
  }

  /// Whether anything differs from HEAD's commit, untracked files included.
  public func isDirty() throws(GitError) -> Bool { try !status().isEmpty }

  /// Whether `.gitignore` and its like exclude an untracked file from what Git shows.
  public func isIgnored(_ path: RelativePath) throws(GitError) -> Bool {
    var ignored: Int32 = 0
    try check(unsafe git_ignore_path_is_ignored(&ignored, pointer, path.string), "find out whether \(path) is ignored")
    return ignored != 0
  }
}

extension PathStatus {
  fileprivate init?(_ entry: git_status_entry) {
    let delta = unsafe entry.index_to_workdir ?? entry.head_to_index
    guard let file = unsafe delta?.pointee.new_file.path, let path = unsafe RelativePath(String(cString: file)) else {
      return nil
    }
    let staged: [git_status_t] = [
      GIT_STATUS_INDEX_NEW, GIT_STATUS_INDEX_MODIFIED, GIT_STATUS_INDEX_DELETED, GIT_STATUS_INDEX_RENAMED,
      GIT_STATUS_INDEX_TYPECHANGE,
    ]
    let flags = unsafe entry.status.rawValue
    let stagedFlags = staged.reduce(0) { $0 | $1.rawValue }
    self.path = path
    isStaged = flags & stagedFlags != 0
    isChanged = flags & ~stagedFlags != 0
    isUntracked = flags & GIT_STATUS_WT_NEW.rawValue != 0
  }
}
