public import Changes
import Documents
import Failures
public import Files
public import Indexes
import Markdown
public import Names
import Survey
import Vocabulary
public import WorkspaceModel

/// Says in the header of a feature's specification what became of it: `close`.
public enum CloseFeature {
  /// What became of a feature with which nobody will go on.
  public enum Manner: String, CaseIterable, Sendable {
    case superseded, abandoned, withdrawn, archived

    /// The Status that says so, and which feature took its place.
    func status(by successor: FeatureID?) -> String {
      let word = rawValue.prefix(1).uppercased() + rawValue.dropFirst()
      guard let successor else { return word }
      return self == .superseded ? "\(word) by \(successor)" : "\(word) in favour of \(successor)"
    }
  }

  /// What is asked for.
  public struct Request: Sendable {
    /// The feature, by ID, branch, number or directory.
    public var feature: String
    /// What became of it.
    public var manner: Manner
    /// The feature that took its place; nil where none did.
    public var successor: String?

    /// Asks to close a feature.
    public init(feature: String, manner: Manner, successor: String? = nil) {
      self.feature = feature
      self.manner = manner
      self.successor = successor
    }
  }

  /// What was closed.
  public struct Answer: Sendable {
    /// The feature.
    public let location: FeatureLocation
    /// Its Status.
    public let status: String
    /// The feature that took its place; nil where none is named.
    public let successor: FeatureID?
    /// The document whose header says so.
    public let document: RelativePath
    /// Whether the header said something else before.
    public let isChanged: Bool
    /// The features that still depend on it, by ID.
    public let dependents: [FeatureID]
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change.
  ///
  /// - Throws: `Failure` for a feature that is not there, that would take its own place, or that has no document with a
  ///   header; `FileError`, `GitError`.
  public static func decide(_ request: Request, _ session: Session) throws -> (ChangeSet, Answer) {
    let workspace = session.workspace
    let draft = DraftTree(over: workspace.seen)
    let map = try workspace.map(of: draft)
    let location = try workspace.feature(request.feature, in: map).location
    let successor = try request.successor.map { try Self.successor(named: $0, in: map, workspace) }
    if successor == location {
      throw Failure(
        .usage, .badValue, "\(location.id) cannot take its own place",
        hint: "name the feature that did with --by, or leave it out")
    }
    guard let document = try ([location.path(of: .spec)] + location.plans).first(where: { try draft.read($0) != nil }),
      let bytes = try draft.read(document)?.bytes
    else {
      throw Failure(
        .notFound, .noSpec, "\(location.id) has no specification that could say so",
        hint: "write \(location.path(of: .spec))")
    }
    let status = request.manner.status(by: successor?.id)
    let dependents = try dependents(of: location, without: successor, map, draft, session)
    let closed = [HeaderFields(of: Document(bytes)).edit(.status, value: status)].apply(to: bytes)
    try draft.write(closed, to: document)
    let sync = try session.syncAfterChange(
      closed == bytes ? [] : [map.group(of: location)].compactMap { $0 }, draft: draft)
    var changes = ChangeSet(root: workspace.root)
    changes.files = try draft.changes(below: workspace.root)
    let answer = Answer(
      location: location, status: status, successor: successor?.id, document: document, isChanged: closed != bytes,
      dependents: dependents, sync: sync)
    return (changes, answer)
  }

  /// The feature that took its place, which may stand on another branch, where it is not merged yet.
  private static func successor(
    named argument: String, in map: WorkspaceMap, _ workspace: Workspace
  ) throws -> FeatureLocation {
    do {
      return try workspace.feature(argument, in: map).location
    } catch let failure as Failure where failure.code == .featureNotFound {
      let found = try OtherBranches(workspace)?.features(named: argument) ?? []
      guard let first = found.first, found.allSatisfy({ $0.id == first.id }) else { throw failure }
      return first.location
    }
  }

  /// The features that go on and depend on one and not on its successor, by ID. What cannot be read is told by other commands.
  private static func dependents(
    of location: FeatureLocation, without successor: FeatureLocation?, _ map: WorkspaceMap, _ draft: DraftTree,
    _ session: Session
  ) throws -> [FeatureID] {
    let survey = Survey(map, GateKeeper(workspace: session.workspace, tree: draft))
    let (features, _) = try survey.judged(map.features)
    let resolver = DependencyResolver(map: map, features: features) { try session.workspace.branch(of: $0, in: draft) }
    return features.filter { feature in
      if feature.stage == .done || feature.stage == .closed || [location, successor].contains(feature.location) {
        return false
      }
      let needs = resolver.resolved(feature).known
      return needs.contains(location.id) && !(successor.map { needs.contains($0.id) } ?? false)
    }.map(\.id)
  }
}
