import Changes
import Files
import Templates
import WorkspaceModel

/// Writes the documents of a feature that are missing; those that exist are kept.
enum Scaffold {
  /// What was made and what stood there already, by path.
  struct Answer {
    var made: [RelativePath] = []
    var kept: [RelativePath] = []
    /// Things worth knowing, a sentence each.
    var notes: [String] = []
  }

  /// The plan, research, data model, quickstart, an empty contracts/ and the plan checklist.
  static func plan(
    _ facts: DocumentMaker.Facts, profile: String?, in draft: DraftTree, session: Session
  ) throws -> Answer {
    let documents: [(FeatureDocument, TemplateName)] = [
      (.plan, .plan), (.research, .research), (.dataModel, .dataModel), (.quickstart, .quickstart),
      (.planChecklist, .planChecklist),
    ]
    var answer = try write(documents, of: facts, profile: profile, in: draft, session: session)
    let contracts = facts.location.path(of: .contracts)
    if try draft.makeDirectory(contracts) { answer.made.append(contracts) } else { answer.kept.append(contracts) }
    return answer
  }

  /// The task list.
  static func tasks(_ facts: DocumentMaker.Facts, in draft: DraftTree, session: Session) throws -> Answer {
    try write([(.tasks, .tasks)], of: facts, profile: nil, in: draft, session: session)
  }

  private static func write(
    _ documents: [(FeatureDocument, TemplateName)], of facts: DocumentMaker.Facts, profile: String?,
    in draft: DraftTree, session: Session
  ) throws -> Answer {
    let maker = DocumentMaker(session: session, tree: draft)
    var answer = Answer()
    for (document, template) in documents {
      let path = document == .plan ? try facts.location.plan(in: draft) : facts.location.path(of: document)
      let text = try maker.featureDocument(template, of: facts, at: path, profile: template == .plan ? profile : nil)
      let isMade = try draft.create(path, text)
      if isMade { answer.made.append(path) } else { answer.kept.append(path) }
      if isMade, template == .plan, let note = try maker.noteOnGates(in: text) { answer.notes.append(note) }
    }
    return answer
  }
}
