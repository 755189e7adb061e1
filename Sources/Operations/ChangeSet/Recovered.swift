public import Files

/// What was found of a command that was killed, and what was done about it.
public struct Recovered: Sendable {
  /// What became of its change; nil if there was none.
  public let change: Recovery?
  /// What it may have left on a remote; nil if that is nothing.
  public let reservation: LeftReservation?

  init?(change: Recovery?, reservation: LeftReservation?) {
    if change == nil, reservation == nil { return nil }
    self.change = change
    self.reservation = reservation
  }
}
