public import Changes
import Configuration
import Files
import Git
import Names
import Operations
import Survey
import Templates
import WorkspaceModel

/// `create-new-feature`: folder and specification, and in releases before 0.10.0 the branch.
public enum CreateNewFeature {
  /// Decides the whole change.
  ///
  /// - Throws: `ScriptRefusal` for what spec-kit refuses, `Failure`, `GitError`, `FileError`, `TemplateError`.
  public static func decide(
    _ request: FeatureBranchRequest, _ session: Session, _ contract: Contract
  ) throws -> (ChangeSet, CreatedFeature) {
    let workspace = try ScriptWorkspace(session, contract)
    let branch =
      try contract.makesBranch
      ? FeatureBranch.choose(request, workspace) : FeatureFolder.choose(request, workspace)
    let move = try contract.makesBranch ? BranchMove(to: branch, request, workspace) : nil
    let draft = DraftTree(over: move?.tree ?? session.workspace.workingTree)
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let map = try move?.before.isEmpty != false ? workspace.map : session.workspace.map(of: draft)
    let place = try FeaturePlace(of: branch, request, workspace, map: map, in: draft, ledger: ledger)
    if !contract.makesBranch { try place.refuseFolder(request, session) }
    let spec = place.location.path(of: .spec)
    var messages = branch.warnings + (move?.warnings ?? [])
    if try !request.isDryRun && draft.read(spec) == nil {
      let template = try template(in: draft, workspace)
      if template == nil { messages.append("Warning: Spec template not found; created empty spec file") }
      try draft.write(template.map { try text($0, place, branch, request, draft, session) } ?? [], to: spec)
    }
    if contract.scriptsRecordFeature(in: session.workspace) {
      try FeatureRecord.record(place.location.directory.string, in: draft)
    }
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    changes.before = move?.before ?? []
    changes.after = move?.after ?? []
    changes.note(branch, ids: place.isNew && place.epic != nil ? [place.location.id] : [], in: ledger)
    let answer = CreatedFeature(
      branch: branch.name.string, number: branch.head, spec: session.workspace.root.appending(spec),
      directory: contract.makesBranch ? nil : session.workspace.root.appending(place.location.directory),
      messages: messages)
    return (changes, answer)
  }

  private static func template(in draft: DraftTree, _ workspace: ScriptWorkspace) throws -> Template? {
    do {
      return try workspace.session.workspace.scriptTemplate(.spec, in: draft, workspace.contract)
    } catch let error as TemplateError {
      throw ScriptRefusal(because: error, status: workspace.contract.templateFailureStatus)
    }
  }

  /// The specification: the template as it is; in an epic, where its header must name the branch, and where spec-kit left
  /// nothing, filled.
  private static func text(
    _ template: Template, _ place: FeaturePlace, _ branch: FeatureBranch, _ request: FeatureBranchRequest,
    _ draft: DraftTree, _ session: Session
  ) throws -> [UInt8] {
    guard try place.epic != nil || session.workspace.isWithoutSpecKit(draft) else { return template.bytes }
    let facts = DocumentMaker.Facts(
      location: place.location, epic: place.epic, title: Title.firstSentence(of: request.description),
      branch: branch.name.string, description: request.description)
    let maker = DocumentMaker(session: session, tree: draft)
    return try DependsOnField.fill(maker.filled(template, of: facts, at: place.location.path(of: .spec)), with: [])
  }
}

extension ChangeSet {
  /// Writes down what is handed out.
  mutating func note(_ branch: FeatureBranch, ids: [FeatureID], in ledger: Ledger) {
    let numbers = branch.number.map { ledger.numbers.contains($0) ? [] : [$0] } ?? []
    if let entry = ledger.adding(numbers: numbers, ids: ids) { bookkeeping.append(entry) }
  }
}
