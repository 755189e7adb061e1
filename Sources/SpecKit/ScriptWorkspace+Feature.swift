import Changes
import Configuration
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

extension ScriptWorkspace {
  /// The feature that a script works on.
  ///
  /// - Throws: `ScriptRefusal` where none or several are named, `Failure`, `FileError`, `GitError`.
  func feature() throws -> ScriptFeature { try contract.readsBranch ? featureOfBranch() : recordedFeature() }

  /// The feature as the releases of spec-kit know it that read the branch.
  ///
  /// In the flat layout `SPECIFY_FEATURE_DIRECTORY`, then `.specify/feature.json`, then the prefix of the branch names
  /// it; where that finds no folder, and in the epic layout, it is found as other commands find it.
  ///
  /// - Throws: `ScriptRefusal` where several folders have the prefix, `Failure`, `FileError`, `GitError`.
  private func featureOfBranch() throws -> ScriptFeature {
    if let directory = session.workspace.namedFeatureDirectory() { return try feature(directory, .named) }
    if layout == .epic {
      if let current = try currentFeature(unless: [.featureNotFound]) {
        return try feature(session.workspace.root.appending(current.directory), .named)
      }
      return try feature(guessedDirectory(), .nothing)
    }
    if let recorded = try FeatureRecord.text(in: session.workspace.workingTree),
      let directory = AbsolutePath(recorded, relativeTo: session.workspace.root)
    {
      return try feature(directory, FileSystem.isDirectory(directory) ? .named : .staleRecord)
    }
    if let folder = try folderOfBranch() { return try feature(session.workspace.root.appending(folder), .branch) }
    if let other = try featureInEpic() { return try feature(session.workspace.root.appending(other.directory), .named) }
    return try feature(guessedDirectory(), .branch)
  }

  private func feature(_ directory: AbsolutePath, _ source: ScriptFeature.Source) throws -> ScriptFeature {
    let inEpic = try session.workspace.relative(directory).map { path in
      map.epics.contains { $0.features == path.parent }
    }
    return ScriptFeature(
      root: session.workspace.root, branch: try currentBranch(), hasGit: repository != nil, directory: directory,
      layout: inEpic == true ? .epic : .flat, source: source)
  }

  /// The one folder that begins with what the branch begins with; nil where there is none.
  private func folderOfBranch() throws -> RelativePath? {
    guard let prefix = ScriptBranchName.prefix(of: ScriptBranchName.withoutSegment(try currentBranch())) else {
      return nil
    }
    let folders = try specFolders().filter { $0.name.hasPrefix(prefix + "-") }
    if folders.isEmpty { try refuseMisnamedFolder(of: prefix) }
    guard folders.count > 1 else { return folders.first }
    let names = folders.map { session.workspace.configuration.specs.count > 1 ? $0.string : $0.name }
    throw ScriptRefusal(
      "ERROR: Multiple spec directories found with prefix '\(prefix)': \(names.joined(separator: ", "))",
      "Rename all of them but one.")
  }

  /// Nothing is written beside a folder that seems to be meant and that no path leads to.
  private func refuseMisnamedFolder(of prefix: String) throws(ScriptRefusal) {
    let meant = map.unreadable.first { folder in
      session.workspace.configuration.specs.contains(folder.path.parent)
        && ReadableName(folder.path.name)?.hasPrefix(prefix + "-") == true
    }
    if let meant {
      throw ScriptRefusal(
        "ERROR: The name of \(meant.path) is not UTF-8", "Rename it; ls -b shows the bytes of its name.")
    }
  }

  /// A feature in an epic that other commands know as the current one, although no folder has the prefix of the branch.
  private func featureInEpic() throws -> FeatureLocation? {
    let current = try currentFeature(unless: [.featureNotFound, .featureAmbiguous, .hidden])
    return current?.layout == .epic ? current : nil
  }

  /// The current feature as other commands find it; nil also where they fail with one of `codes`.
  private func currentFeature(unless codes: [FailureCode]) throws -> FeatureLocation? {
    do {
      return try session.workspace.currentFeature(in: map)?.location
    } catch let failure as Failure where codes.contains(failure.code) {
      return nil
    }
  }

  /// Where a feature would be that is called like the branch.
  private func guessedDirectory() throws -> AbsolutePath {
    let name = ScriptBranchName.withoutSegment(try currentBranch())
    guard let path = RelativePath(name), !path.isEmpty else {
      throw ScriptRefusal("ERROR: \(quoted(name)) cannot be the name of a feature", "Set SPECIFY_FEATURE anew.")
    }
    return session.workspace.root.appending(specs).appending(path)
  }

  /// `SPECIFY_FEATURE`, else the current branch, else outside Git the newest folder, else `main`.
  private func currentBranch() throws -> String {
    if let named = session.workspace.variables["SPECIFY_FEATURE"], !named.isEmpty { return named }
    guard let repository else { return try newestFolder() ?? "main" }
    return try repository.head().branch?.string ?? "HEAD"
  }

  /// The folder with the latest time, else the one with the highest number.
  private func newestFolder() throws -> String? {
    let names = try specFolders().map(\.name)
    if let latest = names.filter(FeatureNumber.isTimestamped).max(by: { $0.prefix(15) < $1.prefix(15) }) {
      return latest
    }
    return names.compactMap { name in FeatureNumber.inScripts(name).map { (name, $0) } }.max { $0.1 < $1.1 }?.0
  }
}
