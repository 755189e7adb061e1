import Changes
import Failures
import Files
import Git
import Names
import Operations
import Survey
import WorkspaceModel

/// Where `create-new-feature` puts a feature.
struct FeaturePlace {
  let location: FeatureLocation
  /// The epic that it belongs to; nil in the flat layout.
  let epic: Epic?
  /// Whether no feature was there before.
  let isNew: Bool

  /// Finds the feature that the branch belongs to already, else a place for a new one.
  ///
  /// - Parameters:
  ///   - map: the features of `draft`, the files as they will be on the branch.
  /// - Throws: `ScriptRefusal` where no epic is meant.
  init(
    of branch: FeatureBranch, _ request: FeatureBranchRequest, _ workspace: ScriptWorkspace, map: WorkspaceMap,
    in draft: DraftTree, ledger: Ledger
  ) throws {
    let session = workspace.session
    // Beside a feature whose header cannot be read no other is made for what may be its branch.
    let isFolder = !workspace.contract.makesBranch && workspace.layout == .flat
    if request.allowsExistingBranch, !isFolder,
      let known = try map.features.first(where: {
        try session.workspace.branch(of: $0, in: draft) == branch.name.string
      })
    {
      self.init(location: known, epic: map.epic(of: known), isNew: false)
      return
    }
    guard workspace.layout == .epic else {
      let name = branch.name.string
      let directory = workspace.specs.appending(component: name)
      self.init(
        location: FeatureLocation(layout: .flat, epic: nil, directory: directory), epic: nil,
        isNew: true)
      return
    }
    let epic = try FeaturePlace.epic(session, in: map)
    guard let area = epic.area else {
      throw ScriptRefusal(
        "ERROR: the epic \(epic.id) does not say which area its features belong to",
        "Give the ID yourself: speckit new-feature --epic \(epic.id) --id F-USER-001 \"…\"")
    }
    let id = try IDsInUse(workspace: session.workspace, map: map, ledger: ledger).next(in: area)
    self.init(
      location: FeatureLocation(
        layout: .epic, epic: epic.id, directory: epic.features.appending(component: id.string)),
      epic: epic, isNew: true)
  }

  /// Refuses a folder that is there already, unless it may be gone on with.
  func refuseFolder(_ request: FeatureBranchRequest, _ session: Session) throws(ScriptRefusal) {
    let directory = session.workspace.root.appending(location.directory)
    guard !request.isDryRun, !request.allowsExistingBranch, FileSystem.isDirectory(directory) else { return }
    throw ScriptRefusal("Error: Feature directory '\(directory)' already exists. \(request.wayRound)")
  }

  private init(location: FeatureLocation, epic: Epic?, isNew: Bool) {
    self.location = location
    self.epic = epic
    self.isNew = isNew
  }

  /// The current epic, or the only one there is.
  private static func epic(_ session: Session, in map: WorkspaceMap) throws -> Epic {
    if map.epics.count == 1, let only = map.epics.first { return only }
    do {
      return try session.workspace.epic(nil, in: map)
    } catch let failure as Failure where failure.code == .epicAmbiguous || failure.code == .noEpic {
      let before = map.epics.isEmpty ? "\(failure.hint); then name it: " : "Name one: "
      throw ScriptRefusal("ERROR: \(failure.message)", before + "speckit new-feature --epic EPIC \"…\"")
    }
  }
}
