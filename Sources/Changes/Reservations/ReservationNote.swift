import Files
import Git

/// What a command takes on a remote, written down until its change stands here or it has been given back, since a process
/// that is killed can do neither. A file for each.
struct ReservationNote: Hashable {
  private let name: String
  private let state: StateDirectory

  private init(name: String, state: StateDirectory) {
    self.name = name
    self.state = state
  }

  static func == (left: ReservationNote, right: ReservationNote) -> Bool {
    left.name == right.name && left.state.path == right.state.path
  }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Writes it down, before anything is taken.
  init(_ reservation: Reservation, mark: ObjectID, in state: StateDirectory) throws {
    self.init(name: "\(ReservationNote.prefix)\(mark)", state: state)
    try ScratchFile.write(name, in: state, Array(NotedReservation(reservation, mark: mark).text.utf8))
  }

  /// Strikes it out. A failure does no harm: what stands here, or no longer there, is told once too often at worst.
  func remove() { try? ScratchFile.remove(name, in: state) }

  /// What killed processes may have left on remotes. Strikes out the rest, whose changes stand here, once it is noted where
  /// their branches stand there; and what was not written to its end, so that nothing was taken.
  static func left(in state: StateDirectory, _ repository: Repository?) throws -> [LeftReservation] {
    let ledger = try Ledger(in: state)
    return try ScratchFile.names(withPrefix: prefix, in: state).compactMap { name in
      guard let bytes = try ScratchFile.read(name, in: state) else { return nil }
      let note = ReservationNote(name: name, state: state)
      guard let mark = ObjectID(hex: String(name.dropFirst(prefix.count))),
        let noted = NotedReservation(String(decoding: bytes, as: UTF8.self), mark: mark)
      else {
        note.remove()
        return nil
      }
      if noted.stands(in: ledger) {
        if try note.settle(noted, repository) { note.remove() }
        return nil
      }
      // A remote that is not configured any more may be again.
      guard let repository, let remote = try repository.remotes().first(where: { $0.name == noted.remote }) else {
        return nil
      }
      guard let remedy = noted.remedy(on: remote, repository) else {
        note.remove()
        return nil
      }
      return LeftReservation(what: noted.description, remote: remote.name, remedy: remedy, note: note)
    }
  }

  /// Notes where a branch stands on the remote; false where a process that lives may be about to do the same.
  private func settle(_ noted: NotedReservation, _ repository: Repository?) throws -> Bool {
    guard let repository, let branch = noted.branch, try repository.commit(of: branch.name) != nil else { return true }
    let written = try FileSystem.stamp(of: state.path.appending(component: name))?.modified ?? 0
    do {
      try repository.sharing {
        try repository.trackPushed(branch.name, of: noted.remote, at: branch.commit, since: written)
      }
      return true
    } catch let error as GitError {
      // The next fetch notes it too, where nothing is in its way.
      return error.kind != .locked
    }
  }

  private static let prefix = "reservation-"
}
