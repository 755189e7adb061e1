import Failures
import Files
import Git
import Names

/// What a note says of a reservation. It is parsed into what may be reserved and nothing else, since anybody may have put
/// the file there.
struct NotedReservation {
  /// What the references of number and ID point to.
  let mark: ObjectID
  let number: Int?
  let id: FeatureID?
  let branch: Reservation.Branch?
  /// The remote's name.
  let remote: String

  init(_ reservation: Reservation, mark: ObjectID) {
    self.mark = mark
    number = reservation.number
    id = reservation.id
    branch = reservation.branch
    remote = reservation.remote.name
  }

  /// Reads the text of a note; nil for one that is not whole, or that no command has written.
  init?(_ text: String, mark: ObjectID) {
    var values: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard fields.count == 2, values.updateValue(fields[1], forKey: fields[0]) == nil else { return nil }
    }
    number = values["number"].flatMap { Int(decimalDigits: $0) }
    id = values["id"].map { FeatureID($0) }.flatMap { $0.parts == nil ? nil : $0 }
    let commit = values["commit"].flatMap { ObjectID($0) }
    branch = values["branch"].flatMap { BranchName($0) }.flatMap { name in
      commit.map { Reservation.Branch(name: name, commit: $0) }
    }
    guard text.hasSuffix("\n"), let remote = values["remote"], number != nil || id != nil,
      (number == nil) == (values["number"] == nil), (id == nil) == (values["id"] == nil),
      (branch == nil) == (values["branch"] == nil), (branch == nil) == (values["commit"] == nil)
    else { return nil }
    self.mark = mark
    self.remote = remote
  }

  /// The text of the note: a word, and what belongs to it, on each line.
  var text: String {
    let lines =
      [number.map { "number \($0)" }, id.map { "id \($0)" }].compactMap { $0 }
      + (branch.map { ["branch \($0.name)", "commit \($0.commit)"] } ?? []) + ["remote \(remote)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is reserved, for people.
  var description: String { Reservation.description(number: number, id: id) }

  /// Whether the change for which it was reserved stands here.
  func stands(in ledger: Ledger) -> Bool {
    number.map(ledger.numbers.contains) ?? id.map(ledger.ids.contains) ?? false
  }

  /// How it is given back; nil where nothing of it is on the remote. One that is not on this machine is not asked.
  func remedy(on remote: Remote, _ repository: Repository) -> String? {
    guard let remnants = try? repository.remnants(of: references, on: remote) else {
      return remote.deleting(references)
    }
    let push = remnants.references.isEmpty ? nil : remote.deleting(remnants.references)
    if remnants.locks.isEmpty { return push }
    let locks = remnants.locks.map { quotedForShell($0.string) }.joined(separator: " ")
    return "if no process is at work there any more, rm \(locks)" + (push.map { "; then \($0)" } ?? "")
  }

  /// Every reference that was to be created, by full name.
  private var references: [(name: String, target: ObjectID)] {
    let marks = [number.map(Reservation.reference), id.map(Reservation.reference)].compactMap { $0 }
    let branches = branch.map { [(name: $0.name.referenceName, target: $0.commit)] } ?? []
    return marks.map { (name: $0, target: mark) } + branches
  }
}
