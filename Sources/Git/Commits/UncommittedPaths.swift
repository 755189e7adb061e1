import CLibgit2
import Files

extension Repository {
  /// Why Git leaves `path` of this working tree out of a commit; nil if it commits it.
  ///
  /// libgit2 would commit nothing at all, or into this repository what belongs to another.
  func reasonToLeaveOut(_ path: RelativePath, index: borrowing Handle) throws(GitError) -> CommitRefusal? {
    let top = try requireWorkingDirectory("commit")
    for folder in path.ancestors.reversed() {
      let place = top.appending(folder)
      if case .symbolicLink = FileOnDisk(place) { return .beyondLink(path: path, link: folder) }
      let mode = unsafe git_index_get_bypath(index.pointer, folder.string, 0)?.pointee.mode
      if mode == GIT_FILEMODE_COMMIT.rawValue || Repository.looksLikeRepository(place.appending(component: ".git")) {
        return .nested(path: path, repository: folder)
      }
    }
    guard let entry = unsafe git_index_get_bypath(index.pointer, path.string, 0)?.pointee else {
      return try isIgnored(path) ? .ignored(path: path) : nil
    }
    if unsafe UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0 {
      return .unwatched(path: path, flag: "skip-worktree")
    }
    return unsafe UInt32(entry.flags) & GIT_INDEX_ENTRY_VALID.rawValue != 0
      ? .unwatched(path: path, flag: "assume-unchanged") : nil
  }

  /// Why Git would leave `path` out of a commit where `tree` is checked out; nil if it would commit it.
  func reasonToLeaveOut(_ path: RelativePath, tree: ObjectID) throws(GitError) -> CommitRefusal? {
    for folder in path.ancestors.reversed() {
      switch try entry(at: folder, inTree: tree)?.kind {
      case .symbolicLink?: return .beyondLink(path: path, link: folder)
      case .commit?: return .nested(path: path, repository: folder)
      case .tree?: continue
      case .blob?, nil: return nil
      }
    }
    return nil
  }
}
