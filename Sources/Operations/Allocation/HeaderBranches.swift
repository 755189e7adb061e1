import Files
import WorkspaceModel

/// The branches that the headers of features name, so that their numbers are not handed out again.
///
/// A header that cannot be read hides its number. It is known all the same where the folder bears it, where HEAD's version
/// of the header can be read, and where the ledger holds the feature's ID, for the number was written there with it.
struct HeaderBranches {
  /// The features whose branches are known.
  private(set) var named: [(feature: FeatureLocation, branch: String)] = []
  /// Whether a number is known only to be one of those in the ledger.
  private(set) var needsLedger = false

  /// Looks into the headers of `features`.
  ///
  /// - Throws: `Failure` for a feature whose number cannot be told, `GitError`.
  init(of features: [FeatureLocation], in tree: any FileTree, _ ledger: Ledger, _ session: Session) throws {
    for feature in features {
      do {
        note(try session.header(of: feature, in: tree)?.branch, of: feature)
      } catch let error as FileError {
        try note(unreadable: feature, error, ledger, session)
      }
    }
  }

  private mutating func note(_ branch: String?, of feature: FeatureLocation) {
    if let branch { named.append((feature, branch)) }
  }

  private mutating func note(
    unreadable feature: FeatureLocation, _ error: FileError, _ ledger: Ledger, _ session: Session
  ) throws {
    if feature.layout == .flat, feature.bearsNumber { return }
    if let header = try session.committedHeader(of: feature) { return note(header.branch, of: feature) }
    guard ledger.ids.contains(feature.id) else { throw Failure(unknown: "numbers", because: error) }
    needsLedger = true
  }
}

extension FeatureLocation {
  /// Whether its folder begins with the number or the time of its branch.
  fileprivate var bearsNumber: Bool { FeatureNumber.of(id.string) != nil || FeatureNumber.isTimestamped(id.string) }
}

extension Failure {
  /// What is in use cannot be told, so that nothing new can be chosen.
  init(unknown what: String, because error: FileError) {
    let cause = Failure(error)
    self.init(
      .system, cause.code, "which \(what) are in use cannot be told: \(cause.message)", hint: cause.hint)
  }
}
