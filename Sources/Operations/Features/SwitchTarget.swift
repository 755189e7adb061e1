import Changes
import Documents
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// The feature that `switch` is asked for, and the name of its branch.
struct SwitchTarget {
  let location: FeatureLocation
  let branch: BranchName
  /// Whether the feature stands in the working tree.
  let isHere: Bool
  /// The branch that has the feature's folder, where it is neither here nor on the feature's own branch.
  var home: OtherBranch?

  /// Finds them. A feature that only stands on its own branch is found by the branch's name or number.
  static func find(_ argument: String, _ repository: Repository, _ session: Session) throws -> SwitchTarget {
    let map = try session.workspace.map(of: session.workspace.seen)
    do {
      let location = try session.workspace.feature(argument, in: map).location
      guard let name = try session.workspace.wholeBranch(of: location, in: session.workspace.seen),
        let branch = BranchName(name)
      else {
        throw Failure(
          .notFound, .noBranch, "\(location.id) names no branch in its header",
          hint: "write \(NumbersInUse.freeBranchField(in: map, session.workspace)) into its spec.md")
      }
      if let named = named(argument), try repository.localBranches()[named] != nil {
        return SwitchTarget(location: location, branch: named, isHere: true)
      }
      let checkedOut = try checkedOutName(of: location, branch, repository, map, session)
      return SwitchTarget(location: location, branch: checkedOut, isHere: true)
    } catch let failure as Failure where [.featureNotFound, .hidden].contains(failure.code) {
      if let found = try elsewhere(argument, repository, session) { return found }
      throw failure
    }
  }

  /// The branch that an argument may be, with its prefix.
  private static func named(_ argument: String) -> BranchName? {
    let heads = "refs/heads/"
    let name = argument.hasPrefix(heads) ? String(argument.dropFirst(heads.count)) : argument
    return name.contains("/") ? BranchName(name) : nil
  }

  /// The branch under which a feature is worked on. In the flat layout that is the folder's name, but where there is no
  /// such branch it may be the one that the header names, or the folder's name behind a prefix, as in `feat/004-search`.
  /// Another name that the header gives it alone comes first.
  private static func checkedOutName(
    of location: FeatureLocation, _ branch: BranchName, _ repository: Repository, _ map: WorkspaceMap,
    _ session: Session
  ) throws -> BranchName {
    guard location.layout == .flat else { return branch }
    let local = try repository.localBranches()
    let fetched = try repository.remoteTrackingBranches().compactMap { BranchName($0.name) }
    let isThere = { (name: BranchName) in local[name] != nil || fetched.contains(name) }
    let folder = location.isCalledAs(branch.string) ? nil : BranchName(location.id.string)
    if isThere(branch) {
      guard let folder, isThere(folder) else { return branch }
      let ownership = try BranchOwnership(branch.string, of: location, in: map, session.workspace)
      if case .own = ownership { return branch }
      return folder
    }
    if let folder, isThere(folder) { return folder }
    let branches = local.isEmpty ? [] : Set(local.keys).union(fetched)
    let claimed = session.workspace.readableHeader(of: location, in: session.workspace.seen)?.branch.flatMap {
      BranchName($0)
    }
    if let claimed, branches.contains(claimed),
      try session.workspace.feature(
        havingByHeader: claimed.string, in: map, of: session.workspace.seen, MainBranches(of: repository)) == location
    {
      return claimed
    }
    let prefixed = branches.filter { $0.string.hasSuffix("/" + (folder ?? branch).string) }
    let here = prefixed.filter { local[$0] != nil }
    let candidates = here.isEmpty ? prefixed : here
    return candidates.count == 1 ? candidates.first ?? branch : branch
  }

  /// Looks for the feature on the other branches.
  ///
  /// - Throws: `Failure` where several have one that could be meant.
  private static func elsewhere(
    _ argument: String, _ repository: Repository, _ session: Session
  ) throws -> SwitchTarget? {
    let found = try OtherBranches(session.workspace)?.features(named: argument) ?? []
    if found.count > 1 {
      let listed = found.map { "\($0.id) on \($0.branch.label)" }.joined(separator: ", ")
      throw Failure(
        .usage, .featureAmbiguous, "\(argument) could be any of \(listed)", hint: "give the name of the branch")
    }
    if let feature = found.first, let name = feature.named {
      let isOwn = try feature.isOwn || isRenamed(feature, from: name, repository)
      if let own = BranchName(isOwn ? feature.branch.name : name) {
        return SwitchTarget(
          location: feature.location, branch: own, isHere: false, home: isOwn ? nil : feature.branch)
      }
    }
    let local = try repository.localBranches().sorted { $0.key < $1.key }.map { ($0.key.string, $0.value) }
    let fetched = try repository.remoteTrackingBranches().map { ($0.name, $0.target) }
    for (name, commit) in local + fetched {
      if let found = try target(argument, of: name, at: commit, repository, session) { return found }
    }
    return nil
  }

  /// Whether the branch that has a feature is its own under another name: it bears the same number, and there is none of the
  /// name that the header says.
  private static func isRenamed(
    _ feature: BranchFeature, from name: String, _ repository: Repository
  ) throws -> Bool {
    let segment = FeatureNumber.lastSegment(of: feature.branch.name)
    guard let number = feature.number, FeatureNumber.of(segment) == number, let own = BranchName(name) else {
      return false
    }
    return try repository.localBranches()[own] == nil
      && !repository.remoteTrackingBranches().contains { $0.name == name }
  }

  /// The feature for which a branch is made that an argument names; nil where it names another one, or that has no such
  /// feature.
  private static func target(
    _ argument: String, of branch: String, at commit: ObjectID, _ repository: Repository, _ session: Session
  ) throws -> SwitchTarget? {
    let name = FeatureNumber.lastSegment(of: branch)
    let number = Int(decimalDigits: argument)
    guard [branch, name].contains(argument) || number != nil && FeatureNumber.of(name) == number else { return nil }
    let prefix = try session.workspace.prefix() ?? .empty
    do {
      let tree = CommitTree(repository: repository, root: try repository.rootTree(of: commit), prefix: prefix)
      let map = try session.workspace.map(of: tree)
      let called = try map.features.first { location in
        let own = try session.workspace.branch(of: location, in: tree)
        return own == branch || location.layout == .flat && own == name
      }
      let main = try MainBranches(of: repository)
      let found = called ?? session.workspace.feature(havingByHeader: branch, in: map, of: tree, main)
      guard let found, let branch = BranchName(branch) else { return nil }
      return SwitchTarget(location: found, branch: branch, isHere: false)
    } catch let error as GitError where error.kind == .notFound {
      guard try repository.isPartialClone() else { throw error }
      throw Failure(.missingTree, leftToGit: "git switch \(branch)")
    }
  }
}
