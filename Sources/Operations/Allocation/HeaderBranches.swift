public import Changes
import Documents
import Facts
import Failures
public import Files
import Names
public import Survey
public import WorkspaceModel

/// The branches that the headers of features name, so that their numbers are not handed out again.
///
/// A header that cannot be read hides its number. It is known all the same where the folder bears it, where HEAD's version
/// of the header can be read, and where the ledger holds the feature's ID, for the number was written there with it.
public struct HeaderBranches {
  /// The features whose branches are known.
  public private(set) var named: [(feature: FeatureLocation, branch: String)] = []
  /// Whether a number is known only to be one of those in the ledger.
  public private(set) var needsLedger = false

  /// Looks into the headers of `features`.
  ///
  /// - Throws: `Failure` for a feature whose number cannot be told, `GitError`.
  public init(of features: [FeatureLocation], in tree: any FileTree, _ ledger: Ledger, _ workspace: Workspace) throws {
    let known = HeaderBranches.known(of: features, in: tree, workspace)
    for feature in features {
      if let branch = known[feature] {
        note(branch, of: feature)
        continue
      }
      do {
        note(try workspace.header(of: feature, in: tree)?.branch, of: feature)
      } catch let error as FileError {
        try note(unreadable: feature, error, ledger, workspace)
      }
    }
  }

  /// How many features of one folder are asked about in one step.
  private static let size = 256

  /// The branches of features, as far as the headers of all that are asked about with them can be read. What the headers
  /// there name is remembered together.
  private static func known(
    of features: [FeatureLocation], in tree: any FileTree, _ workspace: Workspace
  ) -> [FeatureLocation: String?] {
    guard let contents = tree as? any ContentTree else { return [:] }
    let steps = Dictionary(grouping: features, by: \.directory.parent).values.flatMap { features in
      stride(from: 0, to: features.count, by: size).map { Array(features[$0...].prefix(size)) }
    }
    let subjects = steps.map { subject($0, workspace) }
    let recalled: [Remembered<[String?]>?] =
      (tree as? StampedTree).map { workspace.store.recalled(subjects, in: $0, batch: 1) } ?? steps.map { _ in nil }
    var known: [FeatureLocation: String?] = [:]
    for (number, features) in steps.enumerated() {
      let branches =
        recalled[number]
        ?? (try? workspace.store.remembered(subjects[number], in: contents) { tracing in
          try features.map { try workspace.header(of: $0, in: tracing)?.branch }
        })
      guard let branches = branches?.value, branches.count == features.count else { continue }
      for (feature, branch) in zip(features, branches) { known[feature] = .some(branch) }
    }
    return known
  }

  private static func subject(_ features: [FeatureLocation], _ workspace: Workspace) -> FactHasher {
    var subject = workspace.store.hasher("branches of features")
    subject.combine(workspace.vocabulary.key)
    for feature in features {
      subject.combine(feature.directory.string)
      subject.combine(feature.layout == .epic ? 1 : 0)
    }
    return subject
  }

  private mutating func note(_ branch: String?, of feature: FeatureLocation) {
    if let branch { named.append((feature, branch)) }
  }

  private mutating func note(
    unreadable feature: FeatureLocation, _ error: FileError, _ ledger: Ledger, _ workspace: Workspace
  ) throws {
    if feature.layout == .flat, feature.bearsNumber { return }
    if let header = try workspace.committedHeader(of: feature) { return note(header.branch, of: feature) }
    guard ledger.ids.contains(feature.id) else { throw Failure(unknown: "numbers", because: error) }
    needsLedger = true
  }
}

extension FeatureLocation {
  /// Whether its folder begins with the number or the time of its branch.
  fileprivate var bearsNumber: Bool { FeatureNumber.of(id.string) != nil || FeatureNumber.isDated(id.string) }
}
