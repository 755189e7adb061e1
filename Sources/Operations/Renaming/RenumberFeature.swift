public import Changes
import Configuration
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Gives a feature another number, another ID, or both: `renumber`.
public enum RenumberFeature {
  /// What is asked for; `.some(nil)` stands for the next free one, nil for the one that the feature has.
  public struct Wanted: Sendable {
    /// The number.
    public var number: Int??
    /// The ID.
    public var id: String??

    /// Asks for a number, an ID, or both.
    public init(number: Int??, id: String??) {
      self.number = number
      self.id = id
    }
  }

  /// A number, with what the feature is called by it.
  private struct NewNumber {
    let value: Int
    let former: FeatureBranchName
    let renamed: FeatureBranchName.Renamed

    /// The branch before and after; nil where it keeps its name.
    var branch: (old: String, new: String)? {
      former.name == renamed.branch ? nil : (former.name, renamed.branch)
    }
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
    let number = try wanted.number.flatMap { try choose($0, for: location, map, session) }
    var new = number?.renamed.location ?? location
    if let id = wanted.id { new = try identified(location, group, as: id, map, session) }
    let rename = FeatureRename(
      old: location, new: new, oldGroup: group, newGroup: group, branch: number?.branch)
    let isOtherID = wanted.id != nil && new != location
    return try Renaming(rename, in: map, session)
      .decide(numbers: number.map { [$0.value] } ?? [], ids: isOtherID ? [new.id] : [])
  }

  /// The number that is asked for, or the next free one; nil where the feature has it already.
  private static func choose(
    _ wanted: Int?, for location: FeatureLocation, _ map: WorkspaceMap, _ session: Session
  ) throws -> NewNumber? {
    let workspace = session.workspace
    let branch = try FeatureBranchName(of: location, in: map, workspace, for: .number)
    if let wanted, wanted == branch.number { return nil }
    let ledger = try Ledger(in: workspace.stateDirectory())
    let own = try workspace.repository().flatMap { repository in
      try BranchName(branch.name).flatMap { try repository.upstream(of: $0) }
    }
    let inUse = try NumbersInUse(
      workspace: workspace, tree: workspace.seen, map: map, ledger: ledger,
      naming: BranchNaming(of: workspace).counting(beside: branch.name), leavingOut: own)
    let isBack = wanted != nil && own.flatMap { FeatureNumber.ofBranch($0.reference) } == wanted
    if let wanted, let holder = holder(of: wanted, inUse, against: location, on: branch),
      !(isBack && inUse.isFreeInSight(wanted))
    {
      throw Failure(
        .conflict, .numberInUse, "number \(wanted) is taken by \(holder)",
        hint: "leave it out to take \(inUse.next)")
    }
    let number = wanted ?? inUse.next
    let renamed = branch.renamed(number: number.padded(to: workspace.configuration.branch.digits))
    return NewNumber(value: number, former: branch, renamed: renamed)
  }

  /// What holds a number against a feature, which its own branch does not.
  private static func holder(
    of number: Int, _ inUse: NumbersInUse, against feature: FeatureLocation, on branch: FeatureBranchName
  ) -> NumbersInUse.Holder? {
    guard let own = branch.byHeader else { return inUse.holders[number] }
    return inUse.holder(of: number, besides: own, of: feature)
  }

  /// Where the feature lies under the ID that is asked for, or the next free one.
  private static func identified(
    _ location: FeatureLocation, _ group: FeatureGroup, as wanted: String?, _ map: WorkspaceMap, _ session: Session
  ) throws -> FeatureLocation {
    guard let epic = group.epic else {
      throw Failure(
        .usage, .flatLayout, "--id belongs to epics; in the flat layout the folder's name is the ID",
        hint: "give a number: speckit renumber \(quotedForShell(location.id.string)) 7")
    }
    let id = try NewFeatureID.choose(wanted, for: location, in: epic, map, session)
    return NewFeatureID.location(of: location, as: id, in: epic)
  }
}

extension Failure {
  /// Says that a feature lies in no epic and in no specs root.
  init(groupless location: FeatureLocation) {
    self.init(
      .notFound, .epicNotFound, "\(location.directory) lies in no epic", hint: "speckit list shows where features lie")
  }
}
