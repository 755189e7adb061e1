import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Moves the working tree and the index from `baseline` to `commit`; HEAD stays. Nil stands for the empty tree.
  ///
  /// Local changes are kept where the two commits agree. What was half done when an earlier call was cut off is no
  /// obstacle, so that a call can be repeated, or undone by one in the other direction.
  ///
  /// - Throws: `.conflict` with nothing changed if local changes are in the way; see `obstacles(checkingOut:)`.
  public func checkout(_ commit: ObjectID, from baseline: ObjectID?) throws(GitError) {
    let operation = "check out \(commit)"
    let dryRun = [GIT_CHECKOUT_SAFE, GIT_CHECKOUT_DRY_RUN]
    var obstacles = try runCheckout(of: commit, from: baseline, strategy: dryRun)
    let torn = try tornFiles(among: obstacles, between: baseline, and: commit)
    if !obstacles.isEmpty && torn.count == obstacles.count {
      for path in torn { try remove(path, operation) }
      obstacles = []
    }
    if obstacles.isEmpty { obstacles = try runCheckout(of: commit, from: baseline, strategy: [GIT_CHECKOUT_SAFE]) }
    guard let first = obstacles.first else { return }
    throw GitError(.conflict, operation, "\(first) has local changes")
  }

  /// Runs a checkout and returns the files that were in its way; where there are any, nothing was changed.
  func runCheckout(
    of commit: ObjectID, from baseline: ObjectID?, strategy: [git_checkout_strategy_t]
  ) throws(GitError) -> [RelativePath] {
    let operation = "check out \(commit)"
    let target = try lookUp(tree: rootTree(of: commit))
    let baselineIndex = try index(holding: baseline, operation)
    var options = unsafe git_checkout_options()
    try check(unsafe git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)), operation)
    unsafe options.checkout_strategy = strategy.reduce(0) { $0 | $1.rawValue }
    unsafe options.baseline_index = baselineIndex.pointer
    unsafe options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT.rawValue
    unsafe options.notify_cb = { _, path, _, _, _, payload in
      guard let path = unsafe path, let payload = unsafe payload else { return 0 }
      unsafe payload.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
      return 0
    }
    var conflicts: [String] = []
    let status = unsafe withUnsafeMutablePointer(to: &conflicts) { payload in
      unsafe options.notify_payload = UnsafeMutableRawPointer(payload)
      return unsafe git_checkout_tree(pointer, target.pointer, &options)
    }
    if status != GIT_ECONFLICT.rawValue || conflicts.isEmpty { try check(status, operation) }
    return conflicts.compactMap { RelativePath($0) }
  }

  /// An index in memory that holds the tree of `commit`; nil stands for the empty tree.
  func index(holding commit: ObjectID?, _ operation: String) throws(GitError) -> Handle {
    let index = try unsafe Handle(operation, freeing: git_index_free) { unsafe git_index_new(&$0) }
    if let commit {
      let tree = try lookUp(tree: rootTree(of: commit))
      try check(unsafe git_index_read_tree(index.pointer, tree.pointer), operation)
    }
    return index
  }

  /// The files that hold only the beginning of what either commit has there: libgit2 writes files in place, and was
  /// cut off. Nothing is lost with such a file.
  private func tornFiles(
    among paths: [RelativePath], between baseline: ObjectID?, and commit: ObjectID
  ) throws(GitError) -> [RelativePath] {
    let top = try requireWorkingDirectory("check out \(commit)")
    let trees = try [baseline, commit].compactMap(\.self).map { commit throws(GitError) in try rootTree(of: commit) }
    var torn: [RelativePath] = []
    for path in paths {
      guard let content = regularFile(top.appending(path)) else { continue }
      for tree in trees {
        guard let entry = try entry(at: path, inTree: tree), entry.kind == .blob else { continue }
        guard try checkedOutContent(of: entry.id, as: path).starts(with: content) else { continue }
        torn.append(path)
        break
      }
    }
    return torn
  }

  private func remove(_ path: RelativePath, _ operation: String) throws(GitError) {
    guard let file = workingDirectory?.appending(path), unsafe unlink(file.string) != 0 else { return }
    throw GitError(.other, operation, "cannot replace \(path)")
  }
}
