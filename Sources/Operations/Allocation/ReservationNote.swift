import Files
import Git
import WorkspaceModel

/// What a command takes on a remote, written down until its change stands here or it has been given back, since a process
/// that is killed can do neither. A file for each.
struct ReservationNote: Hashable {
  private let path: AbsolutePath

  private init(path: AbsolutePath) { self.path = path }

  /// Writes it down, before anything is taken: the lines that the ledger gets, and how to give it back.
  init(_ reservation: Reservation, mark: ObjectID, in state: AbsolutePath) throws {
    var references = reservation.marks.map { (name: $0, target: mark) }
    if let branch = reservation.branch { references.append((branch.name.referenceName, branch.commit)) }
    let lines =
      [reservation.number.map { "number \($0)" }, reservation.id.map { "id \($0)" }].compactMap { $0 } + [
        "remote \(reservation.remote.name)", "remedy \(reservation.remote.deleting(references))",
      ]
    path = state.appending(component: "\(ReservationNote.prefix)\(mark)")
    try ScratchFile.write(path, Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Strikes it out. A failure does no harm: what stands here, or no longer there, is told once too often at worst.
  func remove() { try? ScratchFile.remove(path) }

  /// What killed processes may have left on remotes. Strikes out the rest, whose changes stand here.
  static func left(in state: AbsolutePath) throws -> [LeftReservation] {
    let ledger = try Ledger(in: state)
    return try paths(in: state).compactMap { path in
      guard let contents = try FileSystem.read(path) else { return nil }
      let note = ReservationNote(path: path)
      let left = LeftReservation(String(decoding: contents.bytes, as: UTF8.self), ledger, note)
      if left == nil { note.remove() }
      return left
    }
  }

  private static let prefix = "reservation-"

  private static func paths(in state: AbsolutePath) throws(FileError) -> [AbsolutePath] {
    try FileSystem.list(state).map(\.name).filter { $0.hasPrefix(prefix) }.map(state.appending(component:))
  }
}

extension LeftReservation {
  /// Nil for what stands here, and where the process was killed before the note was whole, hence before it took anything.
  fileprivate init?(_ text: String, _ ledger: Ledger, _ note: ReservationNote) {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      if fields.count == 2 { values[fields[0]] = fields[1] }
    }
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
