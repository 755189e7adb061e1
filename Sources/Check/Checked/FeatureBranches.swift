import Changes
import Files
import Git
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// The branches of features that are still worked on.
struct FeatureBranches {
  private let repository: Repository
  /// The workspace's root as seen from the top of the repository.
  private let prefix: RelativePath
  private let main: MainBranches
  /// Where the branches of a name stand, remote-tracking ones without their remote's: here and on each remote.
  private let tips: [String: [ObjectID]]
  /// Those behind a prefix, such as `feat/007-search`, by what stands behind it.
  private let prefixed: [String: [ObjectID]]
  /// The features that name a branch and are neither done nor closed, nor built by what their Status says.
  let open: [CheckedWorkspace.Summary]

  /// Nil outside Git, in a shallow clone, and where no feature's branch exists.
  init?(_ workspace: CheckedWorkspace) throws {
    guard let repository = try workspace.context.workspace.repository(), !repository.isShallow,
      let prefix = try workspace.context.workspace.prefix()
    else { return nil }
    let local = try repository.localBranches().map { ($0.key.string, [$0.value]) }
    let remote = try repository.remoteTrackingBranches().map { ($0.name, [$0.target]) }
    let tips = Dictionary(local + remote, uniquingKeysWith: +)
    let prefixed = Dictionary(
      tips.filter { $0.key.utf8.contains(UInt8(ascii: "/")) }.map { (FeatureNumber.lastSegment(of: $0.key), $0.value) },
      uniquingKeysWith: +)
    guard
      workspace.features.contains(where: {
        $0.ownNames.contains { (tips[$0] ?? prefixed[$0]) != nil && FeatureBranches.isNumbered($0) }
      })
    else { return nil }
    self.repository = repository
    self.prefix = prefix
    main = try MainBranches(of: repository)
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

  /// Where the branch of a feature stands, also where it has a prefix; in the flat layout also the one that its header names.
  func tips(of feature: CheckedWorkspace.Summary) -> [ObjectID] {
    let names = feature.ownNames + feature.branchClaims.map(\.branch)
    return names.lazy.compactMap { tips[$0] ?? prefixed[$0] }.first ?? []
  }

  /// The open features whose branches were merged into the main branch, and go on nowhere. Another branch may be behind, so
  /// that on it there are none where there is a main branch.
  func merged() throws -> [CheckedWorkspace.Summary] {
    if let current = try repository.head().branch, !main.names.isEmpty, !main.isOne(current.string) { return [] }
    let all = Set(open.flatMap(tips))
    guard !all.isEmpty, let base = (main.places.filter { $0.name == main.names.first }.last)?.commit else { return [] }
    let reached = try repository.reached(all, from: base)
    var merged = try repository.besideFirstParents(reached, of: base)
    // Where another main branch stood is where branches begin.
    for other in main.places where other.name != main.names.first {
      merged = try repository.besideFirstParents(merged, of: other.commit)
    }
    return open.filter { feature in
      let tips = tips(of: feature)
      return tips.contains(where: merged.contains) && tips.allSatisfy(reached.contains)
    }
  }

  /// Whether a main branch has the folder of a feature, so that its own may have been merged and deleted.
  func isOnMain(_ feature: CheckedWorkspace.Summary) throws -> Bool {
    let path = prefix.appending(feature.location.directory)
    do {
      return try main.places.contains { main in
        try repository.entry(at: path, inTree: repository.rootTree(of: main.commit)) != nil
      }
    } catch let error as GitError where error.kind == .notFound {
      // A partial clone lacks what tells it.
      return true
    }
  }

  func problem(_ feature: CheckedWorkspace.Summary, _ message: (String) -> String) -> Problem? {
    guard let branch = feature.branch, let document = feature.document else { return nil }
    return Problem(document, line: feature.lines[.branch], text: branch, message(branch))
  }
}
