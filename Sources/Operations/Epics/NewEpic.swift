public import Changes
import Configuration
import Failures
import Files
import Git
public import Indexes
import Names
import Survey
import Templates
public import WorkspaceModel

/// Makes an epic: folder, exec plan, design index.
public enum NewEpic {
  /// What is asked for.
  public struct Request: Sendable {
    /// The epic's title.
    public var title: String
    /// The folder below the plans root.
    public var scope = "services"
    /// The folder below the scope; nil for none.
    public var service: String?
    /// The area of its IDs; nil to take the service's other epics' or the first word of its name.
    public var area: String?
    /// Its number in the area; nil for the next free one.
    public var number: Int?
    /// The words of its directory's name; nil to choose them from the title.
    public var shortName: String?
    /// What people can do once it is done; nil to leave that to be written.
    public var purpose: String?
    /// Whether the files are committed.
    public var commits = false

    /// A request with every option at its default.
    public init(title: String) { self.title = title }
  }

  /// What was made.
  public struct Answer: Sendable {
    /// The epic.
    public let epic: Epic
    /// Its title.
    public let title: String
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// Decides the whole change.
  ///
  /// - Throws: `Failure` for bad names and an epic that exists, `FileError`, `GitError`.
  public static func decide(_ request: Request, _ session: Session) throws -> (ChangeSet, Answer) {
    let draft = DraftTree(over: session.workspace.seen)
    let epic = try add(request, to: draft, session: session)
    let sync = try session.syncNew(epic, draft: draft)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    if request.commits { try commit(epic, request.title, in: &changes, session) }
    return (changes, Answer(epic: epic, title: request.title, sync: sync))
  }

  /// Adds the commit of an epic to the change that makes it; returns what the commit says.
  @discardableResult
  static func commit(
    _ epic: Epic, _ title: String, in changes: inout ChangeSet, _ session: Session
  ) throws -> String {
    let message = "Plan \(epic.id): \(title)\n"
    try changes.addCommit(message, on: try session.workspace.repository()?.head().commit, session)
    return message
  }

  /// Writes the epic's documents into `draft`.
  static func add(_ request: Request, to draft: DraftTree, session: Session) throws -> Epic {
    try NameCheck.title(request.title, of: "epic")
    try NameCheck.segment(request.scope, of: "scope")
    if let service = request.service {
      try NameCheck.segment(service, of: "service")
    } else if request.scope == "services" {
      throw Failure(
        .usage, .serviceMissing, "an epic in the scope services needs a service",
        hint: "name it with --service user-service, or give another --scope")
    }
    let map = try session.workspace.map(of: draft)
    let inUse = try IDsInUse(
      workspace: session.workspace, map: map, ledger: Ledger(in: session.workspace.stateDirectory()))
    let area = try area(of: request, in: map)
    let number = request.number ?? inUse.nextEpicNumber(in: area)
    let slug = request.shortName.map { Slug(cleaning: $0) } ?? Slug(describing: request.title)
    let id = EpicID(area: area, number: number, slug: slug.prefix(bytes: 100))
    if let held = inUse.epics.first(where: { $0.parts.map { $0.area == area && $0.number == number } ?? false }) {
      throw Failure(
        .conflict, .epicExists, "EPIC-\(area)-\(number.padded(to: 3)) is taken by \(held)",
        hint: "leave the number out to take \(inUse.nextEpicNumber(in: area))")
    }
    let service = try request.service.map { try folderName($0, in: request.scope, draft, session) }
    let parent = [request.scope, service].compactMap { $0 }
      .reduce(session.workspace.configuration.plans) { $0.appending(component: $1) }
    let epic = Epic(
      id: id, scope: request.scope, service: service, directory: parent.appending(component: id.string))
    let maker = DocumentMaker(session: session, tree: draft)
    for (name, path) in [(TemplateName.execPlan, epic.execPlan), (.designIndex, epic.designIndex)] {
      try draft.write(
        try maker.epicDocument(
          name, epic: epic, title: request.title, purpose: name == .execPlan ? request.purpose : nil),
        to: path)
    }
    try draft.makeDirectory(epic.features)
    return epic
  }

  /// A service's name as its folder has it, which may be in another Unicode normal form.
  private static func folderName(
    _ service: String, in scope: String, _ draft: DraftTree, _ session: Session
  ) throws -> String {
    let home = session.workspace.configuration.plans.appending(component: scope)
    do { return try draft.list(home).first { $0.name == service }?.name ?? service } catch is FileError {
      return service  // There is no such scope yet.
    }
  }

  private static func area(of request: Request, in map: WorkspaceMap) throws(Failure) -> Area {
    if let wanted = request.area {
      guard let area = Area(wanted) else {
        throw Failure(
          .usage, .badArea, "\(quoted(wanted)) is no area", hint: "use letters and digits, such as --area USER")
      }
      return area
    }
    let siblings = map.epics.filter { $0.scope == request.scope && $0.service == request.service }
    if let area = siblings.lazy.compactMap(\.area).first { return area }
    guard let area = Area(firstWordOf: request.service ?? request.scope) else {
      throw Failure(
        .usage, .noArea, "no area can be made from \(quoted(request.service ?? request.scope))",
        hint: "name one with --area USER")
    }
    return area
  }
}
