import Documents
import Facts
import Files
import Git
import Records
public import Survey
import WorkspaceModel

/// Finds what open branches, and the working tree, change each in its own way.
///
/// Each must have changed it since it left the main branches, and not as another did, nor as a main branch has it now. Of
/// branches that were made from each other the last one counts. On a branch nothing is told but what it, or the working tree,
/// changes too; on a main branch what any two open branches change.
public enum Overlaps {
  /// Those of a workspace, by place. None outside Git, in shallow clones, and where there is no main branch.
  ///
  /// - Parameter branches: what other branches hold; nil outside Git.
  /// - Throws: `GitError`; documents that cannot be read are passed over.
  public static func find(_ branches: OtherBranches?, _ workspace: Workspace) throws -> [Overlap] {
    guard let branches, let open = try OpenBranches(branches), !open.others.isEmpty else { return [] }
    let found = try statements(open, workspace) + FileOverlaps(open, workspace).find()
    return found.sorted { ($0.place, $0.name) < ($1.place, $1.name) }
  }

  /// What documents state. It follows from commits, and from the folders of the features in question, so that it is remembered.
  private static func statements(_ open: OpenBranches, _ workspace: Workspace) throws -> [Overlap] {
    let locations = Set(open.others.flatMap { $0.features.map(\.location) }).sorted { $0.directory < $1.directory }
    if locations.isEmpty { return [] }
    let here = try open.here(locations.map(\.directory))
    let finder = StatementOverlaps(open, here.trees, here.changed, workspace)
    var hasher = workspace.store.hasher("overlaps")
    hasher.combine(open.key)
    hasher.combine(workspace.vocabulary.key)
    for location in locations {
      // What Git would make no tree of is looked at each time.
      guard let tree = here.trees[location.directory] else {
        if !here.changed.contains(location.directory) { continue }
        return try finder.find(locations)
      }
      hasher.combine(location.directory.string)
      hasher.combine(tree)
    }
    let key = hasher.key
    if let known = workspace.store.bytes(of: key).flatMap({ try? [Overlap](record: $0[...]) }) { return known }
    let found = try finder.find(locations)
    workspace.store.keep(found.record, under: key)
    return found
  }
}
