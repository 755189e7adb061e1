import Failures
import Files
import Git

extension RepositoryStepRunner {
  /// The working tree in which a command here runs.
  ///
  /// - Parameter destination: the linked worktree that it makes; nil for none.
  func place(destination: String?) throws -> Place {
    let home = home ?? root
    let top = try ownTop() ?? root
    let kind: Place.Kind =
      if let repository, root.isInside(top), try ownTop() != nil {
        repository.worktreeName.map { .linkedWorktree($0) } ?? .mainWorktree
      } else {
        .directory
      }
    let place = kind == .directory ? root : top
    return Place(kind: kind, home: home, top: place, inode: try inode(of: place), destination: destination)
  }

  func check(_ steps: [RepositoryStep], at place: Place) throws {
    var names = [place.destination].compactMap { $0 }
    if case .linkedWorktree(let name) = place.kind { names.append(name) }
    names += steps.addedWorktrees.map(\.name)
    if let name = names.first(where: { !Repository.isWorktreeName($0) }) { throw JournalFault.reachesOut(name) }
  }

  func top(of place: Place) throws -> AbsolutePath? {
    guard let destination = place.destination else { return try workplace(place) }
    return repository?.linkedTop(named: destination) ?? formerTop(of: destination, at: place)
  }

  /// The top of a linked worktree that still leads to where the repository was before it was moved; nil where there is
  /// none, or the repository is a copy.
  func formerTop(of name: String, at place: Place) -> AbsolutePath? {
    guard isMoved(place), !isCopied(place), let repository, let recorded = repository.recordedTop(named: name) else {
      return nil
    }
    let moved = recorded.relocated(from: place.home, to: repository.commonDirectory)
    return repository.formerTop(named: name, of: place.home, at: [moved, recorded].compactMap { $0 })
  }

  /// The repository as the working tree sees it in which a command ran; nil where that is gone.
  func repository(at place: Place) throws -> Repository? {
    guard let top = try workplace(place) else { return nil }
    if try top == ownTop() || place.kind == .directory { return repository }
    let found = try existingRepository(at: top)
    return found?.commonDirectory == repository?.commonDirectory ? found : nil
  }

  /// The repository as the working tree sees it whose files a command changes.
  func destination(of place: Place) throws -> Repository? {
    guard let destination = place.destination else { return try repository(at: place) }
    guard let top = repository?.linkedTop(named: destination) else { return nil }
    return try existingRepository(at: top)
  }

  /// Whether the repository is somewhere else than it was when the command ran.
  func isMoved(_ place: Place) -> Bool { home.map { $0 != place.home } ?? false }

  /// Whether it stands there as well, so that this one is a copy.
  func isCopied(_ place: Place) -> Bool { isMoved(place) && FileSystem.isDirectory(place.home) }

  /// The top of the working tree in which a command ran; nil where it is gone.
  private func workplace(_ place: Place) throws -> AbsolutePath? {
    switch place.kind {
    case .linkedWorktree(let name): return try linkedWorkplace(name, place)
    case .mainWorktree:
      guard let repository else { throw JournalFault.needsRepository }
      guard let top = try repository.mainTop() else { return nil }
      // Where it was it is the same, although the Git directory may have been moved; else both were moved together.
      let isSame =
        top == place.top
        ? try !isMoved(place) || inode(of: top) == place.inode
        : isMoved(place) && top == place.top.relocated(from: place.home, to: repository.commonDirectory)
      guard isSame else { throw JournalFault.otherPlace(place.top) }
      return top
    case .directory:
      let isHere = home == nil ? place.top == root && place.home == root : !isMoved(place)
      if isHere, try inode(of: place.top) == place.inode { return place.top }
      guard repository == nil, let home, place.top.relocated(from: place.home, to: home) == root else {
        throw JournalFault.otherPlace(place.top)
      }
      return root
    }
  }

  /// The same for a linked worktree.
  private func linkedWorkplace(_ name: String, _ place: Place) throws -> AbsolutePath? {
    guard let repository else { return nil }
    if let top = repository.linkedTop(named: name) { return top }
    guard !isCopied(place), let lost = repository.lostWorktree(named: name) else { return nil }
    throw Failure(
      .system, .worktreeLost, "the worktree \(lost) is not there any more, or leads to no repository",
      hint: "where it was moved, run git worktree repair PATH; where it is gone, git worktree prune")
  }

  private func ownTop() throws -> AbsolutePath? {
    try repository?.workingDirectory.flatMap { try FileSystem.realPath($0) }
  }

  private func inode(of directory: AbsolutePath) throws -> UInt64 { try FileSystem.stamp(of: directory)?.inode ?? 0 }

  private func existingRepository(at root: AbsolutePath) throws -> Repository? {
    guard FileSystem.isDirectory(root) else { return nil }
    return try Repository.discover(from: root, settings: settings.forPlacesElsewhere)
  }
}
