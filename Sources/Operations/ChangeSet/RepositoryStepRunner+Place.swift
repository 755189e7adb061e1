import Files
import Git

extension RepositoryStepRunner {
  /// The working tree in which a command here runs.
  ///
  /// - Parameter destination: the linked worktree that it makes; nil for none.
  func place(destination: String?) throws -> Place {
    let home = repository?.commonDirectory ?? root
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

  func top(of place: Place) throws -> AbsolutePath? {
    guard let destination = place.destination else { return try workplace(place) }
    return repository?.linkedTop(named: destination)
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
    guard place.destination != nil else { return try repository(at: place) }
    guard let top = try top(of: place) else { return nil }
    return try existingRepository(at: top)
  }

  /// Whether the repository is somewhere else than it was when the command ran.
  func isMoved(_ place: Place) -> Bool { repository.map { $0.commonDirectory != place.home } ?? false }

  /// The top of the working tree in which a command ran; nil where it is gone.
  private func workplace(_ place: Place) throws -> AbsolutePath? {
    switch place.kind {
    case .linkedWorktree(let name): return repository?.linkedTop(named: name)
    case .mainWorktree:
      guard let repository else { throw JournalFault.needsRepository }
      guard let top = try repository.mainTop() else { return nil }
      // In the place where it was, the top is too; else both were moved together.
      let isSame =
        isMoved(place)
        ? repository.commonDirectory.relative(to: top) == place.home.relative(to: place.top)
          && place.home.isInside(place.top)
        : top == place.top
      guard isSame else { throw JournalFault.otherPlace(place.top) }
      return top
    case .directory:
      let isHere = repository == nil ? place.top == root && place.home == root : !isMoved(place)
      guard isHere, try inode(of: place.top) == place.inode else { throw JournalFault.otherPlace(place.top) }
      return place.top
    }
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
