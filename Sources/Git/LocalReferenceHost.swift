import CLibgit2
import Files

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
    if let hook = try found.refusingHook() {
      throw GitError(.unsupported, operation, "\(found.commonDirectory) has a \(hook) hook, which only Git can run")
    }
    return found
  }

  func referenceNames() throws(GitError) -> Set<String> { try theirs.referenceNames(below: "refs/") }

  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID {
    try ours.writeMark(message, at: time, into: theirs)
  }

  func create(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation {
    if try ours.has(target) { try ours.send(target, to: theirs) }
    return try theirs.lock(names) { transaction, held throws(GitError) in
      if !held.isEmpty { return .taken(held) }
      var taken: Set<String> = []
      for name in names where try theirs.target(of: name) != nil { taken.insert(name) }
      if !taken.isEmpty { return .taken(taken) }
      var raw = target.raw
      for name in names {
        try check(unsafe git_transaction_set_target(transaction.pointer, name, &raw, nil, "push"), "create \(name)")
      }
      try check(unsafe git_transaction_commit(transaction.pointer), "create \(names.joined(separator: " and "))")
      return .created
    }
  }

  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError) {
    var ours: [String] = []
    for name in names where try theirs.target(of: name) == target { ours.append(name) }
    if ours.isEmpty { return }
    try theirs.lock(ours) { transaction, held throws(GitError) in
      for name in ours where try theirs.target(of: name) == target {
        if held.contains(name) { throw GitError(.locked, "delete \(name)", "another process holds its lock") }
        try check(unsafe git_transaction_remove(transaction.pointer, name), "delete \(name)")
      }
      try check(unsafe git_transaction_commit(transaction.pointer), "delete \(ours.joined(separator: " and "))")
    }
  }
}

extension Repository {
  /// Runs `body` while the references are locked for other processes; those that another one holds are handed to it.
  fileprivate func lock<Result>(
    _ names: [String], _ body: (borrowing Handle, Set<String>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    let transaction = try unsafe Handle("lock references", freeing: git_transaction_free) {
      unsafe git_transaction_new(&$0, pointer)
    }
    var held: Set<String> = []
    for name in names {
      let status = unsafe git_transaction_lock_ref(transaction.pointer, name)
      if status == GIT_ELOCKED.rawValue { held.insert(name) } else { try check(status, "lock \(name)") }
    }
    return try body(transaction, held)
  }
}
