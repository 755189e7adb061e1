import Configuration
import Documents
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
  /// How branches are named.
  private let template: BranchTemplate
  /// Whether the branch keeps its name in the flat layout, since it is not the feature's alone.
  private let isKept: Bool
  /// The branch, where the header alone names it by another number than the folder's.
  let byHeader: BranchName?

  /// What it is asked for.
  enum Purpose {
    /// For another number.
    case number
    /// For other words.
    case words
  }

  /// Another name of the branch, and where the feature lies under it.
  struct Renamed {
    let branch: String
    let location: FeatureLocation
  }

  /// The branch of a feature, which must be its own.
  ///
  /// - Throws: `Failure` where it names none, or that of everybody or of another feature.
  init(of feature: FeatureLocation, in map: WorkspaceMap, _ workspace: Workspace, for purpose: Purpose) throws {
    self.feature = feature
    byHeader = try workspace.branchByHeader(of: feature, in: map)
    guard let name = try byHeader?.string ?? workspace.wholeBranch(of: feature, in: workspace.seen) else {
      throw FeatureBranchName.noBranch(of: feature, in: map, workspace, for: purpose)
    }
    self.name = name
    template = (try? BranchNaming(of: workspace))?.template ?? .plain
    if feature.layout == .flat, feature.isCalledAs(name) {
      isKept = false
      return
    }
    let ownership = try BranchOwnership(name, of: feature, in: map, workspace)
    let whose: String? =
      switch ownership {
      case .main: "the main branch"
      case .shared(let other): "that of \(other.id) too"
      case .own: BranchName(name) == nil ? "no name of a branch" : nil
      }
    isKept = whose != nil
    guard let whose, feature.layout == .epic else { return }
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
        hint: "\(mending); or change the ID: speckit renumber \(quotedForShell(feature.id.string)) --id next")
    case .words:
      Failure(
        .notFound, .noBranch, "\(feature.id) names no branch in its header whose words could be changed", hint: mending)
    }
  }

  /// The number.
  var number: Int? { feature.number(on: name) }

  /// Whether the folder alone bears number and words, since the branch was given another name.
  private var isApart: Bool { feature.layout == .flat && !feature.isCalledAs(name) }

  private var last: String { FeatureNumber.lastSegment(of: name) }
  private var head: String { String(name.dropLast(last.count)) }

  /// The number, the day or the time with which a name begins, with the hyphen behind it; empty where it has none.
  private func lead(of name: String) -> String {
    if FeatureNumber.isTimestamped(name) { return String(name.prefix(16)) }
    if FeatureNumber.isDated(name), let day = name.prefixMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}-/) {
      return String(day.0)
    }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return digits.count >= 3 && name.dropFirst(digits.count).first == "-" ? String(name.prefix(digits.count + 1)) : ""
  }

  /// The name with another number. A branch that was given a name without one keeps it.
  func renamed(number: String) -> Renamed {
    func numbered(_ name: String) -> String { number + "-" + name.dropFirst(lead(of: name).count) }
    let branch = isApart && byHeader == nil ? name : head + numbered(last)
    if isApart { return Renamed(branch: branch, location: location(inFolder: numbered(feature.id.string))) }
    return Renamed(branch: branch, location: location(named: branch))
  }

  /// The name with other words, as many as there is room for. What the template has beside them stays.
  func renamed(words: Slug) -> Renamed {
    func reworded(_ name: String, _ words: Slug) -> String {
      let lead = lead(of: name)
      return lead + (template.rest(String(name.dropFirst(lead.count)), with: words.string) ?? words.string)
    }
    let excess = (head + reworded(last, words)).utf8.count - BranchPlan.longestName
    let words = excess > 0 ? words.prefix(bytes: max(1, words.string.utf8.count - excess)) : words
    let branch = isKept ? name : head + reworded(last, words)
    if isApart { return Renamed(branch: branch, location: location(inFolder: reworded(feature.id.string, words))) }
    return Renamed(branch: branch, location: location(named: branch))
  }

  /// Refuses another name that the header could not give to the feature, or that is not for it alone.
  ///
  /// - Throws: `Failure`, `GitError`.
  func refuseUnfit(_ renamed: Renamed, in map: WorkspaceMap, _ workspace: Workspace) throws {
    if renamed.branch == name { return }
    let another = "give another --short-name"
    let isTold =
      byHeader != nil || feature.layout == .epic || renamed.location.branch(namedBy: renamed.branch) == renamed.branch
    guard isTold, DocumentHeader.canName(branch: renamed.branch) else {
      throw Failure(
        .usage, .badBranch, "the header of \(feature.id) cannot name a branch \(quoted(renamed.branch))", hint: another)
    }
    switch try BranchOwnership(renamed.branch, of: feature, in: map, workspace) {
    case .own: return
    case .main:
      throw Failure(
        .conflict, .branchExists, "branch \(renamed.branch) is a main branch, from which features start", hint: another)
    case .shared(let other):
      throw Failure(.conflict, .branchExists, "branch \(renamed.branch) is that of \(other.id)", hint: another)
    }
  }

  /// Where the feature lies when its branch bears a name: in the flat layout the folder bears it too.
  private func location(named branch: String) -> FeatureLocation {
    feature.layout == .flat ? location(inFolder: FeatureNumber.lastSegment(of: branch)) : feature
  }

  private func location(inFolder name: String) -> FeatureLocation {
    FeatureLocation(layout: .flat, epic: nil, directory: feature.directory.parent.appending(component: name))
  }
}
