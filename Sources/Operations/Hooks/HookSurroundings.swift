import Changes
import Failures
import Files
import Git
import Survey

/// What there is of hooks, driver and attributes when a command begins.
struct HookSurroundings {
  let session: Session
  let repository: Repository
  /// The top of the working tree.
  let top: AbsolutePath
  /// The workspace's folder from there.
  let folder: RelativePath
  let program: HookProgram
  let place: HookPlace

  init(_ session: Session) throws {
    let workspace = session.workspace
    guard let repository = try workspace.repository() else {
      if let error = try workspace.unsupportedRepository() {
        throw Failure(
          .system, .unsupportedRepository, error.description, hint: "convert the repository, or do without hooks")
      }
      throw Failure(
        .notFound, .noGit, "\(workspace.root) is in no Git repository", hint: "speckit init --git makes one")
    }
    guard let folder = try workspace.prefix(),
      let top = try repository.workingDirectory.flatMap({ try FileSystem.realPath($0) })
    else {
      throw Failure(
        .system, .bareRepository, "the repository \(repository.gitDirectory) has no working tree here",
        hint: "go to a worktree of it")
    }
    self.session = session
    self.repository = repository
    self.top = top
    self.folder = folder
    program = HookProgram(workspace, folder: folder)
    place = try HookPlace.find(repository, top: top)
  }

  /// Where the attributes stand, from the top of the working tree.
  var attributes: RelativePath { folder.appending(MergeAttributes.path) }

  /// The command that Git runs as the merge driver; nil where none is registered.
  func registeredDriver() throws -> String? { try repository.configuration(DriverEntry.key) }

  /// Whether the attributes name the driver for every document, wherever that is said.
  func attributesNameDriver() throws -> Bool {
    try MergeAttributes.samples(session.workspace.configuration).allSatisfy {
      try repository.mergeDriver(of: folder.appending($0)) == MergeAttributes.driver
    }
  }

  /// What a file of the Git directory holds; nil where there is none.
  ///
  /// - Throws: `Failure` for what is no file.
  func read(_ file: GitFileChange.File) throws -> [UInt8]? {
    try read(file.path(in: repository.commonDirectory))?.bytes
  }

  /// The hook in the common Git directory.
  func gitHook() throws -> HookScript {
    let file = GitFileChange.File.preCommitHook
    return HookScript(
      path: shown(file.path(in: repository.commonDirectory)), bytes: try read(file), folder: folder)
  }

  /// The same; nil where a link leads there, since other repositories may share the file.
  func plainGitHook() throws -> HookScript? {
    let file = GitFileChange.File.preCommitHook.path(in: repository.commonDirectory)
    let kinds = try [file, file.parent].map { path in try FileSystem.kind(of: path) }
    return kinds == [.file, .directory] ? try gitHook() : nil
  }

  /// Whether a pre-commit hook is where Git looks for it, whoever wrote it.
  func hasHook() throws -> Bool {
    let folder = try repository.hooksPath()?.directory ?? repository.commonDirectory.appending(component: "hooks")
    return FileSystem.isFile(folder.appending(component: "pre-commit"))
  }

  /// A hook in the working tree, with what is to be compared before it is replaced.
  func treeHook(_ path: RelativePath) throws -> (script: HookScript, found: FileContents?) {
    let found = try read(top.appending(path))
    return (HookScript(path: shown(top.appending(path)), bytes: found?.bytes, folder: folder), found)
  }

  /// What paths are told relative to: the root of the workspace, unless the hook lies above it in the working tree.
  var root: AbsolutePath {
    let root = session.workspace.root
    guard case .tree(let path, _) = place, !top.appending(path).isInside(root) else { return root }
    return top
  }

  /// A path below the root where it is there, else as a whole.
  func shown(_ path: AbsolutePath) -> String { path.relative(to: root)?.string ?? path.string }

  /// Nothing yet.
  func emptyChange() -> ChangeSet {
    var changes = ChangeSet(root: root)
    changes.gitDirectory = repository.commonDirectory
    return changes
  }

  /// A hook that is only looked at, wherever a link leads.
  func otherHook(_ path: AbsolutePath) -> HookScript {
    let bytes = ((try? FileSystem.read(path)) ?? nil)?.bytes
    return HookScript(path: shown(path), bytes: bytes, folder: folder)
  }

  private func read(_ path: AbsolutePath) throws -> FileContents? {
    let kind = try FileSystem.kind(of: path)
    if kind == nil { return nil }
    guard kind == .file else {
      throw Failure(
        .conflict, .notAFile, "\(path) is a link or a folder, so nothing is written to it", hint: "make it a file")
    }
    return try FileSystem.read(path)
  }
}
