import Changes
import Configuration
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// The name of a new feature's folder where `create-new-feature` makes no branch. Its number is chosen by the features of this
/// and the linked working trees alone, so that it can be that of a branch which is there already for the feature.
struct FeatureFolder {
  /// The names of folders, and in epics of the branches that headers name.
  private let names: [String]
  private let numbers: Set<Int>

  /// Chooses number and name.
  ///
  /// - Throws: `ScriptRefusal` where no number is left.
  static func choose(_ request: FeatureBranchRequest, _ workspace: ScriptWorkspace) throws -> FeatureBranch {
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.description)
    let configured = workspace.session.workspace.configuration.branch
    if request.isTimestamped || request.number == nil && configured.numbering == .timestamp {
      return try FeatureBranch.composed(workspace.session.moment.timestamp, nil, slug, [])
    }
    let digits = max(3, configured.digits)
    let taken = try FeatureFolder(workspace)
    guard let wanted = request.number else {
      let next = try taken.next(digits)
      return try FeatureBranch.composed(next.padded(to: digits), next, slug, [])
    }
    let head = wanted.padded(to: digits)
    let asked = try FeatureBranch.composed(head, wanted, slug, [])
    let isOwn = request.allowsExistingBranch && taken.names.contains(asked.name.string)
    if isOwn || !taken.holds(wanted, digits) { return asked }
    let next = try taken.next(digits)
    let conflict =
      "[specify] Warning: --number \(head) conflicts with an existing spec directory; using"
      + " \(next.padded(to: digits)) instead"
    return try FeatureBranch.composed(next.padded(to: digits), next, slug, [conflict])
  }

  private init(_ workspace: ScriptWorkspace) throws {
    let here = try HeldNumbers(in: workspace.map, of: workspace.session.workspace.seen, workspace)
    let other = workspace.repository == nil ? [] : try workspace.session.workspace.otherWorktrees()
    let all = try [here] + other.map { try HeldNumbers(in: $0.map, of: $0.tree, workspace) }
    names =
      try all.flatMap { $0.folders + $0.branches.map(FeatureNumber.lastSegment) } + workspace.specFolders().map(\.name)
    numbers = Set(names.compactMap(FeatureNumber.inScripts) + all.flatMap(\.numbers))
  }

  /// Whether a name begins with the number and its zeros, also where that is a date. Where numbers have more digits than
  /// spec-kit's, one with other zeros is the same number.
  private func holds(_ number: Int, _ digits: Int) -> Bool {
    let head = number.padded(to: digits) + "-"
    return names.contains { $0.hasPrefix(head) } || digits > 3 && numbers.contains(number)
  }

  /// The number behind the highest, that no name begins with.
  private func next(_ digits: Int) throws(ScriptRefusal) -> Int {
    var number = numbers.max() ?? 0
    repeat {
      guard number < Int.max else {
        throw ScriptRefusal(
          "Error: feature number must be between 0 and \(Int.max), got '\(UInt(Int.max) + 1)'",
          "Rename the folder that has the highest number, or give a name with --timestamp.")
      }
      number += 1
    } while holds(number, digits)
    return number
  }
}
