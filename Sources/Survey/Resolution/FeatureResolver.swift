import Documents
import Failures
import Files
import Git
import Markdown
import Names
public import WorkspaceModel

/// A feature that a command works on, and what decided that it is this one.
public struct ResolvedFeature: Sendable {
  /// The feature.
  public let location: FeatureLocation
  /// What named it, for `-v`: `the argument`, `SPECIFY_FEATURE`, `the current branch`.
  public let decidedBy: String
}

extension Workspace {
  /// The feature that a command means.
  ///
  /// - Parameter argument: an ID, a branch, a number, a directory, or an unambiguous prefix; nil for the current one.
  /// - Throws: `Failure` where none or several fit.
  public func feature(_ argument: String?, in map: WorkspaceMap) throws -> ResolvedFeature {
    if let argument { return ResolvedFeature(location: try namedFeature(argument, in: map), decidedBy: "the argument") }
    if let current = try currentFeature(in: map) { return current }
    if let folder = map.unreadable.first(where: { $0.error != nil }), let branch = try currentBranch(),
      FeatureNumber.ofBranch(branch) != nil
    {
      throw Failure(hidden: "a feature of branch \(branch)", by: folder)
    }
    throw Failure(
      .notFound, .noCurrentFeature, "no feature is named, and none belongs to the current branch or directory",
      hint: map.features.isEmpty
        ? "speckit new-feature \"…\" makes one" : "name one of those that speckit list shows")
  }

  /// The current feature: what `SPECIFY_FEATURE_DIRECTORY`, `SPECIFY_FEATURE`, the current branch, the current
  /// directory or `.specify/feature.json` say, in this order; nil if none of them says anything.
  public func currentFeature(in map: WorkspaceMap) throws -> ResolvedFeature? {
    if let directory = variables["SPECIFY_FEATURE_DIRECTORY"], !directory.isEmpty {
      return ResolvedFeature(
        location: try namedFeature(directory, in: map), decidedBy: "SPECIFY_FEATURE_DIRECTORY")
    }
    if let name = variables["SPECIFY_FEATURE"], !name.isEmpty {
      return ResolvedFeature(location: try namedFeature(name, in: map), decidedBy: "SPECIFY_FEATURE")
    }
    if let branch = try currentBranch(), let location = try feature(ofBranch: branch, in: map) {
      return ResolvedFeature(location: location, decidedBy: "the current branch \(branch)")
    }
    if let location = feature(at: workingDirectory, in: map) {
      return ResolvedFeature(location: location, decidedBy: "the current directory")
    }
    if let recorded = try FeatureRecord.text(in: workingTree).flatMap({ AbsolutePath($0, relativeTo: root) }),
      let directory = recorded.relative(to: root),
      let location = map.features.first(where: { $0.directory == directory })
    {
      return ResolvedFeature(location: location, decidedBy: FeatureRecord.path.string)
    }
    return nil
  }

  /// The name of the branch that is checked out; nil when detached or outside Git.
  func currentBranch() throws -> String? {
    switch try repository()?.head() {
    case .branch(let branch, _), .unborn(let branch): branch.string
    case .detached, nil: nil
    }
  }

  /// Whether a branch is one that somebody works on a feature in, and no main one: it bears a number, or belongs to a feature
  /// here.
  ///
  /// - Throws: `GitError`.
  public func isFeatureBranch(_ branch: String, in map: WorkspaceMap) throws -> Bool {
    if FeatureNumber.ofBranch(branch) != nil { return true }
    if let repository = try repository(), try MainBranches(of: repository).isOne(branch) { return false }
    return ((try? feature(ofBranch: branch, in: map)) ?? nil) != nil
  }

  /// The feature that the branch which is checked out was made for; nil on a main branch.
  ///
  /// - Throws: `Failure` where several may be meant, `GitError`.
  public func featureOfBranch(in map: WorkspaceMap) throws -> FeatureLocation? {
    guard let branch = try currentBranch(), try isFeatureBranch(branch, in: map) else { return nil }
    return try feature(ofBranch: branch, in: map)
  }

  /// The feature whose branch it is or whose header names it, else the one whose ID stands in it, else the one with its
  /// number.
  private func feature(ofBranch branch: String, in map: WorkspaceMap) throws -> FeatureLocation? {
    let branches = try FeatureBranchNames(in: map, self)
    if let named = try only(branches.features { $0 == branch }, for: "branch \(branch)") { return named }
    if let claiming = flatFeature(claiming: branch, in: map, of: seen) { return claiming }
    let name = branch.split(separator: "/").last.map(String.init) ?? branch
    let called = map.features.filter { $0.layout == .flat && $0.id == FeatureID(name) }
    if let named = try only(called, for: "branch \(branch)") { return named }
    let holding = map.features.filter { $0.layout == .epic && branch.holds(word: $0.id.string) }
    if let named = try only(holding, for: "branch \(branch)") { return named }
    try branches.refuseToGuess(name)
    guard let number = FeatureNumber.of(name) else { return nil }
    return try only(branches.features { FeatureNumber.ofBranch($0) == number }, for: "branch \(branch)")
  }

  /// The features of the flat layout that have a branch by their header, and not by the name of their folder. Headers are not
  /// looked into for what can only be a number or a folder.
  private func flatFeatures(calledByHeader branch: String, in map: WorkspaceMap) -> [FeatureLocation] {
    guard !branch.isEmpty, branch.contains("/") || Int(decimalDigits: branch) == nil && FeatureNumber.of(branch) == nil
    else { return [] }
    return map.features.filter { location in
      location.layout == .flat && location.branch(namedBy: readableHeader(of: location, in: seen)?.branch) == branch
    }
  }

  private func feature(at directory: AbsolutePath, in map: WorkspaceMap) -> FeatureLocation? {
    guard let here = directory.relative(to: root) else { return nil }
    return map.features.first { here.relative(to: $0.directory) != nil }
  }

  /// The feature whose directory `path` is or lies in. A path below it must exist, or every name would be one.
  private func feature(
    atExisting path: String, relativeTo base: AbsolutePath, in map: WorkspaceMap
  ) throws -> FeatureLocation? {
    guard !path.isEmpty, let path = AbsolutePath(path, relativeTo: base), let found = feature(at: path, in: map) else {
      return nil
    }
    let isThere = try path == root.appending(found.directory) || FileSystem.kind(of: path) != nil
    return isThere ? found : nil
  }

  private func namedFeature(_ argument: String, in map: WorkspaceMap) throws -> FeatureLocation {
    if let exact = try only(map.features.filter { $0.id == FeatureID(argument) }, for: argument) { return exact }
    let called = FeatureID(argument)
    if let exact = try only(map.features.filter { FeatureID($0.directory.name) == called }, for: argument) {
      return exact
    }
    for base in [workingDirectory, root] {
      if let found = try feature(atExisting: argument, relativeTo: base, in: map) { return found }
    }
    // Texts are equal in every Unicode normal form; paths are not.
    let folder = RelativePath(argument)?.string
    if let spelled = map.features.first(where: { $0.directory.string == folder }) { return spelled }
    let branches = try FeatureBranchNames(in: map, self)
    if let named = try only(branches.features { $0 == argument }, for: argument) { return named }
    if let number = Int(decimalDigits: argument) {
      let numbered = branches.features { FeatureNumber.ofBranch($0) == number }
      if let found = try only(numbered, for: "number \(argument)") { return found }
    }
    let claiming = flatFeatures(calledByHeader: argument, in: map)
    if let given = claiming.first, claiming.count == 1 { return given }
    let lowered = argument.lowercased()
    let prefixed = map.features.filter { location in
      [location.directory.name, branches[location] ?? ""].contains { $0.lowercased().hasPrefix(lowered) }
    }
    if !argument.isEmpty, let found = try only(prefixed, for: argument) { return found }
    if let found = try only(claiming, for: argument) { return found }
    if let branch = try existingBranch(argument), let found = try feature(ofBranch: branch, in: map) { return found }
    try branches.refuseToGuess(argument)
    if let folder = hidingFolder(of: argument, in: map) {
      throw Failure(hidden: "a feature \(argument)", by: folder)
    }
    if let failure = inWorktree(argument, besides: map) ?? elsewhere(argument) { throw failure }
    throw Failure(
      .notFound, .featureNotFound, "there is no feature \(argument)", hint: try hint(withoutFeature: argument, in: map))
  }

  /// Says in which other working tree a feature stands that is not here; nil where it is in none.
  private func inWorktree(_ argument: String, besides map: WorkspaceMap) -> Failure? {
    let here = Set(map.features.map(\.directory))
    let number = Int(decimalDigits: argument)
    for view in (try? otherWorktrees()) ?? [] {
      let found = view.map.features.first { location in
        if here.contains(location.directory) { return false }
        if [location.id, FeatureID(location.directory.name)].contains(FeatureID(argument)) { return true }
        let branch = readableHeader(of: location, in: view.tree)?.branch
        return location.directory.string == argument || branch == argument
          || number != nil && location.number(on: branch) == number
      }
      guard let found else { continue }
      return Failure(
        .notFound, .featureNotFound,
        "there is no feature \(argument) in this working tree; \(found.id) stands in \(view.root)",
        hint: "cd \(quotedForShell(view.root.string))")
    }
    return nil
  }

  /// Says on which branches a feature stands that is not here; nil where it is on none. A repository that is damaged tells
  /// nothing.
  private func elsewhere(_ argument: String) -> Failure? {
    let found = ((try? OtherBranches(self)) ?? nil)?.features(named: argument) ?? []
    guard let first = found.first else { return nil }
    let places = found.prefix(3).map(\.branch.label).joined(separator: ", ")
    let more = found.count > 3 ? " and \(found.count - 3) more" : ""
    let name = found.count == 1 ? first.id.string : first.named ?? first.id.string
    return Failure(
      .notFound, .featureNotFound,
      "there is no feature \(argument) on this branch; it stands on \(found.count == 1 ? "branch " : "")\(places)\(more)",
      hint: "speckit switch \(quotedForShell(name))")
  }

  /// The name of a branch that is there and has a prefix, as in `feat/007-search`; also of one that was fetched, with the
  /// name of its remote or without, and behind `refs/heads/`.
  private func existingBranch(_ argument: String) throws -> String? {
    guard argument.contains("/"), let repository = try repository() else { return nil }
    let bare = ["refs/heads/", "refs/remotes/"].first(where: argument.hasPrefix).map { argument.dropFirst($0.count) }
    let name = String(bare ?? argument[...])
    if let branch = BranchName(name), try repository.localBranches()[branch] != nil { return name }
    return try repository.remoteTrackingBranches()
      .first { $0.name == name && $0.name.contains("/") || "\($0.remote)/\($0.name)" == name }?.name
  }

  private func hint(withoutFeature argument: String, in map: WorkspaceMap) throws -> String {
    let misnamed = map.unreadable.first { !argument.isEmpty && ReadableName($0.path.name)?.hasPrefix(argument) == true }
    if let misnamed { return "rename \(misnamed.path), whose name is not UTF-8; ls -b shows its bytes" }
    let unnamed = try unnamedRoots(in: map, of: seen)
    if unnamed.holds(argument) || map.features.isEmpty && !unnamed.isEmpty { return unnamed.remedy }
    return map.features.isEmpty ? "speckit new-feature \"…\" makes one" : "speckit list shows those that there are"
  }

  private func only(_ candidates: [FeatureLocation], for name: String) throws -> FeatureLocation? {
    guard candidates.count > 1 else { return candidates.first }
    let listed = candidates.map { "\($0.id) (\($0.directory))" }.joined(separator: ", ")
    throw Failure(
      .usage, .featureAmbiguous, "\(name) could be any of \(listed)", hint: "give more of the ID, or the directory")
  }
}
