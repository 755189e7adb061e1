/// What a killed command may have left on a remote: `recover` speaks to none, so people are told.
public struct LeftReservation: Sendable {
  /// What was reserved: `number 007 and F-USER-003`.
  public let what: String
  /// The remote's name.
  public let remote: String
  /// The command that gives it back.
  public let remedy: String
}
