import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A repository that is reached by ssh. Its server creates a reference only where there is none.
struct SSHReferenceHost: ReferenceHost {
  let repository: Repository
  let remote: Remote
  let address: SSHAddress
  let loginName: String?

  /// Everybody asks for these first, so that a host that does not answer is found out here.
  func referenceNames() throws(GitError) -> Set<String> {
    if address.isSilent(for: .seconds(10)) {
      throw GitError(.unreachable, "connect to \(remote.name)", "\(address.host) does not answer")
    }
    return try connected { connection throws(GitError) in Set(try connection.references().keys) }
  }

  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID {
    try repository.writeMark(message, at: time, into: repository)
  }

  /// One group after the other, since libgit2 asks no server for all or nothing; what was created before one that fails is
  /// deleted again.
  func create(_ groups: [ReferenceGroup]) throws(GitError) -> ReferenceCreation {
    var created: [ReferenceGroup] = []
    for group in groups {
      let creation = try create(group.names, at: group.target)
      guard creation == .created else {
        for group in created.reversed() { try delete(group.names, ifAt: group.target) }
        return creation
      }
      created.append(group)
    }
    return .created
  }

  /// The server tells of a lock in the same words as of a reference that it cannot write at all. A lock is gone soon,
  /// unless its holder was killed.
  private func create(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation {
    for pause: useconds_t in [200_000, 1_000_000] {
      let creation = try createOnce(names, at: target)
      guard case .refused(_, let reason) = creation, reason.hasPrefix("failed to update ref") else { return creation }
      usleep(pause)
    }
    return try createOnce(names, at: target)
  }

  private func createOnce(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation {
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
    let there = try connected { connection throws(GitError) in try connection.references() }
    taken = Set(rejected.keys.filter { there[$0] != nil })
    return taken.isEmpty ? .refused(first.key, reason: first.value) : .taken(taken)
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

  /// Where libgit2 did not get in nothing was sent.
  func refusal(after error: GitError) -> PushRefusal? {
    switch error.kind {
    case .authentication, .untrustedHost, .unreachable: .unreached(error)
    default: nil
    }
  }

  private func connected<Result>(
    _ body: (borrowing SSHConnection) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try SSHConnection.open(remote, of: repository, loginName: loginName, body)
  }
}
