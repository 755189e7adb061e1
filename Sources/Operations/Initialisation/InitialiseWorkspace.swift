public import Changes
public import Configuration
import Failures
public import Files
import Git
import Survey
import Templates
import WorkspaceModel

/// Creates what a workspace needs and overwrites nothing: `init`.
public enum InitialiseWorkspace {
  /// What is asked for beside what every workspace gets.
  public struct Request: Sendable {
    /// The layout; nil for the one that fits what is there.
    public let layout: Configuration.Layout?
    /// The coding agents to instruct, by name.
    public let agents: [String]
    /// The scripts to add; nil for none.
    public let scripts: InstallShims.Request?
    /// The version of the extension of spec-kit to add; nil for none.
    public var extensionVersion: String?

    /// Describes what is asked for.
    public init(layout: Configuration.Layout?, agents: [String], scripts: InstallShims.Request?) {
      self.layout = layout
      self.agents = agents
      self.scripts = scripts
    }
  }

  /// What there was and what was made.
  public struct Answer: Sendable {
    /// The root of the workspace.
    public let root: AbsolutePath
    /// The layout that new features get.
    public let layout: Configuration.Layout
    /// Whether a Git repository was made.
    public let madeRepository: Bool
    /// Whether a constitution was made, which is still to be filled in.
    public let madeConstitution: Bool
    /// What spec-kit had set up; nil where it had not.
    public let specKit: SpecKitSettings?
    /// What became of the scripts; nil where none were asked for.
    public let scripts: InstallShims?
    /// What became of the extension of spec-kit; nil where none was asked for.
    public let specKitExtension: SpecKitExtension.Answer?
    /// How many epics and features are there.
    public let counts: (epics: Int, features: Int)
  }

  /// Decides the whole change.
  ///
  /// - Parameter makesRepository: whether a repository is made for it; see `Session.carryOutInNewRepository`.
  /// - Throws: `Failure`, `FileError`, `GitError`.
  public static func decide(
    _ request: Request, makesRepository: Bool, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    if makesRepository { try session.workspace.gitSettings.refuseQuarantine("make a Git repository") }
    let draft = DraftTree(over: session.workspace.workingTree)
    let map = try session.workspace.map(of: draft)
    let specKit = try SpecKitSettings.read(in: draft)
    try refuseOtherLayout(request, session)
    let unnamed = try session.workspace.unnamedRoots(in: map, of: session.workspace.seen)
    let isFlatElsewhere = map.epics.isEmpty && map.features.isEmpty && !unnamed.roots.isEmpty
    let layout = try request.layout ?? fittingLayout(map, isFlatElsewhere ? .flat : nil, specKit, draft: draft, session)
    let isNew = try draft.create(
      configurationPath, configuration(layout, specKit, specs: isFlatElsewhere ? unnamed.setting : nil))
    let madeConstitution = try addConstitution(layout, to: draft, session)
    let specs = isFlatElsewhere ? unnamed.roots.first?.directory : session.workspace.configuration.specs.first
    let root = layout == .epic ? session.workspace.configuration.plans : specs ?? .empty
    try draft.makeDirectory(root)
    var settings = session.workspace.configuration
    if isNew, isFlatElsewhere { settings.specs = unnamed.roots.map(\.directory) }
    _ = try MergeAttributes.add(settings, to: draft)
    for agent in request.agents { try AgentInstructions.add(for: agent, layout: layout, root: root, to: draft) }
    let scripts = try request.scripts.map { try InstallShims($0, to: draft) }
    let specKitExtension = try request.extensionVersion.map { try SpecKitExtension.add(version: $0, to: draft) }
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    return (
      changes,
      Answer(
        root: session.workspace.root, layout: layout, madeRepository: makesRepository,
        madeConstitution: madeConstitution,
        specKit: specKit, scripts: scripts, specKitExtension: specKitExtension,
        counts: (map.epics.count, map.features.count))
    )
  }

  private static func refuseOtherLayout(_ request: Request, _ session: Session) throws(Failure) {
    guard let wanted = request.layout, let configured = session.workspace.configuration.layout, wanted != configured
    else {
      return
    }
    throw Failure(
      .conflict, .layoutConfigured,
      "\(Configuration.path) says layout: \(configured.rawValue), and init changes no file that exists",
      hint: "write layout: \(wanted.rawValue) there")
  }

  /// The layout where none is asked for: flat where spec-kit was used and nothing says otherwise.
  private static func fittingLayout(
    _ map: WorkspaceMap, _ found: Configuration.Layout?, _ specKit: SpecKitSettings?, draft: DraftTree,
    _ session: Session
  ) throws -> Configuration.Layout {
    let isConfigured = try draft.read(configurationPath) != nil
    if let found, !isConfigured { return found }
    return specKit != nil && !isConfigured && map.epics.isEmpty ? .flat : try session.workspace.layout(of: map)
  }

  private static func addConstitution(
    _ layout: Configuration.Layout, to draft: DraftTree, _ session: Session
  ) throws -> Bool {
    guard try Constitution.path(session.workspace, in: draft) == nil, let path = Constitution.standardPath else {
      return false
    }
    let template = try session.workspace.templates(in: draft).template(
      .constitution, profile: nil, explicitProfile: false)
    let text = Placeholders.fill(
      template.bytes,
      with: PlaceholderValues(
        title: session.workspace.root.name, date: session.moment.day, isEpicLayout: layout == .epic))
    return try draft.create(path, text)
  }

  private static func configuration(
    _ layout: Configuration.Layout, _ specKit: SpecKitSettings?, specs: String?
  ) -> [UInt8] {
    var lines = ["# What this workspace sets; every key may be left out.", "layout: \(layout.rawValue)"]
    if let specs { lines.append("specs: \(specs)") }
    if specKit?.numbering == .timestamp { lines.append("branch: { numbering: timestamp }") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static let configurationPath = RelativePath(Configuration.path) ?? .empty
}
