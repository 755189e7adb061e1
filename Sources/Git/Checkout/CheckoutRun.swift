import CLibgit2
import Files

extension Repository {
  /// Runs a checkout and returns the files that were in its way; where there are any, nothing was changed.
  func runCheckout(
    of commit: ObjectID, from baseline: ObjectID?, _ strategy: [git_checkout_strategy_t],
    only paths: [RelativePath] = []
  ) throws(GitError) -> [RelativePath] {
    let operation = "check out \(commit)"
    let target = try lookUp(tree: rootTree(of: commit))
    let baselineIndex = try index(holding: baseline, operation)
    var options = unsafe git_checkout_options()
    try check(unsafe git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)), operation)
    unsafe options.checkout_strategy = ([GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH] + strategy).reduce(0) { $0 | $1.rawValue }
    unsafe options.baseline_index = baselineIndex.pointer
    unsafe options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT.rawValue
    unsafe options.notify_cb = { _, path, _, _, _, payload in
      guard let path = unsafe path, let payload = unsafe payload else { return 0 }
      unsafe payload.assumingMemoryBound(to: [String].self).pointee.append(String(cString: path))
      return 0
    }
    return try unsafe withStringArray(paths.map(\.string)) { array throws(GitError) in
      unsafe options.paths = array
      return try unsafe conflicts(of: target.pointer, &options)
    }
  }

  private func conflicts(
    of target: OpaquePointer, _ options: inout git_checkout_options
  ) throws(GitError) -> [RelativePath] {
    var conflicts: [String] = []
    let status = unsafe withUnsafeMutablePointer(to: &conflicts) { payload in
      unsafe options.notify_payload = UnsafeMutableRawPointer(payload)
      return unsafe git_checkout_tree(pointer, target, &options)
    }
    if status != GIT_ECONFLICT.rawValue || conflicts.isEmpty { try check(status, "check out a commit") }
    return conflicts.compactMap { RelativePath($0) }
  }
}
