public import Files

extension Repository {
  /// The bytes of a file in HEAD's commit; nil if it has no such file, or HEAD is unborn. `path` is relative to the top
  /// of the working tree.
  public func contentAtHead(of path: RelativePath) throws(GitError) -> [UInt8]? {
    guard let commit = try head().commit, let entry = try entry(at: path, inTree: rootTree(of: commit)) else {
      return nil
    }
    return entry.kind == .blob ? try blob(entry.id) : nil
  }
}
