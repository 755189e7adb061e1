public import Facts
import Failures
public import Files

/// The working tree as a command will leave it: what is read through it includes what has been written to it.
///
/// The first read of a file is remembered, so that a decision rests on one version of it, and the transaction later
/// compares the file with that version.
public final class DraftTree: ContentTree {
  private let base: any FileTree
  private let contents: (any ContentTree)?
  private var originals: [RelativePath: FileContents?] = [:]
  private var written: [RelativePath: FileChange.Content] = [:]
  /// By directory, the names of what has been written there and of directories in which something has.
  private var writtenNames: [RelativePath: Set<String>] = [:]
  private var executables: Set<RelativePath> = []

  /// Starts from `base`, nothing changed.
  public init(over base: any FileTree) {
    self.base = base
    contents = base as? any ContentTree
  }

  /// The tree below the draft, where it may be asked on all processors; nil where it lies over something else.
  public var seen: (any SharedTree)? { base as? any SharedTree }

  /// The working tree below the draft.
  public var stamped: StampedTree? { contents?.stamped }

  /// Whether nothing is written at all.
  public var isUntouched: Bool { writtenNames.isEmpty }

  /// Whether nothing is written in a directory.
  public func isUntouched(_ directory: RelativePath) -> Bool {
    writtenNames[directory] == nil && contents?.isUntouched(directory) == true
  }

  /// The files and directories that have been written, and those of which the list of entries has changed.
  public var touched: Set<RelativePath> { Set(written.keys).union(writtenNames.keys) }

  /// What the file holds; unknown once it has been written.
  public func content(of path: RelativePath) throws -> KnownContent {
    written[path] == nil ? try contents?.content(of: path) ?? .unknown : .unknown
  }

  /// The file as the draft has it; nil if there is none.
  public func read(_ path: RelativePath, limit: Int) throws -> FileContents? {
    switch written[path] {
    case .file(let bytes): return FileContents(bytes: Array(bytes.prefix(limit)), stamp: nil)
    case .nothing?: return nil
    case .directory?, nil: break
    }
    guard limit == .max else { return try base.read(path, limit: limit) }
    if let known = originals[path] { return known }
    let contents = try base.read(path)
    originals[path] = .some(contents)
    return contents
  }

  /// The directory as the draft has it.
  public func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    guard let names = writtenNames[directory] else { return try base.list(directory) }
    var entries = Dictionary(
      try base.list(directory).map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
    for name in names {
      let path = directory.appending(component: name)
      switch written[path] {
      case .nothing?: entries[name] = nil
      case .file?: entries[name] = .file
      case .directory?: entries[name] = .directory
      case nil: if writtenNames[path] != nil { entries[name] = .directory }
      }
    }
    return entries.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// `path` with symbolic links resolved, as the tree below has them.
  public func realPath(_ path: RelativePath) throws -> RelativePath? { try base.realPath(path) }

  /// Where the symbolic link at `path` leads in the tree below.
  public func target(ofLink path: RelativePath) throws -> LinkTarget? { try base.target(ofLink: path) }

  /// Puts `bytes` at `path`, if need be as a program. A file that holds them already is left alone.
  public func write(_ bytes: [UInt8], to path: RelativePath, isExecutable: Bool = false) throws {
    let original = try original(path)
    put(original?.bytes == bytes ? nil : .file(bytes), at: path)
    if isExecutable { executables.insert(path) }
  }

  /// Puts `bytes` at `path` only if nothing stands there, if need be as a program; says whether it did.
  @discardableResult
  public func create(_ path: RelativePath, _ bytes: [UInt8], isExecutable: Bool = false) throws -> Bool {
    guard try read(path) == nil else { return false }
    try write(bytes, to: path, isExecutable: isExecutable)
    return true
  }

  /// Makes the directory if it is missing; says whether it was.
  @discardableResult
  public func makeDirectory(_ path: RelativePath) throws -> Bool {
    let isWritten = written[path] != nil || writtenNames[path] != nil
    if try isWritten || base.list(path.parent).contains(where: { $0.name == path.name }) { return false }
    put(.directory, at: path)
    return true
  }

  private func put(_ content: FileChange.Content?, at path: RelativePath) {
    written[path] = content
    guard content != nil else { return }
    var path = path
    while !path.isEmpty, writtenNames[path.parent, default: []].insert(path.name).inserted { path = path.parent }
  }

  /// What has been changed, as changes below `root`, ordered by path.
  ///
  /// - Throws: `Failure` for a file that a sparse checkout leaves out of the working tree, `FileError`.
  public func changes(below root: AbsolutePath) throws -> [FileChange] {
    if let hidden = written.keys.sorted().first(where: { stamped?.hides($0) == true }) {
      throw Failure(
        .system, .hidden, "\(hidden) lies outside the sparse checkout, so it cannot be changed here",
        hint: "git sparse-checkout add \(quotedForShell(hidden.parent.string))")
    }
    return try written.sorted { $0.key < $1.key }.map { path, content in
      FileChange(
        path: root.appending(path), content: content, original: try original(path),
        isExecutable: executables.contains(path))
    }
  }

  private func original(_ path: RelativePath) throws -> FileContents? {
    if let known = originals[path] { return known }
    let contents = try base.read(path)
    originals[path] = .some(contents)
    return contents
  }
}
