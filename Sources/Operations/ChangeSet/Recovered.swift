public import Files

/// What was found of a command that was killed, and what was done about it.
public struct Recovered: Sendable {
  /// What became of its change; nil if there was none.
  public let change: Recovery?
  /// What it, or one before it, may have left on a remote.
  public let reservations: [LeftReservation]

  init?(change: Recovery?, reservations: [LeftReservation]) {
    if change == nil, reservations.isEmpty { return nil }
    self.change = change
    self.reservations = reservations
  }
}
