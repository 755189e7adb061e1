import Failures
import Files
import Git
import Survey

/// A repository that `init --git` makes: it comes to be as a whole, with a journal in it that takes it away again unless the
/// command gets to its end.
struct NewRepository: ~Copyable {
  /// The step that stands for it in the journal.
  var step: RepositoryStep { .makeRepository(files: files) }
  private let home: AbsolutePath
  private let files: ContentDigest
  private let lock: Lock

  private init(home: AbsolutePath, files: ContentDigest, lock: consuming Lock) {
    self.home = home
    self.files = files
    self.lock = lock
  }

  /// Makes a repository in `root`, where none is, and takes its lock.
  ///
  /// - Parameters:
  ///   - label: what is done, for the message after a crash.
  ///   - timeout: how long to wait for somebody else who does the same.
  /// - Throws: `Failure`, `GitError`, `FileError`, `Lock.Held`; there is no repository then.
  static func make(
    at root: AbsolutePath, _ workspace: Workspace, label: String, timeout: Duration
  ) throws -> NewRepository {
    let workshop = try Workshop(in: root, timeout: timeout)
    let git = workshop.path.appending(component: name)
    _ = try Repository.initialise(at: workshop.path, settings: workspace.gitSettings)
    try removeLocks(in: git)
    let draft = StateDirectory(home: git, name: RelativePath("speckit") ?? .empty)
    let lock = try Lock(in: draft, timeout: .zero)
    try ExcludedFiles.add(Transaction<RepositoryStepRunner>.stagedFiles, inGit: git)
    try Ledger.copy(from: workspace.stateDirectory(), to: draft)
    let home = root.appending(component: name)
    let made = NewRepository(home: home, files: try ContentDigest(ofFilesBelow: git, except: draft.path), lock: lock)
    let place = Place(
      kind: .mainWorktree, home: home, top: root, inode: try FileSystem.stamp(of: root)?.inode ?? 0, destination: nil)
    let runner = RepositoryStepRunner(root: root, repository: nil, settings: workspace.gitSettings, home: home)
    var change = Transaction<RepositoryStepRunner>.Change(
      files: [], root: root, top: root, place: place, identifier: "0", label: label)
    change.before = [made.step]
    try Transaction(state: draft, runner: runner).announce(change)
    guard try workshop.move(name) else {
      throw Failure(
        .conflict, .exists, "\(home) was made by someone else while this command ran", hint: "run the command again")
    }
    return made
  }

  /// Takes the repository away again.
  func takeBack() throws { try NewRepository.takeBack(home, madeOf: files) }

  /// The same once it is found again.
  static func takeBack(_ repository: Repository, madeOf files: ContentDigest) throws {
    let git = repository.gitDirectory
    if git.name == name, git == repository.commonDirectory { try takeBack(git, madeOf: files) }
  }

  /// Takes a repository away that holds these files and nothing else; one in which somebody has gone on stays.
  private static func takeBack(_ git: AbsolutePath, madeOf files: ContentDigest) throws {
    guard try ContentDigest(ofFilesBelow: git, except: git.appending(component: "speckit")) == files else { return }
    try Workshop(in: git.parent, timeout: .zero).takeBack(name)
  }

  /// Removes the locks of a repository that nobody knows yet: libgit2 says nothing when it cannot remove its own.
  private static func removeLocks(in git: AbsolutePath) throws {
    let home = StateDirectory(home: git, name: .empty)
    for lock in try ScratchFile.names(withPrefix: "", in: home) where lock.hasSuffix(".lock") {
      try ScratchFile.remove(lock, in: home)
    }
  }

  private static let name = ".git"
}
