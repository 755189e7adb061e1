import Configuration
public import Failures

extension Rule {
  /// Every rule, by ID.
  public static let all: [Rule] = [
    .malformedID, .duplicateID, .duplicateNumber, .featureOutsideEpic, .duplicateDocument, .missingDocument,
    .unreadableDocument, .idOnOtherBranch, .numberOnOtherBranch,
    .unfilledDocument, .placeholder, .openMark, .tooManyOpenMarks, .optionLabel, .emptySection, .openCheckbox,
    .unansweredGate, .failingGate,
    .headerID, .headerBranch, .missingBranch, .mergedBranch, .statusWithoutTasks,
    .overlappingWork,
    .brokenLink, .brokenPath, .unknownFeature, .dependencyCycle, .dependencyOrder, .entityOwnedTwice,
    .contractOwnedTwice, .closedDependency, .machinePath,
    .duplicateTaskID, .unknownStory, .storyWithoutTask, .requirementWithoutTask, .duplicateRequirementID,
    .taskCount, .unknownRequirement, .unknownTask,
    .planOlderThanSpec, .planOlderThanConstitution, .staleIndex, .unloggedDecision, .damagedRegion, .textInRegion,
    .duplicateDecisionID,
    .mixedLineEndings, .conflictMarker, .repeatedSection, .uselessIgnore,
    .tickedWithoutFile, .openThoughMade, .testOfGoneRequirement, .requirementWithoutTest,
  ]

  /// What the rules are called: the ID and the name of each.
  public static let names: [[String]] = all.map { [$0.id, $0.name] }

  /// The rule that an ID or a name stands for.
  ///
  /// - Throws: `Failure` where there is none.
  public static func named(_ text: String) throws(Failure) -> Rule {
    if let rule = all.first(where: { $0.id == text.uppercased() || $0.name == text.lowercased() }) { return rule }
    if text.contains(",") {
      throw Failure(
        .usage, .unknownRule, "there is no rule \(quoted(text))",
        hint: "name one rule, and give the option once for each")
    }
    let nearest = Suggestion.nearest(to: text, among: names.joined())
    throw Failure(
      .usage, .unknownRule, "there is no rule \(quoted(text))",
      hint: nearest.map { "did you mean \($0)?" } ?? "speckit check --explain all lists the rules")
  }
}
