import Changes
import Git
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// The branches of features that are still worked on.
struct FeatureBranches {
  private let repository: Repository
  /// Every branch by its name, remote-tracking ones without their remote's.
  private let tips: [String: ObjectID]
  /// Those behind a prefix, such as `feat/007-search`, by what stands behind it.
  private let prefixed: [String: ObjectID]
  /// The features that name a branch and are neither done nor closed, nor built by what their Status says.
  let open: [CheckedWorkspace.Summary]

  /// Nil outside Git, in a shallow clone, and where no feature's branch exists.
  init?(_ workspace: CheckedWorkspace) throws {
    guard let repository = try workspace.context.workspace.repository(), !repository.isShallow else { return nil }
    let remote = try repository.remoteTrackingBranches().map { ($0.name, $0.target) }
    let local = try repository.localBranches().map { ($0.key.string, $0.value) }
    let tips = Dictionary(remote + local) { _, later in later }
    let prefixed = Dictionary(
      tips.filter { $0.key.utf8.contains(UInt8(ascii: "/")) }.map { (FeatureNumber.lastSegment(of: $0.key), $0.value) }
    ) { _, later in later }
    guard
      workspace.features.contains(where: {
        $0.branch.map { (tips[$0] ?? prefixed[$0]) != nil && FeatureBranches.isNumbered($0) } ?? false
      })
    else { return nil }
    self.repository = repository
    self.tips = tips
    self.prefixed = prefixed
    open = workspace.features.filter { feature in
      // What could be no branch's name is a remark.
      feature.stage.map { $0 != .done && $0 != .closed } == true && !feature.isBuilt
        && feature.branch.flatMap { BranchName($0) } != nil
    }
  }

  /// The names of all branches, remote-tracking ones without their remote's; none outside Git.
  static func names(in workspace: Workspace) throws -> Set<String> {
    guard let repository = try workspace.repository() else { return [] }
    return try Set(repository.remoteTrackingBranches().map(\.name) + repository.localBranches().map(\.key.string))
  }

  private static func isNumbered(_ branch: String) -> Bool {
    FeatureNumber.ofBranch(branch) != nil || FeatureNumber.isDated(FeatureNumber.lastSegment(of: branch))
  }

  /// The branch of a feature, also where it stands behind a prefix; in the flat layout also the one that its header names.
  func tip(of feature: CheckedWorkspace.Summary) -> ObjectID? {
    let names = [feature.branch].compactMap { $0 } + feature.branchClaims.map(\.branch)
    return names.lazy.compactMap { tips[$0] ?? prefixed[$0] }.first
  }

  /// The tips of open features that were merged into the main branch.
  func merged() throws -> Set<ObjectID> {
    guard let main = mainBranch else { return [] }
    return try repository.merged(Set(open.compactMap(tip)), into: main)
  }

  private var mainBranch: ObjectID? { MainBranch.names.lazy.compactMap { tips[$0] }.first }

  func problem(_ feature: CheckedWorkspace.Summary, _ message: (String) -> String) -> Problem? {
    guard let branch = feature.branch, let document = feature.document else { return nil }
    return Problem(document, line: feature.lines[.branch], text: branch, message(branch))
  }
}
