import Files
import Synchronization

/// The directories that a command has looked at, to be used by several threads that hardly ever wait for each other.
final class SeenDirectories: Sendable {
  private final class Shard: Sendable {
    let directories = Mutex<[RelativePath: SeenDirectory]>([:])
  }

  private let shards = (0..<16).map { _ in Shard() }

  /// The directory at a path; nil where nobody has looked at it.
  subscript(path: RelativePath) -> SeenDirectory? { shard(of: path).directories.withLock { $0[path] } }

  /// Adds a directory; where another thread was faster, the one that it has added.
  func add(_ directory: SeenDirectory) -> SeenDirectory {
    shard(of: directory.path).directories.withLock { directories in
      if let known = directories[directory.path] { return known }
      directories[directory.path] = directory
      return directory
    }
  }

  /// Folders that are looked at together differ in the last letters of their paths.
  private func shard(of path: RelativePath) -> Shard {
    var number = path.string.utf8.count
    for byte in path.string.utf8.suffix(6) { number = number &* 31 &+ Int(byte) }
    return shards[number & 15]
  }
}
