public import Changes
import Configuration
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Gives a feature another number, or another ID: `renumber`.
public enum RenumberFeature {
  /// What is asked for.
  public enum Wanted: Sendable {
    /// A number; nil for the next free one.
    case number(Int?)
    /// An ID; nil for the next free one.
    case id(String?)
  }

  /// Decides the whole change.
  ///
  /// - Parameter argument: the feature, by ID, branch, number or directory.
  /// - Throws: `Failure` for a number or ID that is taken, and for a feature that has none to change; `FileError`,
  ///   `GitError`.
  public static func decide(
    feature argument: String, _ wanted: Wanted, _ session: Session
  ) throws -> (ChangeSet, RenamedFeature) {
    let map = try session.workspace.map(of: session.workspace.seen)
    let location = try session.workspace.feature(argument, in: map).location
    guard let group = map.group(of: location) else { throw Failure(groupless: location) }
    switch wanted {
    case .number(let number): return try renumber(location, group, to: number, map, session)
    case .id(let id): return try identify(location, group, as: id, map, session)
    }
  }

  // MARK: The number

  private static func renumber(
    _ location: FeatureLocation, _ group: FeatureGroup, to wanted: Int?, _ map: WorkspaceMap, _ session: Session
  ) throws -> (ChangeSet, RenamedFeature) {
    let workspace = session.workspace
    let branch = try FeatureBranchName(of: location, in: map, workspace)
    let ledger = try Ledger(in: workspace.stateDirectory())
    let inUse = try NumbersInUse(workspace: workspace, tree: workspace.seen, map: map, ledger: ledger)
    if let wanted, wanted == FeatureNumber.ofBranch(branch.name) {
      return try Renaming(
        FeatureRename(old: location, new: location, oldGroup: group, newGroup: group), in: map, session
      )
      .decide()
    }
    if let wanted, let holder = inUse.holders[wanted] {
      throw Failure(
        .conflict, .numberInUse, "number \(wanted) is taken by \(holder)",
        hint: "leave it out to take \(inUse.next)")
    }
    let number = wanted ?? inUse.next
    let name = branch.renamed(number: number.padded(to: workspace.configuration.branch.digits))
    let rename = FeatureRename(
      old: location, new: branch.location(named: name), oldGroup: group, newGroup: group, branch: (branch.name, name))
    return try Renaming(rename, in: map, session).decide(numbers: [number])
  }

  // MARK: The ID

  private static func identify(
    _ location: FeatureLocation, _ group: FeatureGroup, as wanted: String?, _ map: WorkspaceMap, _ session: Session
  ) throws -> (ChangeSet, RenamedFeature) {
    guard let epic = group.epic else {
      throw Failure(
        .usage, .flatLayout, "--id belongs to epics; in the flat layout the folder's name is the ID",
        hint: "give a number: speckit renumber \(location.id) 7")
    }
    let id = try NewFeatureID.choose(wanted, for: location, in: epic, map, session)
    let new = NewFeatureID.location(of: location, as: id, in: epic)
    let rename = FeatureRename(old: location, new: new, oldGroup: group, newGroup: group)
    return try Renaming(rename, in: map, session).decide(ids: new == location ? [] : [id])
  }
}

extension Failure {
  /// Says that a feature lies in no epic and in no specs root.
  init(groupless location: FeatureLocation) {
    self.init(
      .notFound, .epicNotFound, "\(location.directory) lies in no epic", hint: "speckit list shows where features lie")
  }
}
