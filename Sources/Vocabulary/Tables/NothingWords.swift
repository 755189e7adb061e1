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
