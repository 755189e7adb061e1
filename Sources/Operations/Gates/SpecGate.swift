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
    if spec.document.isEmpty { return [GateProblem(.emptyDocument, spec.path, nil, "the specification is empty")] }
    return try placeholderProblems(spec, .spec) + openMarkProblems(spec)
      + checklistProblems(feature, feature.location.path(of: .requirementsChecklist), isRequired: true)
  }

  /// What a checklist still holds open.
  func checklistProblems(_ feature: Feature, _ path: RelativePath, isRequired: Bool) throws -> [GateProblem] {
    guard let checklist = feature.checklist(at: path) else {
      return isRequired ? [GateProblem(.missingDocument, path, nil, "there is no checklist of the requirements")] : []
    }
    let items = checklist.document.checklistItems()
    if items.isEmpty { return [GateProblem(.emptyChecklist, path, nil, "the checklist has no items")] }
    return items.filter { $0.state != .done && $0.state != .dropped && !$0.isStruck }.map {
      GateProblem(.openItem, path, $0.line, "not ticked: \(shortened($0.text))")
    }
  }
}
