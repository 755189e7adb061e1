import CLibgit2

extension Repository {
  /// Writes a commit without files or parents, which nothing refers to yet, into `repository`.
  ///
  /// - Throws: `.invalid` if it is not known who writes it.
  func writeMark(_ message: String, at time: CommitTime, into repository: Repository) throws(GitError) -> ObjectID {
    let operation = "sign the reservation"
    let author = try identity(.author, at: time, for: operation)
    let committer = try identity(.committer, at: time, for: operation)
    return try repository.write(
      tree: try repository.writeEmptyTree(), message: message, parent: nil, by: author, committer)
  }

  private func writeEmptyTree() throws(GitError) -> ObjectID {
    var tree = git_oid()
    let objects = try objectDatabase()
    try check(unsafe git_odb_write(&tree, objects.pointer, nil, 0, GIT_OBJECT_TREE), "write a tree")
    return ObjectID(tree)
  }
}
