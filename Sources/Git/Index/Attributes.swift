import CLibgit2
public import Files

/// What attributes say of a path. See gitattributes(5).
enum AttributeValue {
  /// It is set, as `text` is.
  case set
  /// It is unset, as `-text` is.
  case unset
  /// It has a value, as `eol=lf` has.
  case text(String)
}

extension Repository {
  /// What the attributes called `names` say of `path`, one after the other, in the working tree or in `commit`; nil for one
  /// of which nothing is said.
  func attributes(
    _ names: [StaticString], of path: RelativePath, in commit: ObjectID?
  ) throws(GitError) -> [AttributeValue?] {
    var options = unsafe git_attr_options()
    unsafe options.version = UInt32(GIT_ATTR_OPTIONS_VERSION)
    if let commit {
      unsafe options.flags = UInt32(GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_INCLUDE_COMMIT)
      unsafe options.attr_commit_id = commit.raw
    }
    var names = unsafe names.map { name -> UnsafePointer<CChar>? in
      unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
    var values = unsafe [UnsafePointer<CChar>?](repeating: nil, count: names.count)
    let status = unsafe git_attr_get_many_ext(&values, pointer, &options, path.string, names.count, &names)
    try check(status, "read the attributes of \(path)")
    return unsafe values.map { unsafe AttributeValue($0) }
  }
}

extension Repository {
  /// The merge driver that the attributes name for `path`; nil where they name none. See gitattributes(5).
  public func mergeDriver(of path: RelativePath) throws(GitError) -> String? {
    guard case .text(let name)?? = try attributes(["merge"], of: path, in: nil).first else { return nil }
    return name
  }
}

extension AttributeValue {
  fileprivate init?(_ value: UnsafePointer<CChar>?) {
    switch unsafe git_attr_value(value) {
    case GIT_ATTR_VALUE_TRUE: self = .set
    case GIT_ATTR_VALUE_FALSE: self = .unset
    case GIT_ATTR_VALUE_STRING:
      guard let text = unsafe value.map({ unsafe String(cString: $0) }) else { return nil }
      self = .text(text)
    default: return nil
    }
  }
}
