/// The words of specifications, in lower case.
struct SpecificationWords: Sendable {
  /// What stands before the number of a user story.
  let stories: [String]
  /// What stands for all of them.
  let everyStory: [String]
  /// What joins the numbers of two of them, in lower case.
  let joints: [String]
  /// What joins the first and the last ID of a range of requirements.
  let ranges: [String]
  /// How the word begins that stands in brackets in the place of a requirement that was withdrawn.
  let withdrawals: [String]
  /// What says that one was put off.
  let postponements: [String]
  /// What says until when, where no number does.
  let laterReleases: [String]
  /// The headings of sections that speak of requirements without stating any.
  let mentions: [String]
  /// What the heading of a section holds that states requirements.
  let requirements: [String]
  /// What the heading of a section holds that states success criteria.
  let outcomes: [String]
  /// What the heading of a section holds that lists what will not be built.
  let outsideScope: [String]
  /// What the heading of a section holds that says more of requirements which another one states.
  let asides: [String]
  /// What stands before features that depend on this one, or have only to do with it: `blocks`.
  let otherRelations: [String]
  /// What stands between a requirement and the feature whose it is: `FR-013 of 002-pay`.
  let owners: [String]
  /// What stands for a question where the mark of open questions is spoken of.
  let sampleQuestions: [String]
  /// What stands before something that is named as an example.
  let examples: [String]
  /// What stands before an answer, or says of a question that it has one.
  let answers: [String]
  /// How a requirement begins that is yet to be decided.
  let undecided: [String]
  /// What a sentence calls the mark of an open question.
  let markWords: [String]
  /// How a word begins by which such a sentence says that the mark asks nothing.
  let idleMarks: [String]
  /// What a heading of questions holds whose answers are yet to come. For languages that put it beside the word for them.
  var answersToCome: [String] = []
  /// What stands first in brackets where something is still to be clarified.
  let openMarks: [String]
  /// How a text begins behind such a mark that speaks of the mark itself.
  let markNames: [String]
  /// What the heading of a list of questions holds.
  let questions: [String]
  /// What such a heading holds where they are answered.
  let answered: [String]
  /// The head of a column of what was so before.
  let former: [String]
  /// The head of the column beside it of what is so now.
  let latter: [String]
  /// What follows an ID, as it is written, where a sentence speaks of the requirement.
  var remarks: [String] = []
}
