import CLibgit2

/// What a reference holds.
enum ReferenceContent {
  /// The name of an object.
  case direct(ObjectID)
  /// The full name of another reference.
  case symbolic(String)
  /// Something that makes no sense.
  case broken
}

extension Repository {
  /// The references below `prefix`, such as `refs/heads/`, by their full names.
  ///
  /// libgit2 lists references too, but makes ten system calls for each loose one. The loose ones are read first, as Git
  /// does, so that none is missed while another process packs them. See gitrepository-layout(5).
  func references(below prefix: String) throws(GitError) -> [String: ReferenceContent] {
    var references = try looseReferences(below: prefix)
    try addPackedReferences(below: prefix, to: &references)
    return references
  }

  /// The names of the local branches that no other branch can take, those included that lead nowhere or are damaged.
  public func takenBranchNames() throws(GitError) -> Set<BranchName> {
    Set(try references(below: BranchName.prefix).keys.compactMap { BranchName(referenceName: $0) })
  }

  /// The full names of the references below `prefix`, such as `refs/heads/`.
  public func referenceNames(below prefix: String) throws(GitError) -> Set<String> {
    Set(try references(below: prefix).keys)
  }

  /// What the reference called `name` points to in the end; nil if it, or what it leads to, does not exist.
  func target(of name: String) throws(GitError) -> ObjectID? {
    var target = git_oid()
    let status = unsafe git_reference_name_to_id(&target, pointer, name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, "read \(name)")
    return ObjectID(target)
  }
}

extension ReferenceContent {
  /// Parses the content of a loose reference, or of HEAD.
  init(_ content: ArraySlice<UInt8>) {
    let line = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    if line.starts(with: "ref:".utf8) {
      self = .symbolic(String(decoding: line.dropFirst(4).drop { $0 == UInt8(ascii: " ") }, as: UTF8.self))
    } else {
      self = ObjectID(hexDigits: line).map { .direct($0) } ?? .broken
    }
  }
}
