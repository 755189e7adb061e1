import CLibgit2

/// An entry that libgit2 finds in a configuration.
struct FoundEntry {
  let name: String
  /// The value; nil for a variable that is only named.
  let value: String?
  /// How much it counts: more than what has a lower one.
  let level: Int32

  fileprivate init(_ entry: git_config_entry) {
    unsafe name = String(cString: entry.name)
    unsafe value = entry.value.map { unsafe String(cString: $0) }
    unsafe level = entry.level.rawValue
  }
}

/// The entries that libgit2 walks over with what `make` creates. `operation` reads well after "cannot".
func walkConfiguration(
  _ operation: String, _ make: (inout UnsafeMutablePointer<git_config_iterator>?) -> Int32
) throws(GitError) -> [FoundEntry] {
  var iterator: UnsafeMutablePointer<git_config_iterator>?
  try check(unsafe make(&iterator), operation)
  defer { unsafe git_config_iterator_free(iterator) }
  var entries: [FoundEntry] = []
  while true {
    var entry: UnsafeMutablePointer<git_config_entry>?
    let status = unsafe git_config_next(&entry, iterator)
    if status == GIT_ITEROVER.rawValue { return entries }
    try check(status, operation)
    if let entry = unsafe entry?.pointee { unsafe entries.append(FoundEntry(entry)) }
  }
}
