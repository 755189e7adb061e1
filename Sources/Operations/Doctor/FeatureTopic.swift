import Changes
import Failures
import Files
import Names
import Survey
import WorkspaceModel

/// `.specify/feature.json`, by which spec-kit's scripts know the current feature.
enum FeatureTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    let tree = workspace.workingTree
    guard try tree.read(FeatureRecord.path) != nil else { return [] }
    if let directory = try FeatureRecord.text(in: tree) { return try [note(on: directory, session)].compactMap { $0 } }
    let map = try workspace.map(of: workspace.seen)
    let isKnown = ((try? workspace.currentFeature(in: map)) ?? nil) != nil
    return [
      Diagnosis(
        "feature", .warning, "it names no feature_directory, so that spec-kit's scripts find no feature",
        hint: isKnown ? "speckit extension resume" : map.features.isEmpty ? "remove it" : "speckit switch FEATURE",
        path: FeatureRecord.path.string)
    ]
  }

  /// What is odd about a record that names a folder: that the branch is another feature's, or that the folder is not there.
  private static func note(on directory: String, _ session: Session) throws -> Diagnosis? {
    let workspace = session.workspace
    let map = try workspace.map(of: workspace.seen)
    let place = AbsolutePath(directory, relativeTo: workspace.root)
    if let owner = (try? workspace.featureOfBranch(in: map)) ?? nil {
      let own = workspace.root.appending(owner.directory)
      if let place, try real(place) == real(own) { return nil }
      let command = "speckit switch \(quotedForShell(owner.id.string))"
      return Diagnosis(
        "feature", .note, "\(FeatureRecord.path.name) names \(directory), and the branch is \(owner.id)'s",
        hint: workspace.mayRecordFeature ? command : "unset SPECIFY_FEATURE_NO_PERSIST, then \(command)",
        path: FeatureRecord.path.string)
    }
    return try ResumeFeature.remark(on: workspace.workingTree, session).map {
      Diagnosis("feature", .note, $0.message, hint: $0.hint, path: FeatureRecord.path.string)
    }
  }

  private static func real(_ place: AbsolutePath) throws -> AbsolutePath { try FileSystem.realPath(place) ?? place }
}
