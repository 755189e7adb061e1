import CLibgit2
public import Files

/// One line of a Git tree.
public struct TreeEntry: Hashable, Sendable {
  /// What an entry can be.
  public enum Kind: Sendable {
    /// A directory.
    case tree
    /// A regular file.
    case blob
    /// A submodule's commit.
    case commit
    /// A symbolic link, whose blob holds the target.
    case symbolicLink
  }

  /// The file name, with what is not UTF-8 replaced.
  public let name: String
  /// What it is.
  public let kind: Kind
  /// The object it names.
  public let id: ObjectID
}

extension ObjectID {
  /// The name that Git gives a tree of plain files and folders, whether a repository holds it or not.
  public static func ofTree(_ entries: [(name: String, isFolder: Bool, id: ObjectID)]) throws(GitError) -> ObjectID {
    // Git orders folders as if their names ended with a slash.
    let ordered = entries.map { (key: Array(($0.isFolder ? $0.name + "/" : $0.name).utf8), entry: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var bytes: [UInt8] = []
    for (_, entry) in ordered {
      bytes += Array((entry.isFolder ? "40000 " : "100644 ").utf8) + Array(entry.name.utf8) + [0]
      bytes += entry.id.bytes
    }
    try Library.start()
    var raw = git_oid()
    try check(unsafe git_odb_hash(&raw, bytes, bytes.count, GIT_OBJECT_TREE), "hash a tree")
    return ObjectID(raw)
  }
}

extension Repository {
  /// The entries of a tree, in Git's order.
  ///
  /// - Throws: `.notFound` if the tree is missing, as it can be in a partial clone.
  public func entries(ofTree id: ObjectID) throws(GitError) -> [TreeEntry] {
    let tree = try lookUp(tree: id)
    return unsafe (0..<git_tree_entrycount(tree.pointer)).compactMap { index in
      unsafe git_tree_entry_byindex(tree.pointer, index).map { unsafe TreeEntry($0) }
    }
  }

  /// The entry at a path below a tree; nil if there is none. The empty path stands for the tree itself.
  public func entry(at path: RelativePath, inTree id: ObjectID) throws(GitError) -> TreeEntry? {
    var entry = TreeEntry(name: "", kind: .tree, id: id)
    for component in path.components {
      guard entry.kind == .tree else { return nil }
      guard let next = try child(component, of: entry.id) else { return nil }
      entry = next
    }
    return entry
  }

  /// The entry of a name in a tree; nil if there is none.
  func child(_ name: String, of tree: ObjectID) throws(GitError) -> TreeEntry? {
    let tree = try lookUp(tree: tree)
    return unsafe git_tree_entry_byname(tree.pointer, name).map { unsafe TreeEntry($0) }
  }

  func lookUp(tree: ObjectID) throws(GitError) -> Handle {
    var raw = tree.raw
    return try unsafe Handle("read tree \(tree)", freeing: git_tree_free) {
      unsafe git_tree_lookup(&$0, pointer, &raw)
    }
  }
}

extension TreeEntry {
  init(_ entry: OpaquePointer) {
    name = unsafe String(cString: git_tree_entry_name(entry))
    id = unsafe ObjectID(git_tree_entry_id(entry).pointee)
    kind = unsafe Kind(mode: git_tree_entry_filemode(entry))
  }
}

extension TreeEntry.Kind {
  init(mode: git_filemode_t) {
    switch mode {
    case GIT_FILEMODE_TREE: self = .tree
    case GIT_FILEMODE_COMMIT: self = .commit
    case GIT_FILEMODE_LINK: self = .symbolicLink
    default: self = .blob
    }
  }
}
