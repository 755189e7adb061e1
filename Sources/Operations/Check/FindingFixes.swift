import Files
import WorkspaceModel

/// Mends findings in a draft.
struct FindingFixes {
  private let session: Session
  private let draft: DraftTree

  init(_ session: Session, _ draft: DraftTree) {
    self.session = session
    self.draft = draft
  }

  /// Edits first, since indexes are made from the documents.
  func apply(_ findings: [Finding]) throws {
    var epics: Set<RelativePath> = []
    var syncsWorkspace = false
    for finding in findings {
      switch finding.fix {
      case .edit(let edit):
        guard let bytes = try draft.read(finding.path)?.bytes else { continue }
        try draft.write(edit(bytes), to: finding.path)
      case .sync(let epic?): epics.insert(epic)
      case .sync(nil): syncsWorkspace = true
      case nil: continue
      }
    }
    let map = try session.map(of: draft)
    let sync = EpicSync(session: session, draft: draft, leavesRefusedFilesAlone: true)
    for epic in map.epics where epics.contains(epic.directory) { _ = try sync.sync(epic, in: map) }
    if syncsWorkspace { _ = try WorkspaceIndex(session: session, draft: draft).sync(map) }
  }
}
