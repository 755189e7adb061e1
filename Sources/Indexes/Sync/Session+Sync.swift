public import Changes
import Configuration
import Files
import Survey
public import WorkspaceModel

extension Session {
  /// Syncs the indexes that groups keep which a command changed, unless `index.update` leaves that to `sync`.
  public func syncAfterChange(
    _ groups: [FeatureGroup], draft: DraftTree, map: WorkspaceMap? = nil
  ) throws -> SyncReport {
    var report = SyncReport()
    guard workspace.configuration.index.update == .always else { return report }
    let map = try map ?? workspace.map(of: draft)
    let sync = GroupSync(session: self, draft: draft, makesIndexes: false)
    for group in groups { report += try sync.sync(group, in: map) }
    report.refusals += try WorkspaceIndex(workspace: workspace, draft: draft).sync(map)
    return report
  }

  /// Syncs the documents of an epic that is being made, whatever `index.update` says: they are new.
  public func syncNew(_ epic: Epic, draft: DraftTree) throws -> SyncReport {
    let map = try workspace.map(of: draft)
    var report = try GroupSync(session: self, draft: draft).sync(FeatureGroup(epic), in: map)
    if workspace.configuration.index.update == .always {
      report.refusals += try WorkspaceIndex(workspace: workspace, draft: draft).sync(map)
    }
    return report
  }
}
