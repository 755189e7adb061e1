import Documents
import Git
import Survey

extension MergeSide {
  /// The side whose entries of a Decision Log keep their IDs, since others know them: the one that the main branch has on the
  /// remote, as it was fetched last; else that of the main branch here; else the one that a remote has of the branch that is
  /// checked out. Ours where none of them tells.
  static func keepingIDs(_ ours: ObjectID, _ theirs: ObjectID, _ repository: Repository) throws -> MergeSide {
    let main = try MainBranches(of: repository)
    let branch = try repository.head().branch?.string
    let places = [
      main.places.filter { $0.remote != nil }.map(\.commit), main.places.filter { $0.remote == nil }.map(\.commit),
      try repository.remoteTrackingBranches().filter { $0.name == branch }.map(\.target),
    ]
    for tips in places {
      let holds = { (commit: ObjectID) in try tips.contains { try repository.isAncestor(commit, of: $0) } }
      let (holdsOurs, holdsTheirs) = (try holds(ours), try holds(theirs))
      if holdsOurs != holdsTheirs { return holdsOurs ? .ours : .theirs }
    }
    return .ours
  }
}
