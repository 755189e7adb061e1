import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The working trees: the main one first, unless the repository is bare, then the linked ones whose directories
  /// still exist.
  public func worktrees() throws(GitError) -> [Worktree] {
    var worktrees: [Worktree] = []
    if let main = try mainWorktree() { worktrees.append(main) }
    return try worktrees + linkedWorktrees().filter { unsafe access($0.path.string, F_OK) == 0 }
  }

  /// The working tree, this one included, that has `branch` checked out; nil if none has. As for `git switch`, one may have
  /// it whose directory is gone, and one whose HEAD cannot be read has none.
  public func worktreeHolding(_ branch: BranchName) throws(GitError) -> Worktree? {
    try ([mainWorktree()].compactMap { $0 } + linkedWorktrees()).first { $0.head?.branch == branch }
  }

  private func mainWorktree() throws(GitError) -> Worktree? {
    guard isLinkedWorktree else { return workingDirectory.map { Worktree(mainAt: $0, head: try? head()) } }
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    var main: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      main = try Repository.open(commonDirectory, flags: flags, settings: settings, start: nil)
    }
    return main.flatMap { main in main.workingDirectory.map { Worktree(mainAt: $0, head: try? main.head()) } }
  }

  /// The linked worktrees that Git knows, ordered by name. One that `git worktree` is making or removing is passed over.
  private func linkedWorktrees() throws(GitError) -> [Worktree] {
    let place = commonDirectory.appending(component: "worktrees")
    let names: [String]
    do throws(FileError) {
      names = try FileSystem.list(place).map(\.name)
    } catch {
      throw GitError(.other, "list the worktrees", error.description)
    }
    return names.compactMap { name in
      WorktreeAdministration(place.appending(component: name)).flatMap { linkedWorktree(name, $0) }
    }
  }

  private func linkedWorktree(_ name: String, _ administration: WorktreeAdministration) -> Worktree? {
    let head: Head?
    switch administration.head {
    case nil: return nil
    case .broken? where administration.isLocked: return nil
    case .broken?: head = nil
    case .direct(let commit)?: head = .detached(commit)
    case .symbolic(let name)?: head = self.head(at: name)
    }
    return Worktree(
      name: name, path: administration.top, head: head, isGone: administration.isGone,
      isLocked: administration.isLocked)
  }

  private func head(at name: String) -> Head? {
    let commit = try? target(of: name)
    guard let branch = BranchName(referenceName: name) else { return commit.map { .detached($0) } }
    return commit.map { .branch(branch, $0) } ?? .unborn(branch)
  }
}

extension Worktree {
  fileprivate init(mainAt path: AbsolutePath, head: Head?) {
    self.init(name: nil, path: path, head: head, isGone: false, isLocked: false)
  }
}
