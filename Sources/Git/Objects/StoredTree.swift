import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Goes through the entries of a tree as it is stored: `MODE NAME`, a NUL, and the twenty bytes of the object's name.
@safe struct StoredTree {
  private let bytes: UnsafeRawBufferPointer
  private var next = 0
  /// The entry at hand; nil at the end.
  private(set) var entry: Entry?

  /// An entry of a tree, which lies in the bytes of the tree.
  @safe struct Entry {
    let mode: UInt32
    let name: UnsafeRawBufferPointer
    fileprivate let object: UnsafeRawPointer

    var isTree: Bool { mode == 0o040000 }

    var id: ObjectID { unsafe ObjectID(object.loadUnaligned(as: git_oid.self)) }

    /// Whether both have the same content and mode.
    func isSame(as other: Entry) -> Bool {
      unsafe mode == other.mode && memcmp(object, other.object, ObjectID.byteCount) == 0
    }

    /// The order in which Git keeps entries: by name, that of a folder with a slash behind it.
    func order(_ other: Entry) -> Int {
      let shared = unsafe min(name.count, other.name.count)
      if shared > 0, let one = unsafe name.baseAddress, let two = unsafe other.name.baseAddress {
        let order = unsafe memcmp(one, two, shared)
        if order != 0 { return Int(order) }
      }
      return Int(end(behind: shared)) - Int(other.end(behind: shared))
    }

    private func end(behind count: Int) -> UInt8 {
      if unsafe count < name.count { return unsafe name[count] }
      return isTree ? UInt8(ascii: "/") : 0
    }
  }

  /// Begins at the first entry of some bytes, which must outlive this.
  ///
  /// - Throws: `.corrupt` where the bytes are no tree.
  init(_ bytes: UnsafeRawBufferPointer) throws(GitError) {
    unsafe self.bytes = bytes
    try advance()
  }

  /// Goes on to the next entry.
  mutating func advance() throws(GitError) {
    guard unsafe next < bytes.count else {
      entry = nil
      return
    }
    var mode: UInt32 = 0
    var index = next
    while unsafe index < bytes.count, unsafe bytes[index] != UInt8(ascii: " ") {
      let digit = unsafe bytes[index]
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "7") else { throw StoredTree.damage }
      mode = mode << 3 | UInt32(digit & 7)
      index += 1
    }
    let start = index + 1
    guard unsafe start < bytes.count, let base = unsafe bytes.baseAddress,
      let end = unsafe memchr(base + start, 0, bytes.count - start)
    else { throw StoredTree.damage }
    let length = unsafe (base + start).distance(to: UnsafeRawPointer(end))
    next = start + length + 1 + ObjectID.byteCount
    guard length > 0, unsafe next <= bytes.count else { throw StoredTree.damage }
    unsafe entry = Entry(
      mode: mode, name: UnsafeRawBufferPointer(start: base + start, count: length), object: base + start + length + 1)
  }

  /// Goes on to the entry that has the place of another tree's; nil where there is none.
  mutating func entry(like other: Entry) throws(GitError) -> Entry? {
    while let entry, entry.order(other) < 0 { try advance() }
    guard let entry, entry.order(other) == 0 else { return nil }
    return entry
  }

  private static var damage: GitError { GitError(.corrupt, "read a tree", "it is damaged") }
}

extension ObjectID {
  /// How many bytes a name has.
  static let byteCount = 20
}
