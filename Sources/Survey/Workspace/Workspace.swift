public import Configuration
public import Documents
public import Facts
public import Files
public import Git
public import Templates
import Vocabulary
public import WorkspaceModel

/// A workspace as it is read: its root, its configuration, its repository and its files. Nothing is taken from the process.
public final class Workspace {
  /// The root of the workspace, symbolic links resolved.
  public let root: AbsolutePath
  /// What `.specify/speckit.yml` says.
  public let configuration: Configuration
  /// What tells the configuration from others.
  public let configurationKey: FactKey
  /// The names of sections.
  public let vocabulary: SectionVocabulary
  /// The environment variables.
  public let variables: [String: String]
  /// Where the command was started.
  public let workingDirectory: AbsolutePath
  /// How libgit2 finds its configuration.
  public let gitSettings: GitSettings
  /// What is staged, where that is judged instead of the working tree.
  let staged: StagedTree?

  private enum Opening {
    case pending
    case open(Repository?)
    case unsupported(GitError)
  }
  private var opening = Opening.pending
  /// Reads its objects for several threads at once.
  private(set) lazy var objects = ObjectReader(from: root, settings: gitSettings)
  /// Where lock, journal and ledger stand, once it is known.
  var knownStateDirectory: StateDirectory?
  /// What earlier commands learnt, once it was asked for.
  var openedStore: FactsStore?
  /// The working tree as it was found, until it is looked at again.
  var seenTree: StampedTree?
  /// The workspace in the other working trees, as long.
  var worktreeViews: [WorktreeView]?
  /// Whether what is learnt is kept for later commands.
  let keepsFacts: Bool

  /// Finds the workspace and reads its configuration.
  ///
  /// - Parameters:
  ///   - root: the root where it is known already; nil to look for it.
  ///   - start: where the program was started, if it was told to work elsewhere; nil where it is the working directory.
  ///   - rules: the IDs and names of rules that the configuration may name.
  ///   - keepsFacts: whether what is learnt from documents is kept for later commands; `SPECKIT_CACHE=off` says no too.
  ///   - isStaged: whether the configuration and the documents are those that the next commit will hold.
  /// - Throws: `Failure` where there is no workspace, `ConfigurationError`, `FileError`; of what is staged `GitError` too.
  public init(
    root: AbsolutePath? = nil, startedIn start: AbsolutePath? = nil, workingDirectory: AbsolutePath,
    variables: [String: String], rules: [[String]], keepsFacts: Bool = true, isStaged: Bool = false
  ) throws {
    self.root = try root ?? WorkspaceLocator.root(from: workingDirectory, variables: variables)
    self.workingDirectory = try FileSystem.realPath(workingDirectory) ?? workingDirectory
    self.variables = variables
    self.keepsFacts = keepsFacts && variables["SPECKIT_CACHE"] != "off"
    let settings = GitSettings(variables: variables)
    let place = self.root
    gitSettings = try start.map { try settings.handedOn(to: place, from: $0) } ?? settings
    let index = isStaged ? try StagedTree(of: place, settings: gitSettings) : nil
    let tree: any FileTree = index ?? WorkingTree(root: place)
    let text = try RelativePath(Configuration.path).flatMap { try tree.read($0)?.bytes }
    var hasher = FactHasher()
    hasher.combine((text ?? [])[...])
    configurationKey = hasher.key
    configuration =
      try text.map {
        try Configuration.parse(
          $0, file: Configuration.path,
          vocabulary: Configuration.Vocabulary(
            profiles: TemplateStack(tree).profileNames(), headings: KnownSection.allCases.map(\.rawValue),
            rules: rules))
      } ?? .standard
    vocabulary = SectionVocabulary(headings: configuration.headings)
    staged = index?.limited(to: configuration.limits.document.bytes)
  }

  /// The files of the workspace as they are at each moment.
  public var workingTree: WorkingTree {
    WorkingTree(root: root, largest: configuration.limits.document.bytes)
  }

  /// The repository that the workspace lies in; nil outside Git, and where libgit2 cannot read its format.
  ///
  /// - Throws: `GitError` for a repository that is damaged or belongs to someone else.
  public func repository() throws -> Repository? {
    switch opening {
    case .open(let repository): return repository
    case .unsupported: return nil
    case .pending: break
    }
    do {
      let repository = try Repository.discover(from: root, settings: gitSettings)
      opening = .open(repository)
      return repository
    } catch let error where error.kind == .unsupported {
      opening = .unsupported(error)
      return nil
    }
  }

  /// Whether there is a repository, also one that libgit2 cannot read.
  ///
  /// - Throws: what `repository()` throws.
  public func hasRepository() throws -> Bool { try repository() != nil || unsupportedRepository() != nil }

  /// Looks for the repository anew, since one was made.
  public func forgetRepository() {
    opening = .pending
    knownStateDirectory = nil
  }

  /// Why the repository cannot be read although there is one; nil if it can, or if there is none.
  public func unsupportedRepository() throws -> GitError? {
    _ = try repository()
    if case .unsupported(let error) = opening { return error }
    return nil
  }

  /// The root of the workspace as seen from the top of the Git working tree; nil outside Git.
  public func prefix() throws -> RelativePath? {
    guard let top = try repository()?.workingDirectory, let real = try FileSystem.realPath(top) else { return nil }
    return root.relative(to: real)
  }

  /// Which epics and features there are in `tree`.
  public func map(of tree: any FileTree) throws -> WorkspaceMap {
    try WorkspaceMap(of: tree, plans: configuration.plans, specs: configuration.specs, store)
  }

  /// Reads the documents of `tree`.
  public func reader(_ tree: any FileTree) -> DocumentReader { DocumentReader(tree, vocabulary, store) }

  /// The templates that serve in `tree`.
  public func templates(in tree: any FileTree) -> TemplateStack { TemplateStack(tree) }
}

extension TemplateStack {
  /// The templates that serve in `tree`.
  fileprivate init(_ tree: any FileTree) {
    self.init(
      read: { try tree.read($0)?.bytes }, list: { try tree.list($0).map(\.name) }, realPath: { try tree.realPath($0) })
  }
}
