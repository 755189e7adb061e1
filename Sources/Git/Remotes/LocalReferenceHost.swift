import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A repository on this machine.
///
/// libgit2's own push to a directory looks whether a reference exists and then writes it, which two processes may do at
/// once, and it refuses repositories that are not bare. Here each reference is locked as `git` locks it, looked at, and
/// only then written.
struct LocalReferenceHost: ReferenceHost {
  let ours: Repository
  let theirs: Repository

  /// Opens the repository at `path`, or at `path.git` as Git does.
  static func open(
    _ path: AbsolutePath, _ settings: GitSettings, _ operation: String
  ) throws(GitError) -> Repository {
    var found: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      let candidates = [path, path.parent.appending(component: path.name + ".git")]
      for candidate in candidates where found == nil {
        do throws(GitError) {
          let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
          found = try Repository.open(candidate, flags: flags, settings: settings, start: nil)
        } catch  where error.kind == .notFound {
          continue
        }
      }
    }
    guard let found else { throw GitError(.notFound, operation, "there is no repository at \(path)") }
    return found
  }

  func referenceNames() throws(GitError) -> Set<String> { try theirs.referenceNames(below: "refs/") }

  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID {
    try ours.writeMark(message, at: time, into: theirs)
  }

  func create(_ groups: [ReferenceGroup]) throws(GitError) -> ReferenceCreation {
    for group in groups where try ours.has(group.target) { try ours.send(group.target, to: theirs) }
    let names = groups.flatMap(\.names)
    return try theirs.lock(names) { transaction throws(GitError) in
      var taken: Set<String> = []
      for name in names where try theirs.target(of: name) != nil { taken.insert(name) }
      if !taken.isEmpty { return .taken(taken) }
      for group in groups {
        var raw = group.target.raw
        for name in group.names {
          try check(unsafe git_transaction_set_target(transaction.pointer, name, &raw, nil, "push"), "create \(name)")
        }
      }
      try check(unsafe git_transaction_commit(transaction.pointer), "create \(names.joined(separator: " and "))")
      return .created
    }
  }

  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError) {
    var ours: [String] = []
    for name in names where try theirs.target(of: name) == target { ours.append(name) }
    if ours.isEmpty { return }
    try theirs.lock(ours) { transaction throws(GitError) in
      for name in ours where try theirs.target(of: name) == target {
        try check(unsafe git_transaction_remove(transaction.pointer, name), "delete \(name)")
      }
      try check(unsafe git_transaction_commit(transaction.pointer), "delete \(ours.joined(separator: " and "))")
    }
  }
}

extension Repository {
  /// Runs `body` while the references are locked for other processes.
  ///
  /// - Throws: `.locked`, with the lock file, where another process holds one for longer than writing it takes, or was
  ///   killed while it did.
  fileprivate func lock<Result>(
    _ names: [String], _ body: (borrowing Handle) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let transaction = try unsafe Handle("lock references", freeing: git_transaction_free) {
      unsafe git_transaction_new(&$0, pointer)
    }
    let deadline = ContinuousClock.now + .seconds(3)
    for name in names { try lock(name, in: transaction, until: deadline) }
    return try body(transaction)
  }

  private func lock(
    _ name: String, in transaction: borrowing Handle, until deadline: ContinuousClock.Instant
  ) throws(GitError) {
    while true {
      let status = unsafe git_transaction_lock_ref(transaction.pointer, name)
      guard status == GIT_ELOCKED.rawValue else { return try check(status, "lock \(name)") }
      if deadline < .now { break }
      usleep(20_000)
    }
    let file = commonDirectory.appending(component: name + ".lock")
    throw GitError(.locked, "lock \(name)", "somebody is at work on \(name): \(file) is there", path: file)
  }
}
