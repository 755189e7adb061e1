extension Words {
  /// How a Status begins that closes a feature, in lower case: `superseded`.
  public static let closings = longestFirst(\.statuses.closed, OtherLanguages.statuses.closed)

  /// How a Status begins that says that work on a feature rests, in lower case: `on hold`.
  public static let pausings = longestFirst(\.statuses.paused, OtherLanguages.paused)

  /// How a Status begins that says that a feature is built, in lower case: `implemented`.
  public static let builtStatuses = longestFirst(\.statuses.built, OtherLanguages.statuses.built)

  /// What says in the Status of a feature that is built, in lower case, that it is at work still: `in progress`.
  public static let unfinishedStatuses =
    ["🚧", "⏳"] + [TaskStateWord.open, .begun].flatMap { merged(\.tasks.states)[$0] ?? [] }.filter { $0.count > 1 }

  /// What says, behind the word of a Status, in lower case, that it is of a part of the work: `ready`.
  public static let statusParts = Array(Set(merged(\.statuses.parts) + OtherLanguages.statuses.parts))

  /// What stands, in lower case, before the word that says how a feature was closed: `closed`.
  public static let closedLeads = longestFirst(\.statuses.closedLeads)

  /// What a sentence holds that says of a feature that it is yet to be made, in lower case: `not written yet`.
  public static let plans = merged(\.statuses.planned) + OtherLanguages.statuses.planned

  /// What a repository is called, in lower case.
  public static let repositories = merged(\.statuses.repositories) + OtherLanguages.statuses.repositories

  /// What stands before the name of a repository, in lower case: `of`.
  public static let repositoryLeads = Set(
    merged(\.statuses.repositoryLeads) + OtherLanguages.statuses.repositoryLeads)

  /// The articles that may stand between the two, in lower case.
  public static let repositoryArticles = Set(
    merged(\.statuses.repositoryArticles) + OtherLanguages.statuses.repositoryArticles)

  /// What stands there for the repository at hand, in lower case: `this`.
  public static let ownRepository = Set(merged(\.statuses.ownRepository) + OtherLanguages.statuses.ownRepository)

  /// What says that a text is still to be written, in lower case: `todo`.
  public static let unwritten = Set(merged(\.headings.unwritten))
}

extension Words {
  /// What may stand before the word of a Status, in lower case: `fully`.
  public static let degrees = Set(merged(\.statuses.degrees) + OtherLanguages.statuses.degrees)

  /// What begins a remark behind the word of a Status, in lower case: `in`.
  public static let statusRemarks = Set(merged(\.statuses.remarks) + OtherLanguages.statuses.remarks)
}
