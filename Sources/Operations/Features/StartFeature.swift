public import Changes
import Configuration
import Documents
import Failures
import Git
import Names
import Survey
import Text
import WorkspaceModel

/// Makes a feature for spec-kit's prompt of `specify`, which fills in the specification and makes the checklist itself:
/// `extension start`.
public enum StartFeature {
  /// What is asked for.
  public struct Request: Sendable {
    /// What the feature does, in the user's words.
    public let description: String
    /// The words of branch and folder; nil to choose them from the description.
    public let shortName: String?
    /// The epic, by ID or prefix; nil to find it.
    public let epic: String?
    /// The whole name of the branch; nil to choose it.
    public let branch: String?
    /// The commit to start from; nil for HEAD.
    public let base: String?

    /// Describes what is asked for.
    public init(description: String, shortName: String?, epic: String?, branch: String?, base: String?) {
      self.description = description
      self.shortName = shortName
      self.epic = epic
      self.branch = branch
      self.base = base
    }

    /// The words that the branch ends with.
    fileprivate var slug: Slug { shortName.map { Slug(cleaning: $0) } ?? Slug(describing: description) }
  }

  /// Decides the whole change.
  ///
  /// A branch that was made for the feature just now, as spec-kit's extension for Git does before, is gone on with.
  ///
  /// - Throws: what `NewFeature` throws, `Failure` for a branch that Git or the workspace refuses.
  public static func decide(_ request: Request, _ session: Session) throws -> (ChangeSet, NewFeature.Answer) {
    var feature = NewFeature.Request(description: request.description)
    feature.shortName = request.shortName
    feature.epic = request.epic
    feature.hasChecklist = false
    feature.recordsFeature = true
    feature.base = request.base
    feature.branch = try request.branch.map(named) ?? (request.base == nil ? fresh(request, session) : nil)
    return try NewFeature.decide(feature, session)
  }

  /// What the name of a new feature begins with, its number or the time; else its number with zeros, nil where it has none.
  public static func number(of feature: NewFeature.Answer, in session: Session) -> String? {
    let name =
      feature.location.epic == nil
      ? feature.location.id.string : FeatureNumber.lastSegment(of: feature.branch ?? "")
    if FeatureNumber.isTimestamped(name) { return String(name.prefix("YYYYMMDD-HHMMSS".count)) }
    if FeatureNumber.inScripts(name) != nil { return String(name.prefix { $0.isASCII && $0.isNumber }) }
    return feature.number.map { $0.padded(to: session.workspace.configuration.branch.digits) }
  }

  private static func named(_ text: String) throws(Failure) -> GivenBranch {
    guard text.utf8.count <= BranchPlan.longestName else {
      throw Failure(
        .usage, .badBranch,
        "the branch \(quoted(text)) has a name of \(text.utf8.count) bytes, and \(BranchPlan.longestName) are the most",
        hint: "give a shorter --branch, or leave it out")
    }
    if text.hasPrefix("refs/") {
      throw Failure(
        .usage, .badBranch, "\(quoted(text)) is a whole reference, and no name of a branch",
        hint: "give another --branch, without what stands before the name")
    }
    guard let name = BranchName(text) else {
      throw Failure(
        .usage, .badBranch, "\(quoted(text)) is no branch name for Git", hint: "give another --branch, or leave it out")
    }
    // `none` says that there is no branch, and a backtick ends the name.
    guard DocumentHeader.canName(branch: text) else {
      throw Failure(
        .usage, .badBranch, "the header of a specification cannot name a branch \(quoted(text))",
        hint: "give another --branch, or leave it out")
    }
    return GivenBranch(name: name, isAskedFor: true)
  }

  /// The branch that is checked out, where it begins with a number or the time, goes on with the words of the request, and has
  /// no commit of its own.
  private static func fresh(_ request: Request, _ session: Session) throws -> GivenBranch? {
    guard let repository = try session.workspace.repository() else { return nil }
    let head = try repository.head()
    guard let name = head.branch, GivenBranch.isNumbered(name), name.string.hasSuffix("-\(request.slug)") else {
      return nil
    }
    if let commit = head.commit, try !repository.isAnotherBranch(than: name, at: commit) { return nil }
    return GivenBranch(name: name, isAskedFor: false)
  }
}
