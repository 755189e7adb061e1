import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which folders of Git's trees somebody has looked into already: by place, name and content, so that what many commits share
/// is looked at once.
public final class SeenFolders {
  private struct Key: Hashable {
    /// A digest of the folder's path.
    let place: UInt64
    let tree: ObjectID
  }

  private var keys: Set<Key> = []

  /// None so far.
  public init() {}

  /// Takes note of a folder that holds `tree`; whether it was not known yet.
  public func insert(_ folder: RelativePath, holding tree: ObjectID) -> Bool {
    insert(SeenFolders.digest(of: folder.string.utf8), tree)
  }

  fileprivate func insert(_ digest: UInt64, _ tree: ObjectID) -> Bool {
    keys.insert(Key(place: digest, tree: tree)).inserted
  }

  /// FNV-1a over the bytes of a path, or of what follows behind a `start` that was digested.
  fileprivate static func digest(of bytes: some Sequence<UInt8>, from start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Repository {
  /// The entries of a tree that stands at `folder`, in Git's order, without the folders among them that were seen there
  /// before; from now on all of them are. Folders called `kept` are told and not noted.
  ///
  /// - Throws: `.notFound` if the tree is missing, as it can be in a partial clone.
  public func entries(
    ofTree id: ObjectID, at folder: RelativePath, unseen seen: SeenFolders, keeping kept: String
  ) throws(GitError) -> [TreeEntry] {
    let tree = try lookUp(tree: id)
    let start = SeenFolders.digest(of: (folder.isEmpty ? "" : folder.string + "/").utf8)
    var entries: [TreeEntry] = []
    for index in unsafe 0..<git_tree_entrycount(tree.pointer) {
      guard let entry = unsafe git_tree_entry_byindex(tree.pointer, index) else { continue }
      if unsafe git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE, let name = unsafe git_tree_entry_name(entry),
        unsafe strcmp(name, kept) != 0
      {
        let bytes = unsafe UnsafeRawBufferPointer(start: name, count: strlen(name))
        let content = unsafe ObjectID(git_tree_entry_id(entry).pointee)
        if unsafe !seen.insert(SeenFolders.digest(of: bytes, from: start), content) { continue }
      }
      entries.append(unsafe TreeEntry(entry))
    }
    return entries
  }

  /// The size of a blob in bytes.
  ///
  /// - Throws: `.notFound` if the blob is missing, as it can be in a partial clone.
  public func size(ofBlob id: ObjectID) throws(GitError) -> Int64 {
    var raw = id.raw
    var size = 0
    var type = GIT_OBJECT_ANY
    let database = try objectDatabase()
    try check(unsafe git_odb_read_header(&size, &type, database.pointer, &raw), "examine blob \(id)")
    return Int64(size)
  }
}
