public import Files
import Git
public import Names

/// Where a feature is: its directory, its layout, its epic. Nothing of its documents is known yet.
public struct FeatureLocation: Hashable, Sendable {
  /// What the directory is called in the flat layout; in an epic the ID that its name begins with, as far as it does.
  public let id: FeatureID
  /// The layout that decides the names of its documents.
  public let layout: LayoutKind
  /// The epic it belongs to; nil in the flat layout.
  public let epic: EpicID?
  /// Relative to the workspace.
  public let directory: RelativePath

  /// Describes the feature in `directory`.
  public init(layout: LayoutKind, epic: EpicID?, directory: RelativePath) {
    id = layout == .epic ? FeatureID(directory: directory.name) : FeatureID(directory.name)
    self.layout = layout
    self.epic = epic
    self.directory = directory
  }

  /// The path of one of its documents, which need not exist.
  public func path(of document: FeatureDocument) -> RelativePath {
    document.name(in: layout).split(separator: "/").reduce(directory) { $0.appending(component: String($1)) }
  }

  /// The branch of the feature, whose header says `claimed`. In the flat layout it is the name of the folder, with what the
  /// header has before that: `feat/007-search`, which is read from the header where it ends so. But where the header names a
  /// branch without a number, which is no main one, that is it: somebody gave it its name.
  public func branch(namedBy claimed: String?) -> String? {
    guard layout == .flat else { return claimed }
    guard let claimed, isCalledAs(claimed) || isGiven(claimed) else { return id.string }
    return claimed
  }

  /// Whether a branch ends in the name of the folder.
  public func isCalledAs(_ branch: String) -> Bool { FeatureNumber.lastSegment(of: branch) == id.string }

  /// Whether a name is that of a branch which somebody gave to the feature. A number or a time that is not the folder's was
  /// copied with the header, or is a mistake.
  private func isGiven(_ name: String) -> Bool {
    let last = FeatureNumber.lastSegment(of: name)
    if FeatureNumber.of(last) != nil || FeatureNumber.isTimestamped(last) { return false }
    if FeatureNumber.isDated(last), FeatureNumber.isDated(id.string) { return false }
    return !MainBranchName.isUsual(name) && BranchName(name) != nil
  }

  /// The number of the feature, whose branch is `branch`: in the flat layout that of the folder, whatever the branch is
  /// called.
  public func number(on branch: String?) -> Int? {
    layout == .flat ? FeatureNumber.of(id.string) : branch.flatMap(FeatureNumber.ofBranch)
  }

  /// Where a plan may stand, the one that counts first: in an epic also under the name that it has in the flat layout.
  public var plans: [RelativePath] {
    layout == .epic ? [path(of: .plan), directory.appending(component: "plan.md")] : [path(of: .plan)]
  }

  /// Where the plan stands; where it would stand if there is none.
  public func plan(in tree: any FileTree) throws -> RelativePath {
    try plans.first { try tree.read($0) != nil } ?? path(of: .plan)
  }

  /// The path of the checklist for `domain`, which need not exist.
  public func checklist(_ domain: String) -> RelativePath {
    directory.appending(component: "checklists").appending(component: domain + ".md")
  }
}
