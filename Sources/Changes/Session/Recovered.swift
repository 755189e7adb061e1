public import Files

/// What was found of commands that were killed, and what was done about it.
public struct Recovered: Sendable {
  /// What became of a change that was half made; nil if there was none.
  public var change: Recovery?
  /// What may have been left on a remote.
  public let reservations: [LeftReservation]
  /// A journal that came with the files of the workspace, and was not carried out; nil if there is none.
  public let strayJournal: AbsolutePath?

  var isEmpty: Bool { change == nil && reservations.isEmpty && strayJournal == nil }
}
