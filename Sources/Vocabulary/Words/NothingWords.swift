/// How people write that there is nothing, in lower case. Each phrase stands in one of the three tables.
struct NothingWords: Sendable {
  /// The word to write; it stands in one of the tables, too.
  let written: String
  /// What may go on with other words behind it, as in `None at the moment`. Only where words are parted by spaces.
  let openEnded: [String]
  /// What says nothing only by itself: `No, because …` says something.
  let alone: [String]
  /// What says nothing, also before a comma or a dash and an explanation.
  let phrases: [String]
}

extension Words {
  /// Every phrase that says that there is nothing.
  public static let nothing = Set(merged { $0.nothing.openEnded + $0.nothing.alone + $0.nothing.phrases })

  /// The phrases of `nothing` that other words may follow behind a space.
  public static let openEndedNothing = Set(merged(\.nothing.openEnded))

  /// The phrases of `nothing` that no explanation may follow.
  public static let nothingAlone = Set(merged(\.nothing.alone))
}
