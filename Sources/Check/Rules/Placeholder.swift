import Documents
import Failures
import Survey
import Vocabulary
import WorkspaceModel

extension Rule {
  static let placeholder = Rule(
    "SK011", "placeholder", .error,
    lighter:
      "a notice once the feature is done, in the sample rows of Complexity Tracking and in the name of a sample folder",
    eased: true,
    summary: "Text of the template stands where the author's should",
    explanation: """
      A bracketed text that stands in a document exactly as a known template has it was never answered. While the
      document is being written this is a warning; documents with half of their template's count as not begun (SK010).
      """,
    silences: """
      Brackets that an author wrote are never taken for placeholders: those are found by comparison with the templates
      of the workspace, of its profiles and of speckit, not by their looks. Closed features are left alone, since nobody
      goes on with them, and sample rows of Complexity Tracking are only noted, since a plan may have nothing to justify.
      What is only noted is one finding a document.
      """,
    hint: "write what it asks for, or delete the line",
    .feature { checked in
      guard !checked.isClosed else { return [] }
      // A gate or an option label says more of its line than the brackets in it.
      let taken = Set(
        checked.judgement.gates.plan.filter {
          [.unansweredGate, .pendingGate, .deferredGate, .optionLabel].contains($0.kind)
        }.map(
          \.line))
      return checked.leftovers.documents.filter { !$0.isUnfilled }.flatMap { leftover -> [Problem] in
        let isPlan = leftover.path == checked.feature.plan?.path
        let problems = leftover.problems.filter { !isPlan || !taken.contains($0.line) }
        let all = rows(of: problems).map { problem in
          var problem = Problem(problem, isInTheMaking: !checked.isPast(leftover.path))
          let isSample = isPlan && problem.line.map { isComplexity($0, of: checked) } == true
          if checked.isSettled || isSample || problem.text.map(namesFolder) == true { problem.severity = .notice }
          return problem
        }
        return all.filter { $0.severity == nil } + joined(all.filter { $0.severity != nil })
      }
    })

  /// One remark for a document in which several texts of the template stay that nobody misses.
  private static func joined(_ problems: [Problem]) -> [Problem] {
    guard problems.count > 1, let first = problems.first, let text = first.text else { return problems }
    return [
      Problem(
        first.path, line: first.line, text: text,
        "\(problems.count) lines of the template are still there, this is the first: \(shortened(text))",
        isInTheMaking: first.isInTheMaking, severity: first.severity, isAboutDocument: true,
        parts: problems.compactMap(\.text))
    ]
  }

  /// The first placeholder of each line. A single word such as `[name]` alone on its line may be the author's own.
  private static func rows(of problems: [GateProblem]) -> [GateProblem] {
    let lines = Dictionary(grouping: problems, by: \.line)
    return problems.filter { problem in
      guard let row = lines[problem.line], row.first?.text == problem.text else { return false }
      return row.count > 1 || !generic.contains(problem.text ?? "")
    }
  }

  /// Whether a placeholder stands in the sample tree of a feature's documents, where nobody misses the name.
  private static func namesFolder(_ text: String) -> Bool { text.hasPrefix("[###-feature") }

  /// Whether a line stands in Complexity Tracking, where the rows of the template stay as long as nothing has to be justified.
  private static func isComplexity(_ line: Int, of checked: CheckedFeature) -> Bool {
    checked.feature.plan?.facts.sections.last { $0.line <= line }?.known.contains(.complexityTracking) ?? false
  }

  private static let generic: Set<String> = [
    "[name]", "[type]", "[value]", "[field]", "[date]", "[path]", "[file]", "[title]", "[description]", "[default]",
    "[number]", "[role]", "[status]",
  ]
}
