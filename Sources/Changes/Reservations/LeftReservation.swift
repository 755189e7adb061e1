/// What a killed command may have left on a remote: `recover` speaks to none, so people are told.
public struct LeftReservation: Sendable, Hashable {
  /// What was reserved: `number 007 and F-USER-003`.
  public let what: String
  /// The remote's name.
  public let remote: String
  /// How it is given back.
  public let remedy: String
  /// Where it is written down.
  let note: ReservationNote

  /// Strikes it out: people have been told.
  public func forget() { note.remove() }
}
