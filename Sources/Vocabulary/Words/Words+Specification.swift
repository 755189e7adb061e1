extension Words {
  /// What stands before the number of a user story, in lower case, the longest first.
  public static let stories = longestFirst(\.specification.stories)

  /// What stands for every user story in the mark of a task, in lower case: `all stories`.
  public static let everyStory = Set(merged(\.specification.everyStory))

  /// What joins the numbers of two user stories, in lower case: `and`.
  public static let storyJoints = longestFirst(\.specification.joints)

  /// What joins the ends of a range of requirements, in upper case as IDs are: `TO` in `FR-001 to FR-004`.
  public static let requirementRanges = Set(merged(\.specification.ranges).map { $0.uppercased() })

  /// How a word begins that says, in lower case, that a requirement was withdrawn.
  public static let withdrawals = longestFirst(\.specification.withdrawals, OtherLanguages.withdrawals)

  /// The headings, in lower case, of sections that speak of requirements without stating any: `traceability`.
  public static let requirementMentions = merged(\.specification.mentions)

  /// How a word begins that says, in lower case, that a requirement was put off: `deferred`.
  public static let postponements = longestFirst(
    \.specification.postponements, OtherLanguages.postponements)

  /// What says until when, in lower case, where no number does: `next`.
  public static let laterReleases = merged(\.specification.laterReleases)

  /// What the heading of a section holds, in lower case, that states requirements: `requirement`.
  public static let requirementHeadings =
    merged(\.specification.requirements) + OtherLanguages.requirementHeadings

  /// What the heading of a section holds, in lower case, that states success criteria: `success criteria`.
  public static let outcomeHeadings = merged(\.specification.outcomes)

  /// What the heading of a section holds, in lower case, that lists what will not be built: `out of scope`.
  public static let outsideScope = merged(\.specification.outsideScope)

  /// What the heading of a section holds, in lower case, that says more of requirements: `assumption`.
  public static let requirementAsides = merged(\.specification.asides)

  /// What stands, in lower case, before features that depend on this one, or have only to do with it: `blocks`.
  public static let otherRelations = longestFirst(\.specification.otherRelations)

  /// What stands, in lower case, between a requirement and the feature whose it is: `of` in `FR-013 of 002-pay`.
  public static let requirementOwners = Set(merged(\.specification.owners))

  /// What stands for a question in explanations of the mark `[NEEDS CLARIFICATION: question]`, in lower case.
  public static let sampleQuestions = Set(merged(\.specification.sampleQuestions))

  /// What stands before something that is named as an example, in lower case, the longest first: `e.g.`.
  public static let examples = longestFirst(\.specification.examples, OtherLanguages.examples)

  /// What stands before the answer to a question, or says that it has one, in lower case, the longest first.
  public static let answers = longestFirst(\.specification.answers, OtherLanguages.answers)

  /// What follows an ID where a sentence speaks of the requirement: `was` in `FR-006 was added later`.
  public static let requirementRemarks = longestFirst(\.specification.remarks, OtherLanguages.requirementRemarks)

  /// The head of a column, in lower case, of what was so before: `was`.
  public static let former = Set(merged(\.specification.former))

  /// The head of the column beside it, in lower case, of what is so now: `now`.
  public static let latter = Set(merged(\.specification.latter))

  /// How a requirement begins, in lower case, that is yet to be decided, the longest first: `to be agreed`.
  public static let undecidedRequirements = longestFirst(
    \.specification.undecided, OtherLanguages.undecidedRequirements)

  /// What a sentence calls the mark of an open question, in lower case: `marker`.
  public static let markWords = merged(\.specification.markWords) + OtherLanguages.markWords

  /// How a word begins, in lower case, by which such a sentence says that the mark asks nothing: `ignore`.
  public static let idleMarks = merged(\.specification.idleMarks) + OtherLanguages.idleMarks

  /// What a heading of questions holds whose answers are yet to come, in lower case: `yet`.
  public static let answersToCome = Set(merged(\.specification.answersToCome))

  /// What stands first in brackets where something is still to be clarified, in lower case, the longest first.
  public static let openMarks = longestFirst(\.specification.openMarks, OtherLanguages.openMarks)

  /// How a text begins, in lower case, behind such a mark that speaks of the mark itself: `mark`.
  public static let markNames = merged(\.specification.markNames)

  /// What the heading of a list of questions holds, in lower case: `question`.
  public static let questions = merged(\.specification.questions) + OtherLanguages.questions

  /// What such a heading holds, in lower case, where they are answered: `resolved`.
  public static let answeredQuestions = merged(\.specification.answered) + OtherLanguages.answeredQuestions
}
