/// How the Status of a feature begins, in lower case.
struct StatusWords: Sendable {
  /// What says that it will not be built, or is no more.
  let closed: [String]
  /// What says that it is built.
  let built: [String]
  /// What says that work on it rests.
  var paused: [String] = []
  /// What a sentence holds that says of a feature that it is yet to be made.
  let planned: [String]
  /// What says, behind such a word, that it is a part of the work alone: the specification, the plan.
  let parts: [String]
  /// What may stand before the word of how it was closed.
  var closedLeads: [String] = []
  /// What may stand before such a word. Only in languages that part words by spaces.
  var degrees: [String] = []
  /// What begins a remark behind such a word. Only in languages that part words by spaces.
  var remarks: [String] = []
  /// What a repository is called.
  var repositories: [String] = []
  /// What stands before the name of a repository: `of`.
  var repositoryLeads: [String] = []
  /// The articles that may stand between.
  var repositoryArticles: [String] = []
  /// What stands there for the repository at hand: `this`.
  var ownRepository: [String] = []
}
