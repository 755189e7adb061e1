import Failures
public import Files
import Git

extension Workspace {
  /// Where lock, journal and ledger stand: in the common Git directory, so that linked worktrees share them, also of a
  /// repository that libgit2 cannot read; outside Git in `.specify`.
  public func stateDirectory() throws -> StateDirectory {
    if let known = knownStateDirectory { return known }
    let state = try findStateDirectory()
    knownStateDirectory = state
    return state
  }

  /// Refuses to write where the files belong to another user, as Git does with repositories.
  ///
  /// - Throws: `GitError`.
  public func refuseForeignFiles() throws {
    // libgit2 has judged what it could open.
    if try repository() != nil { return }
    if try unsupportedRepository() != nil {
      let location = try unsupportedLocation()
      try gitSettings.requireOwnership(
        of: [location.top, location.gitDirectory, location.commonDirectory].compactMap { $0 },
        in: location.top ?? location.gitDirectory)
    } else {
      let settings = root.appending(component: ".specify")
      try gitSettings.requireOwnership(of: [root, settings, stateDirectory().path], in: root)
    }
  }

  /// A journal that lies among the files although the state does not: it came with them, and nobody carries it out.
  public func strayJournal() throws -> AbsolutePath? {
    guard try !stateDirectory().isAmongFiles else { return nil }
    let place = StateDirectory.amongFiles(of: root).path
    return try JournalName.isInterrupted(in: place) ? place.appending(component: JournalName.underway.rawValue) : nil
  }

  /// Where the state stands if the repository is laid out as usual, found without opening it: a reader should not pay for
  /// libgit2 to learn that nothing is there.
  public func likelyStateDirectory() throws -> StateDirectory {
    try RepositoryLocation.find(from: root, settings: gitSettings).map { .inGit($0.commonDirectory) }
      ?? .amongFiles(of: root)
  }

  private func findStateDirectory() throws -> StateDirectory {
    if let repository = try repository() {
      return .inGit(repository.commonDirectory, sharing: try repository.sharedPermissions())
    }
    if try unsupportedRepository() != nil { return .inGit(try unsupportedLocation().commonDirectory) }
    return .amongFiles(of: root)
  }

  private func unsupportedLocation() throws -> RepositoryLocation {
    if let location = try RepositoryLocation.find(from: root, settings: gitSettings) { return location }
    throw try unsupportedRepository() ?? Failure(.system, .noGit, "the repository is gone", hint: "git status")
  }
}

extension StateDirectory {
  fileprivate static func inGit(_ common: AbsolutePath, sharing: SharedPermissions? = nil) -> StateDirectory {
    StateDirectory(home: common, name: RelativePath("speckit") ?? .empty, sharing: sharing)
  }

  /// The place for a workspace outside Git, among its files.
  public static func amongFiles(of root: AbsolutePath) -> StateDirectory {
    StateDirectory(home: root, name: RelativePath(".specify/.state") ?? .empty, isAmongFiles: true)
  }
}
