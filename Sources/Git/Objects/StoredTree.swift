import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Goes through the entries of a tree as it is stored: `MODE NAME`, a NUL, and the twenty bytes of the object's name.
@safe struct StoredTree {
  private let bytes: UnsafeRawBufferPointer
  /// Where the entry at hand begins, and where it ends.
  private var start = 0
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
    let name = index + 1
    guard unsafe name < bytes.count, let base = unsafe bytes.baseAddress,
      let end = unsafe memchr(base + name, 0, bytes.count - name)
    else { throw StoredTree.damage }
    let length = unsafe (base + name).distance(to: UnsafeRawPointer(end))
    start = next
    next = name + length + 1 + ObjectID.byteCount
    guard length > 0, unsafe next <= bytes.count else { throw StoredTree.damage }
    unsafe entry = Entry(
      mode: mode, name: UnsafeRawBufferPointer(start: base + name, count: length), object: base + name + length + 1)
  }

  /// Goes on behind the entries that two trees have alike from here on. Most trees of a history are nearly the same.
  static func skipShared(_ left: inout StoredTree, _ right: inout StoredTree) throws(GitError) {
    guard left.entry != nil, right.entry != nil,
      let one = unsafe left.bytes.baseAddress.map({ unsafe $0 + left.start }),
      let two = unsafe right.bytes.baseAddress.map({ unsafe $0 + right.start })
    else { return }
    let most = unsafe min(left.bytes.count - left.start, right.bytes.count - right.start)
    var shared = 0
    while shared + 8 <= most,
      unsafe one.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
        == two.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
    {
      shared += 8
    }
    while shared < most,
      unsafe one.load(fromByteOffset: shared, as: UInt8.self)
        == two.load(fromByteOffset: shared, as: UInt8.self)
    {
      shared += 1
    }
    var skipped = 0
    while skipped < shared, let end = unsafe memchr(one + skipped, 0, shared - skipped) {
      let behind = unsafe one.distance(to: UnsafeRawPointer(end)) + 1 + ObjectID.byteCount
      if behind > shared { break }
      skipped = behind
    }
    if skipped == 0 { return }
    left.next = left.start + skipped
    right.next = right.start + skipped
    try left.advance()
    try right.advance()
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
