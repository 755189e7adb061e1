import CLibgit2
public import Files

/// One file in which two trees differ.
public struct PathChange: Hashable, Sendable {
  /// The file, as seen from the top of the trees.
  public let path: RelativePath
  /// The blob in the second tree; nil if the file is not there.
  public let newID: ObjectID?
}

/// One file in which two trees differ, with both sides.
struct TreeDifference {
  /// The content and file mode of one side.
  struct Side: Equatable {
    let id: ObjectID
    let mode: UInt32

    var kind: TreeEntry.Kind { TreeEntry.Kind(mode: git_filemode_t(mode)) }
  }

  let path: RelativePath
  let old: Side?
  let new: Side?
}

extension Repository {
  /// The files in which two trees differ; nil stands for the empty tree. A renamed file counts as one deleted and one
  /// added.
  ///
  /// - Throws: `.notFound` if a tree is missing, as it can be in a partial clone.
  public func changedPaths(from old: ObjectID?, to new: ObjectID) throws(GitError) -> [PathChange] {
    try differences(from: old, to: new).map { PathChange(path: $0.path, newID: $0.new?.id) }
  }

  /// The files in which two commits differ; nil stands for the empty tree.
  func differences(fromCommit old: ObjectID?, toCommit new: ObjectID) throws(GitError) -> [TreeDifference] {
    let oldTree: ObjectID? = if let old { try rootTree(of: old) } else { nil }
    return try differences(from: oldTree, to: rootTree(of: new))
  }

  /// The files in which two trees differ; nil stands for the empty tree.
  func differences(from old: ObjectID?, to new: ObjectID) throws(GitError) -> [TreeDifference] {
    let newTree = try lookUp(tree: new)
    guard let old else { return try unsafe differences(from: nil, to: newTree.pointer) }
    let oldTree = try lookUp(tree: old)
    return try unsafe differences(from: oldTree.pointer, to: newTree.pointer)
  }

  /// The files of one tree that have another path in a second one, as Git tells it by what they hold: the new path by the old.
  ///
  /// - Parameter changed: whether files count that were changed too, and are still much alike.
  public func renames(
    from old: ObjectID, to new: ObjectID, evenIf changed: Bool = true
  ) throws(GitError) -> [RelativePath: RelativePath] {
    let operation = "find renamed files"
    let oldTree = try lookUp(tree: old)
    let newTree = try lookUp(tree: new)
    let list = try unsafe compared(oldTree.pointer, newTree.pointer)
    var options = unsafe git_diff_find_options()
    try check(unsafe git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)), operation)
    unsafe options.flags = GIT_DIFF_FIND_RENAMES.rawValue | (changed ? 0 : GIT_DIFF_FIND_EXACT_MATCH_ONLY.rawValue)
    if !changed { unsafe options.rename_limit = 100_000 }
    try check(unsafe git_diff_find_similar(list.pointer, &options), operation)
    var renames: [RelativePath: RelativePath] = [:]
    for index in unsafe 0..<git_diff_num_deltas(list.pointer) {
      guard let delta = unsafe git_diff_get_delta(list.pointer, index)?.pointee,
        unsafe delta.status == GIT_DELTA_RENAMED, let old = unsafe RelativePath(String(cString: delta.old_file.path)),
        let new = unsafe RelativePath(String(cString: delta.new_file.path))
      else { continue }
      renames[old] = new
    }
    return renames
  }

  private func compared(_ old: OpaquePointer?, _ new: OpaquePointer) throws(GitError) -> Handle {
    let operation = "compare two trees"
    var options = unsafe git_diff_options()
    try check(unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), operation)
    unsafe options.flags = GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_SKIP_BINARY_CHECK.rawValue
    return try unsafe Handle(operation, freeing: git_diff_free) {
      unsafe git_diff_tree_to_tree(&$0, pointer, old, new, &options)
    }
  }

  private func differences(from old: OpaquePointer?, to new: OpaquePointer) throws(GitError) -> [TreeDifference] {
    let list = try unsafe compared(old, new)
    var differences: [TreeDifference] = []
    for index in unsafe 0..<git_diff_num_deltas(list.pointer) {
      guard let delta = unsafe git_diff_get_delta(list.pointer, index)?.pointee else { continue }
      differences.append(try unsafe TreeDifference(delta))
    }
    return differences
  }
}

extension TreeDifference {
  fileprivate init(_ delta: git_diff_delta) throws(GitError) {
    let name = unsafe String(cString: delta.new_file.path ?? delta.old_file.path)
    guard let path = RelativePath(name), path.string == name else {
      throw GitError(.invalid, "compare two trees", "a tree holds the impossible path \(name)")
    }
    self.path = path
    old = unsafe Side(delta.old_file)
    new = unsafe Side(delta.new_file)
  }
}

extension TreeDifference.Side {
  fileprivate init?(_ file: git_diff_file) {
    guard unsafe file.mode != 0 else { return nil }
    unsafe self.init(id: ObjectID(file.id), mode: UInt32(file.mode))
  }
}
