import Files
import Git
import WorkspaceModel

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

  /// Writes it down, before anything is taken: the lines that the ledger gets, and how to give it back.
  init(_ reservation: Reservation, mark: ObjectID, in state: StateDirectory) throws {
    var references = reservation.marks.map { (name: $0, target: mark) }
    if let branch = reservation.branch { references.append((branch.name.referenceName, branch.commit)) }
    let lines =
      [reservation.number.map { "number \($0)" }, reservation.id.map { "id \($0)" }].compactMap { $0 } + [
        "remote \(reservation.remote.name)", "remedy \(reservation.remote.deleting(references))",
      ] + (reservation.branch.map { ["branch \($0.name)", "commit \($0.commit)"] } ?? [])
    self.init(name: "\(ReservationNote.prefix)\(mark)", state: state)
    try ScratchFile.write(name, in: state, Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Strikes it out. A failure does no harm: what stands here, or no longer there, is told once too often at worst.
  func remove() { try? ScratchFile.remove(name, in: state) }

  /// What killed processes may have left on remotes. Strikes out the rest, whose changes stand here, once it is noted where
  /// their branches stand there.
  static func left(in state: StateDirectory, _ repository: Repository?) throws -> [LeftReservation] {
    let ledger = try Ledger(in: state)
    return try ScratchFile.names(withPrefix: prefix, in: state).compactMap { name in
      guard let bytes = try ScratchFile.read(name, in: state) else { return nil }
      let note = ReservationNote(name: name, state: state)
      let values = ReservationNote.values(String(decoding: bytes, as: UTF8.self))
      if let left = LeftReservation(values, ledger, note) { return left }
      if try note.settle(values, repository) { note.remove() }
      return nil
    }
  }

  /// Notes where a branch stands on the remote; false where a process that lives may be about to do the same.
  private func settle(_ values: [String: String], _ repository: Repository?) throws -> Bool {
    guard let repository, let remote = values["remote"], let branch = values["branch"].flatMap({ BranchName($0) }),
      let commit = values["commit"].flatMap({ ObjectID($0) }), try repository.commit(of: branch) != nil
    else { return true }
    let written = try FileSystem.stamp(of: state.path.appending(component: name))?.modified ?? 0
    do {
      try repository.sharing { try repository.trackPushed(branch, of: remote, at: commit, since: written) }
      return true
    } catch let error as GitError {
      // The next fetch notes it too, where nothing is in its way.
      return error.kind != .locked
    }
  }

  /// The lines of a note: a word, and what belongs to it.
  private static func values(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      if fields.count == 2 { values[fields[0]] = fields[1] }
    }
    return values
  }

  private static let prefix = "reservation-"
}

extension LeftReservation {
  /// Nil for what stands here, and where the process was killed before the note was whole, hence before it took anything.
  fileprivate init?(_ values: [String: String], _ ledger: Ledger, _ note: ReservationNote) {
    let (number, id) = (values["number"].flatMap { Int(decimalDigits: $0) }, values["id"].map { FeatureID($0) })
    let stands = number.map(ledger.numbers.contains) ?? id.map(ledger.ids.contains) ?? true
    guard !stands, let remote = values["remote"], let remedy = values["remedy"] else { return nil }
    self.init(what: Reservation.description(number: number, id: id), remote: remote, remedy: remedy, note: note)
  }
}

extension Remote {
  /// The command that deletes references there, each only if it still has its target: what somebody else has created since
  /// under such a name stays.
  func deleting(_ references: [(name: String, target: ObjectID)]) -> String {
    let leases = references.map { "--force-with-lease=\($0.name):\($0.target)" }
    return (["git push \(name)"] + leases + references.map { ":\($0.name)" }).joined(separator: " ")
  }
}
