import Files
import Git
import WorkspaceModel

/// What a command takes on a remote, written down until its change stands here or it has been given back, since a process
/// that is killed can do neither.
final class ReservationNote {
  private let file: ScratchFile

  /// Writes it down, before anything is taken: the lines that the ledger gets, and how to give it back.
  init(_ reservation: Reservation, mark: ObjectID, in state: AbsolutePath) throws {
    var references = reservation.marks.map { (name: $0, target: mark) }
    if let branch = reservation.branch { references.append((branch.name.referenceName, branch.commit)) }
    let lines =
      [reservation.number.map { "number \($0)" }, reservation.id.map { "id \($0)" }].compactMap { $0 } + [
        "remote \(reservation.remote.name)", "remedy \(reservation.remote.deleting(references))",
      ]
    file = try ScratchFile(at: ReservationNote.path(in: state), Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// What a killed process may have left on a remote; nil if there is nothing, or its change stands here. It is told once.
  static func takeLeft(in state: AbsolutePath) throws -> LeftReservation? {
    guard let bytes = try ScratchFile.takeLeft(at: path(in: state)) else { return nil }
    var values: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      values[fields[0]] = fields.last
    }
    let (number, id) = (values["number"].flatMap { Int(decimalDigits: $0) }, values["id"].map { FeatureID($0) })
    let ledger = try Ledger(in: state)
    let stands = number.map(ledger.numbers.contains) ?? id.map(ledger.ids.contains) ?? true
    guard !stands, let remote = values["remote"], let remedy = values["remedy"] else { return nil }
    return LeftReservation(what: Reservation.description(number: number, id: id), remote: remote, remedy: remedy)
  }

  private static func path(in state: AbsolutePath) -> AbsolutePath { state.appending(component: "reservation") }
}

extension Remote {
  /// The command that deletes references there, each only if it still has its target: what somebody else has created since
  /// under such a name stays.
  func deleting(_ references: [(name: String, target: ObjectID)]) -> String {
    let leases = references.map { "--force-with-lease=\($0.name):\($0.target)" }
    return (["git push \(name)"] + leases + references.map { ":\($0.name)" }).joined(separator: " ")
  }
}
