import Changes
import Configuration
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

extension NewFeature {
  /// Where a new feature goes and what it is called.
  struct Place {
    let location: FeatureLocation
    let group: FeatureGroup
    /// Number and name, of its branch and in the flat layout of its folder; nil in an epic where no branch is made.
    let name: BranchPlan?
  }

  /// Chooses ID, number and folder.
  ///
  /// - Throws: `Failure` for names that are taken or malformed, and for options that the layout has no use for.
  static func place(
    _ request: Request, hasBranch: Bool, in map: WorkspaceMap, _ tree: any FileTree, _ ledger: Ledger,
    _ remote: RemoteNames?, _ session: Session
  ) throws -> Place {
    if request.epic == nil { try refuseUnnamedRoots(in: map, tree, session) }
    let layout: Configuration.Layout = request.epic == nil ? try session.workspace.layout(of: map) : .epic
    if layout == .epic { try refuseNumberWithoutBranch(request, hasBranch: hasBranch) }
    // An epic that is missing or unclear should be told before a number that is taken.
    let epic = layout == .epic ? try session.workspace.epic(request.epic, in: map) : nil
    let name: BranchPlan? =
      if hasBranch || epic == nil {
        try branch(request, map, tree, ledger, remote, session)
      } else {
        nil
      }
    guard let epic else { return try flatPlace(request, name, tree, session) }
    var ids = try IDsInUse(workspace: session.workspace, map: map, ledger: ledger)
    remote.map { ids.add($0) }
    return try place(request, in: epic, name, ids)
  }

  /// Refuses to begin another layout where the features there are stand in a folder that no root names.
  private static func refuseUnnamedRoots(in map: WorkspaceMap, _ tree: any FileTree, _ session: Session) throws {
    let workspace = session.workspace
    guard workspace.configuration.layout == nil, map.epics.isEmpty, map.features.isEmpty else { return }
    let unnamed = try workspace.unnamedRoots(in: map, of: tree)
    guard let root = unnamed.roots.first else { return }
    throw Failure(
      .usage, .noSpecsRoot, "there are features in \(root.directory), and no specs root is called so",
      hint: unnamed.remedy)
  }

  private static func branch(
    _ request: Request, _ map: WorkspaceMap, _ tree: any FileTree, _ ledger: Ledger, _ remote: RemoteNames?,
    _ session: Session
  ) throws -> BranchPlan {
    let naming = try BranchNaming(of: session.workspace)
    if remote != nil, let prefix = naming.prefix { throw unreservable(below: prefix) }
    var numbers = try NumbersInUse(
      workspace: session.workspace, tree: tree, map: map, ledger: ledger, naming: naming)
    remote.map { numbers.add($0) }
    return try BranchPlan.choose(request, naming, session: session, inUse: numbers)
  }

  /// A number is reserved for the whole repository.
  private static func unreservable(below prefix: String) -> Failure {
    Failure(
      .usage, .nothingToReserve,
      "--reserve takes a number of the whole repository, and branch.scope counts them below \(quoted(prefix))",
      hint: "leave out --reserve, or write branch: { scope: repository } into \(Configuration.path)")
  }

  private static func place(_ request: Request, in epic: Epic, _ name: BranchPlan?, _ ids: IDsInUse) throws -> Place {
    let id = try chooseID(request.id, epic: epic, inUse: ids)
    let location = FeatureLocation(
      layout: .epic, epic: epic.id, directory: epic.features.appending(component: id.string))
    return Place(location: location, group: FeatureGroup(epic), name: name)
  }

  private static func flatPlace(
    _ request: Request, _ name: BranchPlan?, _ tree: any FileTree, _ session: Session
  ) throws -> Place {
    if request.id != nil {
      throw Failure(
        .usage, .flatLayout, "--id belongs to epics; in the flat layout the folder's name is the ID",
        hint: "give --number and --short-name, or an --epic")
    }
    guard let root = session.workspace.configuration.specs.first, let name else {
      throw Failure(.usage, .noSpecsRoot, "no root is configured for specs", hint: "set specs: specs")
    }
    let location = FeatureLocation(
      layout: .flat, epic: nil, directory: root.appending(component: name.folder))
    guard try tree.read(location.path(of: .spec)) == nil else {
      throw Failure(
        .conflict, .featureExists, "\(location.directory) holds a specification already",
        hint: "give another --short-name")
    }
    return Place(location: location, group: FeatureGroup(specsRoot: root), name: name)
  }

  /// In an epic the number is the branch's alone.
  private static func refuseNumberWithoutBranch(_ request: Request, hasBranch: Bool) throws(Failure) {
    if hasBranch { return }
    if request.number != nil { throw needsBranch("--number") }
    if request.isTimestamped { throw needsBranch("--timestamp") }
  }

  static func needsBranch(_ option: String) -> Failure {
    Failure(
      .usage, .needsBranch, "\(option) needs a branch, and none is made here",
      hint: "leave it out; a branch needs a repository (speckit init --git) and no --no-branch")
  }

  private static func chooseID(_ wanted: String?, epic: Epic, inUse: IDsInUse) throws -> FeatureID {
    guard let wanted else {
      guard let area = epic.area else {
        throw Failure(
          .usage, .noArea, "the epic \(epic.id) does not say which area its features belong to",
          hint: "give the ID yourself: --id F-USER-001")
      }
      return inUse.next(in: area)
    }
    guard let parts = FeatureID(wanted).parts else {
      throw Failure(
        .usage, .badID, "\(quoted(wanted)) is no feature ID", hint: "IDs look like F-USER-004: F, area, number")
    }
    let id = FeatureID(area: parts.area, number: parts.number)
    guard let holder = inUse.holder(of: id) else { return id }
    throw Failure(
      .conflict, .featureExists, "\(id) is taken by \(holder)",
      hint: "leave out --id to take \(inUse.next(in: parts.area))")
  }
}
