import Documents
import Failures
import Files
import Names
import WorkspaceModel

/// Which branches the features of a workspace name, to find a feature by its branch.
///
/// Where a header cannot be read HEAD's version of it tells; where that is not there either, the branch is unknown, and
/// could be any.
struct FeatureBranchNames {
  private let features: [FeatureLocation]
  private var branches: [FeatureLocation: String] = [:]
  /// Why a branch is unknown; nil where all are known.
  private var doubt: FileError?

  /// Looks into the headers of every feature.
  ///
  /// - Throws: `GitError`, and what reading throws but for `FileError`.
  init(in map: WorkspaceMap, _ workspace: Workspace) throws {
    features = map.features
    for feature in features {
      do {
        branches[feature] = try workspace.branch(of: feature, in: workspace.seen)
      } catch let error as FileError {
        let header = try workspace.committedHeader(of: feature)
        branches[feature] = header?.branch
        if header == nil { doubt = error }
      }
    }
  }

  /// The branch of a feature; nil where it names none, or that is unknown.
  subscript(feature: FeatureLocation) -> String? { branches[feature] }

  /// The features that name a branch for which `isMeant` holds.
  func features(where isMeant: (String) -> Bool) -> [FeatureLocation] {
    features.filter { branches[$0].map(isMeant) ?? false }
  }

  /// Refuses to go on with a number, or a name that begins with one, where it may be that of a feature that cannot be read.
  func refuseToGuess(_ name: String) throws(Failure) {
    let isNumbered =
      Int(decimalDigits: name) != nil || FeatureNumber.of(name) != nil || FeatureNumber.isTimestamped(name)
    guard isNumbered, let doubt else { return }
    let cause = Failure(doubt)
    throw Failure(
      .system, cause.code, "which feature \(name) belongs to cannot be told: \(cause.message)", hint: cause.hint)
  }
}
