import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Copies the strings of a list that libgit2 made, and frees it.
func strings(taking list: inout git_strarray) -> [String] {
  defer { unsafe git_strarray_dispose(&list) }
  return unsafe UnsafeBufferPointer(start: list.strings, count: list.count).compactMap { string in
    unsafe string.map { unsafe String(cString: $0) }
  }
}

/// Lends C copies of `strings` to `body`.
func withStringArray<Result>(
  _ strings: [String], _ body: (git_strarray) throws(GitError) -> Result
) throws(GitError) -> Result {
  var copies = unsafe strings.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  return try unsafe copies.withUnsafeMutableBufferPointer { buffer throws(GitError) in
    try unsafe body(git_strarray(strings: buffer.baseAddress, count: buffer.count))
  }
}
