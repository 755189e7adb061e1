import CLibgit2
public import Files

extension ObjectID {
  /// The name that Git gives a blob of these bytes, whether a repository holds it or not.
  public static func ofBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try Library.start()
    var raw = git_oid()
    try check(unsafe git_odb_hash(&raw, bytes, bytes.count, GIT_OBJECT_BLOB), "hash a blob")
    return ObjectID(raw)
  }
}

extension Repository {
  /// The bytes of a blob as they are stored.
  ///
  /// - Throws: `.notFound` if the blob is missing, as it can be in a partial clone.
  public func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    let blob = try lookUp(blob: id)
    let size = unsafe Int(git_blob_rawsize(blob.pointer))
    return unsafe Array(UnsafeRawBufferPointer(start: git_blob_rawcontent(blob.pointer), count: size))
  }

  /// The bytes of a blob as they are stored; nil where a partial clone lacks it.
  public func blobIfPresent(_ id: ObjectID) throws(GitError) -> [UInt8]? { try has(id) ? try blob(id) : nil }

  /// The bytes that a checkout would write for a blob at `path`, line endings converted as the attributes say.
  public func checkedOutContent(of id: ObjectID, as path: RelativePath) throws(GitError) -> [UInt8] {
    let operation = "convert \(path) as a checkout would"
    let blob = try lookUp(blob: id)
    var options = unsafe git_blob_filter_options()
    try check(unsafe git_blob_filter_options_init(&options, UInt32(GIT_BLOB_FILTER_OPTIONS_VERSION)), operation)
    unsafe options.flags = 0
    var buffer = unsafe git_buf()
    defer { unsafe git_buf_dispose(&buffer) }
    try check(unsafe git_blob_filter(&buffer, blob.pointer, path.string, &options), operation)
    return unsafe Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
  }

  /// Whether an object is in the repository, in full.
  func has(_ id: ObjectID) throws(GitError) -> Bool {
    var raw = id.raw
    return unsafe git_odb_exists(try objectDatabase().pointer, &raw) == 1
  }

  private func lookUp(blob: ObjectID) throws(GitError) -> Handle {
    var raw = blob.raw
    return try unsafe Handle("read blob \(blob)", freeing: git_blob_free) {
      unsafe git_blob_lookup(&$0, pointer, &raw)
    }
  }
}
