import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// The branch that a feature is named for, taken apart: what stands before its number, and the words behind it.
struct FeatureBranchName {
  private let feature: FeatureLocation
  /// The whole name.
  let name: String

  /// What it is asked for.
  enum Purpose {
    /// For another number.
    case number
    /// For other words.
    case words
  }

  /// The branch of a feature, which must be its own.
  ///
  /// - Throws: `Failure` where it names none, or that of everybody or of another feature.
  init(of feature: FeatureLocation, in map: WorkspaceMap, _ workspace: Workspace, for purpose: Purpose) throws {
    self.feature = feature
    guard let name = try workspace.wholeBranch(of: feature, in: workspace.seen) else {
      throw FeatureBranchName.noBranch(of: feature, in: map, workspace, for: purpose)
    }
    self.name = name
    if feature.layout == .flat { return }
    let isMain =
      try workspace.repository().map { try MainBranches(of: $0).isOne(name) }
      ?? MainBranches.isUsual(name)
    let other = map.features.first { other in
      other != feature && other.layout == .epic
        && ((try? workspace.branch(of: other, in: workspace.seen)) ?? nil) == name
    }
    guard isMain || other != nil || BranchName(name) == nil else { return }
    let whose = isMain ? "the main branch" : other.map { "that of \($0.id) too" } ?? "no name of a branch"
    throw Failure(
      .conflict, .noBranch, "the header of \(feature.id) names branch \(name), which is \(whose)",
      hint: "write its own into \(feature.path(of: .spec)): \(NumbersInUse.freeBranchField(in: map, workspace))")
  }

  private static func noBranch(
    of feature: FeatureLocation, in map: WorkspaceMap, _ workspace: Workspace, for purpose: Purpose
  ) -> Failure {
    let field = NumbersInUse.freeBranchField(in: map, workspace)
    let mending = "write its branch into \(feature.path(of: .spec)): \(field)"
    return switch purpose {
    case .number:
      Failure(
        .notFound, .noBranch, "\(feature.id) names no branch in its header, so it has no number",
        hint: "\(mending); or change the ID: speckit renumber \(feature.id) --id next")
    case .words:
      Failure(
        .notFound, .noBranch, "\(feature.id) names no branch in its header whose words could be changed", hint: mending)
    }
  }

  private var last: String { FeatureNumber.lastSegment(of: name) }
  private var head: String { String(name.dropLast(last.count)) }

  /// The number or the time at its head, with the hyphen behind it; empty where it has none.
  private var lead: Substring {
    if FeatureNumber.isTimestamped(last) { return last.prefix(16) }
    let digits = last.prefix { $0.isASCII && $0.isNumber }
    return digits.count >= 3 && last.dropFirst(digits.count).first == "-" ? last.prefix(digits.count + 1) : ""
  }

  /// The name with another number.
  func renamed(number: String) -> String { head + number + "-" + last.dropFirst(lead.count) }

  /// The name with other words.
  func renamed(words: String) -> String { head + lead + words }

  /// Where the feature lies when its branch bears a name: in the flat layout the folder bears it too.
  func location(named name: String) -> FeatureLocation {
    guard feature.layout == .flat else { return feature }
    let folder = feature.directory.parent.appending(component: FeatureNumber.lastSegment(of: name))
    return FeatureLocation(layout: .flat, epic: nil, directory: folder)
  }
}
