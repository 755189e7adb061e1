import Files

extension Repository {
  /// The commits whose parents a shallow clone lacks, as Git lists them; empty in any other.
  ///
  /// Source: gitformat-pack and `is_repository_shallow` of Git's shallow.c: forty digits a line.
  public func shallowCommits() -> Set<ObjectID> {
    guard let content = regularFile(commonDirectory.appending(component: "shallow"), followingLinks: true) else {
      return []
    }
    return Set(content.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexDigits: $0.prefix(40)) })
  }

  /// Whether Git shows another history here than the commits tell: some objects are replaced (git-replace(1)), or commits
  /// were given other parents (`info/grafts`).
  public func showsOtherHistory() throws(GitError) -> Bool {
    if try !references(below: "refs/replace/").isEmpty { return true }
    let grafts = regularFile(
      commonDirectory.appending(component: "info").appending(component: "grafts"), followingLinks: true)
    return grafts?.isEmpty == false
  }
}
