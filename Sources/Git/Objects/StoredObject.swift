import CLibgit2

/// An object as it is stored, held in memory by libgit2 as long as this lives.
@safe final class StoredObject {
  private let object: OpaquePointer

  /// Takes over an object that was read.
  init(owning object: OpaquePointer) { unsafe self.object = object }

  deinit { unsafe git_odb_object_free(object) }

  var kind: git_object_t { unsafe git_odb_object_type(object) }

  /// Runs `body` over the bytes.
  func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws(GitError) -> Value) throws(GitError) -> Value {
    defer { withExtendedLifetime(self) {} }
    return try unsafe body(
      UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object)))
  }
}

extension Repository {
  /// Has libgit2 hash each object that it reads, to verify its name, or not; for all repositories. It does unless it is told
  /// otherwise; Git does not, and in a walk through all history it takes a third of the time.
  public static func verifyObjects(_ isWanted: Bool) throws(GitError) {
    try Library.start()
    try check(speckit_git_verify_objects(isWanted ? 1 : 0), "verify objects")
  }
}

/// Reads objects as they are stored, and keeps those that were read last. Not safe to use from two threads at a time.
final class StoredObjects {
  private let database: Handle
  private var kept: [(id: ObjectID, object: StoredObject)?]

  /// As many objects as are kept.
  private static let most = 1024

  init(of repository: Repository) throws(GitError) {
    database = try repository.objectDatabase()
    kept = Array(repeating: nil, count: StoredObjects.most)
  }

  /// An object; nil where it is not here, as it may be in a partial clone.
  func read(_ id: ObjectID) throws(GitError) -> StoredObject? {
    var raw = id.raw
    var read: OpaquePointer?
    let status = unsafe git_odb_read(&read, database.pointer, &raw)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(status, "read the object \(id)")
    return unsafe read.map { unsafe StoredObject(owning: $0) }
  }

  /// A tree, which is kept for those that ask next.
  ///
  /// - Throws: `.notFound` if it is missing, as it can be in a partial clone; `.corrupt` where it is none.
  func tree(_ id: ObjectID) throws(GitError) -> StoredObject {
    let slot = Int(truncatingIfNeeded: id.words.2) % kept.count
    if let known = kept[slot], known.id == id { return known.object }
    guard let object = try read(id) else { throw GitError(.notFound, "read tree \(id)", "it is not here") }
    guard object.kind == GIT_OBJECT_TREE else { throw GitError(.corrupt, "read tree \(id)", "it is no tree") }
    kept[slot] = (id, object)
    return object
  }
}
