import CLibgit2

extension Repository {
  /// Runs `body` for each reference whose name matches the glob, skipping files that hold no reference.
  func forEachReference(
    matching glob: String, _ body: (OpaquePointer) throws(GitError) -> Void
  ) throws(GitError) {
    let operation = "list the references"
    let iterator = try unsafe Handle(operation, freeing: git_reference_iterator_free) {
      unsafe git_reference_iterator_glob_new(&$0, pointer, glob)
    }
    while true {
      var reference: OpaquePointer?
      let status = unsafe git_reference_next(&reference, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { return }
      try check(status, operation)
      defer { unsafe git_reference_free(reference) }
      if let reference = unsafe reference { try unsafe body(reference) }
    }
  }

  /// The full name of a reference.
  func name(of reference: OpaquePointer) -> String { unsafe String(cString: git_reference_name(reference)) }

  /// What the reference called `name` points to in the end; nil if it, or what it leads to, does not exist.
  func target(of name: String) throws(GitError) -> ObjectID? {
    var target = git_oid()
    let status = unsafe git_reference_name_to_id(&target, pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, "read \(name)")
    return ObjectID(target)
  }
}
