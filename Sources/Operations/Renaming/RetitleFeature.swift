public import Changes
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Gives a feature another title, and other words in the name of its branch: `rename`.
public enum RetitleFeature {
  /// Decides the whole change.
  ///
  /// - Parameters:
  ///   - argument: the feature, by ID, branch, number or directory.
  ///   - title: the title; nil where it stays.
  ///   - shortName: the words of the branch, and in the flat layout of the folder; nil where they stay.
  /// - Throws: `Failure` for names that are none or taken, `FileError`, `GitError`.
  public static func decide(
    feature argument: String, title: String?, shortName: String?, _ session: Session
  ) throws -> (ChangeSet, RenamedFeature) {
    if title == nil, shortName == nil {
      throw Failure(
        .usage, .missingOption, "rename needs --title, --short-name or both", hint: "--title \"Sign up with a passkey\""
      )
    }
    if let title { try NameCheck.title(title, of: "feature") }
    let workspace = session.workspace
    let map = try workspace.map(of: workspace.seen)
    let location = try workspace.feature(argument, in: map).location
    guard let group = map.group(of: location) else { throw Failure(groupless: location) }
    if let title { try refuse(title, of: location) }
    var rename = FeatureRename(old: location, new: location, oldGroup: group, newGroup: group)
    if let shortName {
      let branch = try FeatureBranchName(of: location, in: map, workspace, for: .words)
      let renamed = branch.renamed(words: try slug(shortName))
      try branch.refuseUnfit(renamed, in: map, workspace)
      rename = FeatureRename(
        old: location, new: renamed.location, oldGroup: group, newGroup: group,
        branch: renamed.branch == branch.name ? nil : (branch.name, renamed.branch))
    }
    rename.title = title
    return try Renaming(rename, in: map, session).decide()
  }

  /// Refuses a title of which nothing is left without the ID and the kind of document, so that nobody could read it again.
  private static func refuse(_ title: String, of location: FeatureLocation) throws(Failure) {
    guard Title.of(heading: title, id: location.id.string) == nil else { return }
    throw Failure(
      .usage, .badTitle,
      "\(quoted(title)) is no title beside the kind of document and the ID, which a heading has anyway",
      hint: "give words: --title \"Sign up with a passkey\"")
  }

  private static func slug(_ shortName: String) throws(Failure) -> Slug {
    guard shortName.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Failure(
        .usage, .badBranch, "\(quoted(shortName)) holds no letter and no digit for the name of a branch",
        hint: "give words: --short-name sign-up")
    }
    return Slug(cleaning: shortName).prefix(bytes: BranchPlan.longestName - 24)
  }
}
