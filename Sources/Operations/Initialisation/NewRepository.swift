public import Files
import Git

/// A repository that `init --git` makes: it comes to be as a whole, with a journal in it that takes it away again unless the
/// command gets to its end.
public struct NewRepository: ~Copyable {
  /// The step that stands for it in the journal.
  public var step: RepositoryStep { .makeRepository(files: files) }
  private let files: ContentDigest
  private let lock: Lock

  private init(files: ContentDigest, lock: consuming Lock) {
    self.files = files
    self.lock = lock
  }

  /// Makes a repository in `root`, where none is, and takes its lock.
  ///
  /// - Parameters:
  ///   - label: what is done, for the message after a crash.
  ///   - timeout: how long to wait for somebody else who does the same.
  /// - Throws: `Failure`, `GitError`, `FileError`, `Lock.Held`; there is no repository then.
  public static func make(
    at root: AbsolutePath, _ session: Session, label: String, timeout: Duration
  ) throws -> NewRepository {
    let workshop = try Workshop(in: root, timeout: timeout)
    let git = workshop.path.appending(component: name)
    _ = try Repository.initialise(at: workshop.path, settings: session.gitSettings)
    try removeLocks(in: git)
    let draft = StateDirectory(home: git, name: RelativePath("speckit") ?? .empty)
    let lock = try Lock(in: draft, timeout: .zero)
    try ExcludedFiles.add(Transaction<RepositoryStepRunner>.stagedFiles, inGit: git)
    try Ledger.copy(from: session.stateDirectory(), to: draft)
    let made = NewRepository(files: try ContentDigest(ofFilesBelow: git, except: draft.path), lock: lock)
    let home = root.appending(component: name)
    let place = Place(
      kind: .mainWorktree, home: home, top: root, inode: try FileSystem.stamp(of: root)?.inode ?? 0, destination: nil)
    let runner = RepositoryStepRunner(root: root, repository: nil, settings: session.gitSettings, home: home)
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
  func takeBack(_ repository: Repository) throws { try NewRepository.takeBack(repository, madeOf: files) }

  /// Takes a repository away that holds these files and nothing else; one in which somebody has gone on stays.
  static func takeBack(_ repository: Repository, madeOf files: ContentDigest) throws {
    let git = repository.gitDirectory
    guard git.name == name, git == repository.commonDirectory,
      try ContentDigest(ofFilesBelow: git, except: git.appending(component: "speckit")) == files
    else { return }
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
