import Changes

/// What a command found of others that were killed. It is told whether the command succeeds or fails.
final class Aftermath {
  private var found: [Recovered] = []

  /// Hears of it; of a reservation as often as the command looks, until it is forgotten.
  func hear(_ recovered: Recovered) { found.append(recovered) }

  /// What is to be told.
  var diagnostics: [Diagnostic] {
    found.compactMap(\.change).map { Diagnostic($0) } + reservations.map { Diagnostic($0) }
      + (found.lazy.compactMap(\.strayJournal).first.map { [Diagnostic(strayJournal: $0)] } ?? [])
  }

  /// Lets what has been told go.
  func forget() { for reservation in reservations { reservation.forget() } }

  private var reservations: [LeftReservation] {
    var seen: Set<LeftReservation> = []
    return found.flatMap(\.reservations).filter { seen.insert($0).inserted }
  }
}
