import Changes
import Configuration
import Files
import Indexes
import Survey
import WorkspaceModel

/// Mends findings in a draft, and nothing beside them.
struct FindingFixes {
  private let session: Session
  private let draft: DraftTree

  init(_ session: Session, _ draft: DraftTree) {
    self.session = session
    self.draft = draft
  }

  /// What is wanted of a group.
  private struct Wanted {
    /// The indexes that were found out of date or missing.
    var indexes: Set<RelativePath> = []
    /// The decisions that were found missing in its log.
    var sources: Set<String> = []
  }

  /// Edits first, since indexes are made from the documents.
  ///
  /// - Returns: what names a decision by an ID that two had, and may mean either.
  func apply(_ findings: [Finding]) throws -> [DoubtfulReference] {
    var renumbered: Set<RelativePath> = []
    var doubtful: [DoubtfulReference] = []
    var wanted: [RelativePath: Wanted] = [:]
    var wantsWorkspaceIndex = false
    let renames = try NameFixes(session, draft).apply(findings)
    for finding in findings {
      switch finding.fix {
      case .edit(let edit):
        guard let bytes = try draft.read(finding.path)?.bytes else { continue }
        try draft.write(edit(bytes), to: finding.path)
      case .index(let group?): wanted[group, default: Wanted()].indexes.insert(finding.path)
      case .index(nil): wantsWorkspaceIndex = true
      case .capture(let source, let group): wanted[group, default: Wanted()].sources.insert(source)
      case .renumber(let group): renumbered.insert(group)
      case .names, .again, nil: continue
      }
    }
    let map = try session.workspace.map(of: draft)
    for group in map.groups where renumbered.contains(group.directory) {
      let outcome = try DecisionRenumbering(session, draft).renumber(group, in: map)
      doubtful += outcome.doubtful
      guard !outcome.paths.isEmpty, session.workspace.configuration.index.update == .always else { continue }
      for path in [group.decisionLog, group.designIndex] where try draft.read(path) != nil {
        wanted[group.directory, default: Wanted()].indexes.insert(path)
      }
    }
    for group in map.groups { try wanted[group.directory].map { try sync(group, $0, map) } }
    for rename in renames { try MovedNotes(rename).move(from: session.workspace.seen, in: draft) }
    if wantsWorkspaceIndex { _ = try WorkspaceIndex(workspace: session.workspace, draft: draft).sync(map) }
    return doubtful
  }

  /// Takes over what a sync does to the indexes that are wanted; an entry in the log stands in both.
  private func sync(_ group: FeatureGroup, _ wanted: Wanted, _ map: WorkspaceMap) throws {
    let indexes = wanted.sources.isEmpty ? wanted.indexes : [group.decisionLog, group.designIndex]
    let trial = DraftTree(over: draft)
    let sync = GroupSync(
      session: session, draft: trial, leavesRefusedFilesAlone: true, captured: wanted.sources)
    _ = try sync.sync(group, in: map)
    for path in indexes.sorted() {
      if let bytes = try trial.read(path)?.bytes { try draft.write(bytes, to: path) }
    }
  }
}
