import Configuration
import Files
import WorkspaceModel

extension Session {
  /// Syncs the indexes of groups that a command changed, unless `index.update` leaves that to `sync`.
  func syncAfterChange(_ groups: [FeatureGroup], draft: DraftTree) throws -> [SyncRefusal] {
    guard configuration.index.update == .always else { return [] }
    let map = try map(of: draft)
    let sync = GroupSync(session: self, draft: draft)
    return try groups.flatMap { try sync.sync($0, in: map) } + WorkspaceIndex(session: self, draft: draft).sync(map)
  }

  /// Syncs the documents of an epic that is being made, whatever `index.update` says: they are new.
  func syncNew(_ epic: Epic, draft: DraftTree) throws -> [SyncRefusal] {
    let map = try map(of: draft)
    let refusals = try GroupSync(session: self, draft: draft).sync(FeatureGroup(epic), in: map)
    guard configuration.index.update == .always else { return refusals }
    return try refusals + WorkspaceIndex(session: self, draft: draft).sync(map)
  }
}
