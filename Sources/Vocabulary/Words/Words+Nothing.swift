extension Words {
  /// Every phrase that says that there is nothing.
  public static let nothing = Set(merged { $0.nothing.openEnded + $0.nothing.alone + $0.nothing.phrases })

  /// The phrases of `nothing` that other words may follow behind a space.
  public static let openEndedNothing = Set(merged(\.nothing.openEnded))

  /// The phrases of `nothing` that no explanation may follow.
  public static let nothingAlone = Set(merged(\.nothing.alone))
}
