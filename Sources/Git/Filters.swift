import CLibgit2
import Files

/// A path whose content goes through a program on its way in or out of the repository.
struct FilteredPath {
  let path: RelativePath
  let driver: String
}

extension Repository {
  /// The first of `paths` that has a `filter` attribute with a configured driver, in the working tree or, if given, in
  /// `commit`. libgit2 runs no such program: it would write pointers where the program writes content.
  func firstFiltered(_ paths: [RelativePath], in commit: ObjectID? = nil) throws(GitError) -> FilteredPath? {
    let drivers = try configuredFilterDrivers()
    if drivers.isEmpty { return nil }
    for path in paths {
      for source in commit == nil ? [nil] : [nil, commit] {
        guard let driver = try filterDriver(of: path, in: source), drivers.contains(driver) else { continue }
        return FilteredPath(path: path, driver: driver)
      }
    }
    return nil
  }

  private func configuredFilterDrivers() throws(GitError) -> Set<String> {
    let names = try configurationNames(matching: "^filter\\..*\\.(clean|smudge|process|required)$")
    return Set(names.map { $0.split(separator: ".").dropFirst().dropLast().joined(separator: ".") })
  }

  private func filterDriver(of path: RelativePath, in commit: ObjectID?) throws(GitError) -> String? {
    var options = unsafe git_attr_options()
    unsafe options.version = UInt32(GIT_ATTR_OPTIONS_VERSION)
    if let commit {
      unsafe options.flags = UInt32(GIT_ATTR_CHECK_INCLUDE_COMMIT)
      unsafe options.attr_commit_id = commit.raw
    }
    var value: UnsafePointer<CChar>?
    let status = unsafe git_attr_get_ext(&value, pointer, &options, path.string, "filter")
    try check(status, "read the attributes of \(path)")
    guard unsafe git_attr_value(value) == GIT_ATTR_VALUE_STRING else { return nil }
    return unsafe value.map { unsafe String(cString: $0) }
  }
}
