/// What tells one content of a file from another, wherever the file lies and whatever copied it: its length and a hash.
///
/// The hash (FNV-1a, 64 bits) guards against accidents, not against somebody who wants two contents to look the same.
public struct ContentDigest: Hashable, Sendable, Codable {
  /// Length in bytes.
  public let size: Int
  /// The hash of the bytes.
  public let hash: UInt64

  /// The digest of `bytes`.
  public init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// The digest of every file below a directory, their names and their order included; those below `excluded` left out.
  public init(ofFilesBelow directory: AbsolutePath, except excluded: AbsolutePath) throws(FileError) {
    var lines: [String] = []
    var pending = [directory]
    while let next = pending.popLast() {
      for entry in try FileSystem.list(next) {
        let path = next.appending(component: entry.name)
        if path == excluded { continue }
        if entry.kind == .directory { pending.append(path) }
        let digest = entry.kind == .file ? try FileSystem.read(path).map { ContentDigest($0.bytes) } : nil
        lines.append("\(path.relative(to: directory)?.string ?? "") \(entry.kind) \(digest?.hash ?? 0)\n")
      }
    }
    self.init(Array(lines.sorted().joined().utf8))
  }

  init(_ bytes: ArraySlice<UInt8>) {
    size = bytes.count
    hash = unsafe bytes.withUnsafeBufferPointer { buffer in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for index in 0..<buffer.count { hash = unsafe (hash ^ UInt64(buffer[index])) &* 0x100_0000_01b3 }
      return hash
    }
  }

  /// What follows on this content in `bytes`; nil where they do not begin with it.
  func rest(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.count >= size, ContentDigest(bytes.prefix(size)) == self else { return nil }
    return bytes.dropFirst(size)
  }
}
