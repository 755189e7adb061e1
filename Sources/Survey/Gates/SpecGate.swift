import Documents
import Failures
import Files
import Markdown
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What the spec gate misses: the specification, its placeholders and open marks, and its checklist.
  func specProblems(_ feature: Feature) throws -> [GateProblem] {
    guard let spec = feature.spec else {
      return [GateProblem(.missingDocument, feature.location.path(of: .spec), nil, "there is no specification")]
    }
    let document = spec.facts.document
    if document.isEmpty { return [GateProblem(.emptyDocument, spec.path, nil, "the specification is empty")] }
    if document.isUnwritten {
      return [GateProblem(.emptyDocument, spec.path, nil, "the specification is still to be written")]
    }
    return try placeholderProblems(spec.path, document, .spec)
      + document.openMarks.map { GateProblem($0, in: spec.path) }
      + checklistProblems(feature, feature.location.path(of: .requirementsChecklist), isRequired: true)
  }

  /// What a checklist still holds open.
  func checklistProblems(_ feature: Feature, _ path: RelativePath, isRequired: Bool) throws -> [GateProblem] {
    guard let checklist = feature.checklist(at: path) else {
      return isRequired ? [GateProblem(.missingDocument, path, nil, "there is no checklist of the requirements")] : []
    }
    if checklist.facts.itemCount == 0 { return [GateProblem(.emptyChecklist, path, nil, "the checklist has no items")] }
    return checklist.facts.openItems.map {
      GateProblem(.openItem, path, $0.line, "not ticked: \(shortened(InlineText.plain($0.text)))")
    }
  }
}
