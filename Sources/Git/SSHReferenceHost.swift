import CLibgit2

/// A repository that is reached by ssh. Its server creates a reference only where there is none.
struct SSHReferenceHost: ReferenceHost {
  let repository: Repository
  let remote: Remote
  let loginName: String?

  func referenceNames() throws(GitError) -> Set<String> {
    try connected { connection throws(GitError) in Set(try connection.references().keys) }
  }

  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID {
    try repository.writeMark(message, at: time, into: repository)
  }

  func create(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation {
    var taken: Set<String> = []
    var rejected: [String: String] = [:]
    try connected { connection throws(GitError) in
      let there = try connection.references()
      taken = Set(names.filter { there[$0] != nil })
      if taken.isEmpty { rejected = try connection.push(target, to: names) }
    }
    if !taken.isEmpty { return .taken(taken) }
    guard let first = rejected.min(by: { $0.key < $1.key }) else { return .created }
    try delete(names.filter { rejected[$0] == nil }, ifAt: target)
    let there = try referenceNames()
    // The server tells of a lost race in the same words as of a lock that somebody holds.
    let lost = rejected.filter { there.contains($0.key) || $0.value == "failed to update ref" }
    return lost.isEmpty ? .refused(first.key, reason: first.value) : .taken(Set(lost.keys))
  }

  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError) {
    if names.isEmpty { return }
    try connected { connection throws(GitError) in
      let there = try connection.references()
      let ours = names.filter { there[$0] == target }
      if ours.isEmpty { return }
      let rejected = try connection.push(nil, to: ours)
      guard let (name, reason) = rejected.min(by: { $0.key < $1.key }) else { return }
      throw GitError(.other, "delete \(name) on \(remote.name)", reason)
    }
  }

  private func connected<Result>(
    _ body: (borrowing SSHConnection) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try SSHConnection.open(remote, of: repository, loginName: loginName, body)
  }
}
