import Failures
import Git
import Survey

/// What a remote has granted to a command, until its change stands here.
struct Claim {
  private let reservation: Reservation
  private let host: any ReferenceHost
  /// What was created on the remote, or may have been.
  private var created: [ReferenceGroup] = []
  private var note: ReservationNote?

  /// Reserves number and ID, and pushes the branch; nil where somebody else was faster, which the session then knows.
  ///
  /// - Throws: `Failure` where the remote cannot or will not do it. Nothing of it stays on the remote then.
  static func make(_ reservation: Reservation, _ session: Session) throws -> Claim? {
    var claim = Claim(reservation: reservation, host: try session.referenceHost(of: reservation.remote))
    do {
      if try claim.take(session) { return claim }
    } catch {
      throw claim.released(after: error)
    }
    if let failure = claim.release() { throw failure }
    return nil
  }

  private init(reservation: Reservation, host: any ReferenceHost) {
    self.reservation = reservation
    self.host = host
  }

  private mutating func take(_ session: Session) throws -> Bool {
    let mark = try telling {
      () throws(GitError) in
      try host.writeMark(reservation.message(), at: CommitTime(seconds: session.moment.seconds))
    }
    note = try ReservationNote(reservation, mark: mark, in: session.workspace.stateDirectory())
    created = [ReferenceGroup(names: reservation.marks, target: mark)]
    if let branch = reservation.branch {
      created.append(ReferenceGroup(names: [branch.name.referenceName], target: branch.commit))
    }
    let creation = try telling { () throws(GitError) in try host.create(created) }
    if creation == .created { return true }
    created = []
    if case .refused(let name, let reason) = creation {
      throw Failure(
        .system, .reservationRefused, "\(reservation.remote.name) refuses \(name): \(reason)",
        hint: "ask who keeps that repository, or leave out --reserve")
    }
    if case .taken(let taken) = creation { session.takenElsewhere.formUnion(taken) }
    return false
  }

  /// Notes where the branch stands on the remote, now that the change stands here; Git has done that with the push. A
  /// failure does no harm: the next fetch does it too.
  func settle(in repository: Repository?) {
    if let branch = reservation.branch, !reservation.isPushedByGit {
      try? repository?.sharing {
        try repository?.trackPushed(branch.name, of: reservation.remote.name, at: branch.commit)
      }
    }
    note?.remove()
  }

  /// Deletes what was created on the remote, and returns the error to be told: `error`, with the names of what could not
  /// be deleted.
  func released(after error: any Error) -> any Error {
    guard let remnant = release() else { return error }
    let failure = Failure(error)
    return Failure(failure.kind, failure.code, "\(failure.message); \(remnant.message)", hint: remnant.hint)
  }

  /// Deletes what was created on the remote. Returns what to tell of that which may still stand there; nil where nothing
  /// does.
  private func release() -> Failure? {
    var left: [(name: String, target: ObjectID)] = []
    var first: GitError?
    for group in created.reversed() {
      do throws(GitError) {
        try host.delete(group.names, ifAt: group.target)
      } catch {
        first = first ?? error
        left += group.names.map { ($0, group.target) }
      }
    }
    note?.remove()
    let remote = reservation.remote
    guard let failure = first.map({ Failure($0, reservingOn: remote) }) else { return nil }
    return Failure(
      failure.kind, failure.code,
      "\(left.map(\.name).joined(separator: ", ")) may stand on \(remote.name): \(failure.message)",
      hint: remote.deleting(left))
  }

  private func telling<Result>(_ body: () throws(GitError) -> Result) throws(Failure) -> Result {
    do throws(GitError) { return try body() } catch { throw Failure(error, reservingOn: reservation.remote) }
  }
}
