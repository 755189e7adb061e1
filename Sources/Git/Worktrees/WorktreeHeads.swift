public import Files

/// What keeps a branch from getting another name.
public struct BranchOperation: Hashable, Sendable {
  /// What Git is in the middle of: `rebase`, `bisect`, `merge`, `cherry-pick` or `revert`.
  public let name: String
  /// The directory in which Git notes it.
  public let directory: AbsolutePath
}

extension Repository {
  /// The directories that hold a HEAD: the common one, and those of the linked worktrees, also of such that are gone.
  func headDirectories() throws(GitError) -> [AbsolutePath] {
    let place = commonDirectory.appending(component: "worktrees")
    do throws(FileError) {
      return [commonDirectory] + (try FileSystem.list(place).map { place.appending(component: $0.name) })
    } catch {
      throw GitError(.other, "list the worktrees", error.description)
    }
  }

  /// The reference that the HEAD in a directory names; nil where it names none.
  func headReference(in directory: AbsolutePath) -> String? {
    let content: ReferenceContent? =
      switch FileOnDisk(directory.appending(component: "HEAD")) {
      case .file(let bytes): ReferenceContent(bytes[...])
      case .symbolicLink(let target): .symbolic(String(decoding: target, as: UTF8.self))
      case .missing, .directory, .other: nil
      }
    if case .symbolic(let name)? = content { return name }
    return nil
  }

  /// What Git is in the middle of on a branch, in any worktree; nil if nothing. A rebase and a bisection come back to the
  /// branch by its name; a merge and the like leave conflicts in its files.
  ///
  /// Source: `is_worktree_being_rebased` and `is_worktree_being_bisected` in Git's worktree.c.
  public func operation(on branch: BranchName) throws(GitError) -> BranchOperation? {
    for directory in try headDirectories() {
      if let name = operation(on: branch, in: directory) { return BranchOperation(name: name, directory: directory) }
    }
    return nil
  }

  private func operation(on branch: BranchName, in directory: AbsolutePath) -> String? {
    let lines = { (file: String) in
      regularFile(directory.appending(component: file))
        .map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) } ?? []
    }
    let heads = ["rebase-merge/head-name", "rebase-apply/head-name", "rebase-merge/update-refs"].flatMap(lines)
    if heads.contains(branch.referenceName) { return "rebase" }
    if lines("BISECT_START").contains(where: { $0 == branch.string || $0 == branch.referenceName }) { return "bisect" }
    guard headReference(in: directory) == branch.referenceName else { return nil }
    let marks = [("MERGE_HEAD", "merge"), ("CHERRY_PICK_HEAD", "cherry-pick"), ("REVERT_HEAD", "revert")]
    return marks.first { regularFile(directory.appending(component: $0.0)) != nil }?.1
  }
}
