import Changes
import Failures
import Files
import Survey
import WorkspaceModel

extension ScriptWorkspace {
  /// The feature as the releases of spec-kit know it that read no branch: `SPECIFY_FEATURE_DIRECTORY`, then
  /// `.specify/feature.json` names it. Features in epics, which spec-kit does not have, are found as other commands find
  /// them where neither does.
  ///
  /// - Throws: `ScriptRefusal` where nothing names a feature, `Failure`, `FileError`, `GitError`.
  func recordedFeature() throws -> ScriptFeature {
    if let directory = session.workspace.namedFeatureDirectory() { return try recordedFeature(in: directory) }
    let record = session.workspace.root.appending(FeatureRecord.path)
    let isThere = FileSystem.isFile(record)
    if isThere, let text = try FeatureRecord.text(in: session.workspace.workingTree),
      let directory = AbsolutePath(text, relativeTo: session.workspace.root)
    {
      return try recordedFeature(in: directory)
    }
    if let location = try featureInEpic() {
      return try recordedFeature(in: session.workspace.root.appending(location.directory))
    }
    let remedy =
      isThere
      ? "Set SPECIFY_FEATURE_DIRECTORY, or let feature_directory in .specify/feature.json name it."
      : "Set SPECIFY_FEATURE_DIRECTORY, or let .specify/feature.json name it: speckit switch FEATURE writes it."
    throw ScriptRefusal("ERROR: Feature directory not found. \(remedy)", "ERROR: Failed to resolve feature paths")
  }

  private func recordedFeature(in directory: AbsolutePath) throws -> ScriptFeature {
    let location = try session.workspace.relative(directory).flatMap { path in
      map.features.first { $0.layout == .epic && $0.directory == path }
    }
    return ScriptFeature(
      root: session.workspace.root, branch: try name(of: directory, location), hasGit: repository != nil,
      directory: directory, layout: location == nil ? .flat : .epic, source: .named)
  }

  /// What BRANCH is: the folder's name; in an epic, whose folders are not called like branches, the branch that the header
  /// names.
  private func name(of directory: AbsolutePath, _ location: FeatureLocation?) throws -> String {
    if let named = session.workspace.variables["SPECIFY_FEATURE"], !named.isEmpty { return named }
    if let location, let branch = try session.workspace.branch(of: location, in: session.workspace.seen) {
      return branch
    }
    return contract.callsFeatureByFolder ? directory.name : ""
  }

  /// The current feature in an epic; nil where there is none.
  private func featureInEpic() throws -> FeatureLocation? {
    if map.epics.isEmpty { return nil }
    do {
      let current = try session.workspace.currentFeature(in: map)?.location
      return current?.layout == .epic ? current : nil
    } catch let failure as Failure where failure.code == .featureNotFound {
      return nil
    }
  }
}
