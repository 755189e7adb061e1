import CLibgit2
import Text

/// A commit as it is stored. What replaces objects, or grafts histories, does not count.
public struct StoredCommit: Sendable {
  /// The tree of the top directory.
  public let tree: ObjectID
  /// The commits that it stands on.
  public let parents: [ObjectID]
  /// When it was made, in seconds since 1970.
  public let time: Int64
  /// The message, in whatever encoding.
  public let message: [UInt8]

  /// Reads a commit: lines of a key and a value, a line that is empty, and the message.
  ///
  /// Source: gitformat-commit, `parse_commit_buffer` of Git's commit.c.
  init(_ bytes: [UInt8]) throws(GitError) {
    var rest = bytes[...]
    guard let tree = StoredCommit.object(StoredCommit.treeKey, &rest) else {
      throw GitError(.corrupt, "read a commit", "it names no tree")
    }
    self.tree = tree
    var parents: [ObjectID] = []
    while let parent = StoredCommit.object(StoredCommit.parentKey, &rest) { parents.append(parent) }
    self.parents = parents
    var time: Int64 = 0
    while let end = rest.firstIndex(of: .lineFeed), end > rest.startIndex {
      let line = rest[..<end]
      if line.begins(with: StoredCommit.committerKey) { time = StoredCommit.seconds(in: line) }
      rest = rest[(end + 1)...]
    }
    self.time = time
    message = Array(rest.dropFirst())
  }

  private static let treeKey = Array("tree ".utf8)
  private static let parentKey = Array("parent ".utf8)
  private static let committerKey = Array("committer ".utf8)

  /// The object that the next line names behind a key; nil where there is another line.
  private static func object(_ key: [UInt8], _ rest: inout ArraySlice<UInt8>) -> ObjectID? {
    guard rest.count > key.count + 40, rest.begins(with: key),
      let id = ObjectID(hexDigits: rest.dropFirst(key.count).prefix(40))
    else { return nil }
    rest = rest.dropFirst(key.count + 41)
    return id
  }

  /// The seconds behind the address: `committer NAME <ADDRESS> SECONDS ZONE`.
  private static func seconds(in line: ArraySlice<UInt8>) -> Int64 {
    guard let bracket = line.lastIndex(of: UInt8(ascii: ">")) else { return 0 }
    var seconds: Int64 = 0
    for byte in line[(bracket + 1)...].drop(while: { $0 == .space }) {
      guard byte.isDigit, seconds < 1 << 50 else { break }
      seconds = seconds * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return seconds
  }
}

/// Reads the commits of a repository as they are stored. Not safe to use from two threads at a time.
public final class CommitReader {
  private let objects: StoredObjects

  /// The commits of a repository.
  public init(of repository: Repository) throws(GitError) { objects = try StoredObjects(of: repository) }

  /// A commit; nil where it is not here, as in a shallow clone.
  ///
  /// - Throws: `.corrupt` where that is no commit.
  public func commit(_ id: ObjectID) throws(GitError) -> StoredCommit? {
    guard let object = try objects.read(id) else { return nil }
    guard object.kind == GIT_OBJECT_COMMIT else {
      throw GitError(.corrupt, "read commit \(id)", "it is no commit")
    }
    return try StoredCommit(unsafe object.withBytes { (bytes) throws(GitError) in unsafe Array(bytes) })
  }
}
