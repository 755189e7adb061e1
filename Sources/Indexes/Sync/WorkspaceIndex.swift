public import Changes
import Configuration
import Documents
import Facts
import Files
import Markdown
import Names
public import Survey
import Vocabulary
public import WorkspaceModel

/// The index over all epics, where `index.workspace` asks for one.
public struct WorkspaceIndex {
  let workspace: Workspace
  let draft: DraftTree
  var discardsPeoplesLines = false

  /// The index of a workspace, changed in `draft`.
  public init(workspace: Workspace, draft: DraftTree, discardsPeoplesLines: Bool = false) {
    self.workspace = workspace
    self.draft = draft
    self.discardsPeoplesLines = discardsPeoplesLines
  }

  /// Brings the index up to date in the draft and says what stood in the way.
  public func sync(_ map: WorkspaceMap) throws -> [SyncRefusal] {
    guard let path = workspace.configuration.index.workspace else { return [] }
    if let folder = map.obstacle(below: workspace.configuration.plans) { return [SyncRefusal(path, hiddenBy: folder)] }
    do {
      return try sync(map, path)
    } catch let error as FileError {
      return [SyncRefusal(path, unreadable: error, root: workspace.root)]
    }
  }

  private func sync(_ map: WorkspaceMap, _ path: RelativePath) throws -> [SyncRefusal] {
    let bytes = try draft.read(path)?.bytes ?? Array("# Epics of this workspace\n\n## Epics\n".utf8)
    let update = RegionUpdate(vocabulary: workspace.vocabulary, discardsPeoplesLines: discardsPeoplesLines)
    let (updated, refusals) = update.apply([try content(map, path: path)], to: Document(bytes)) {
      workspace.unmergedBase(of: path)
    }
    if updated != bytes, draft.stamped?.hides(path) == true { return [SyncRefusal(hidden: path)] }
    if refusals.isEmpty { try draft.write(updated, to: path) }
    return refusals.map { SyncRefusal(path, $0) }
  }

  private func content(_ map: WorkspaceMap, path: RelativePath) throws -> RegionDescription {
    let rows = try map.epics.map { epic in
      let title = epic.title(try workspace.reader(draft).decisionLog(epic.execPlan)?.facts.title)
      return [
        MarkdownLink.to(epic.execPlan, from: path.parent, text: epic.id.string), InlineText.escapeCell(title),
        InlineText.escapeCell(epic.service ?? epic.scope), String(map.features(of: FeatureGroup(epic)).count),
      ]
    }
    let table = GeneratedTable(columns: ["Epic", "Title", "Service", "Features"], rows: rows, hasNotes: true) { cells in
      cells[0].contains("exec-plan.md)") && cells[3].allSatisfy(\.isNumber)
    }
    return RegionDescription(
      name: "epics", section: .epics, remark: "generated from the epics; edit them, or the Notes column",
      body: .table(table))
  }
}
