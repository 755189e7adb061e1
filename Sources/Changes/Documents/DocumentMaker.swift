import Configuration
import Documents
public import Files
import Markdown
public import Names
import Survey
public import Templates
import Text
public import WorkspaceModel

/// Makes documents from templates.
public struct DocumentMaker {
  let session: Session
  let tree: any FileTree

  /// Makes documents at the hour of `session`, with the templates of `tree`.
  public init(session: Session, tree: any FileTree) {
    self.session = session
    self.tree = tree
  }

  /// What is known of a feature when its documents are made.
  public struct Facts {
    /// Where it is.
    public let location: FeatureLocation
    /// The epic that it belongs to; nil in a specs root.
    public let epic: Epic?
    /// What it is called.
    public let title: String
    /// The branch's name; nil where there is none.
    public var branch: String?
    /// What it was asked for.
    public let description: String
    /// The features that it needs first.
    public var dependsOn: [FeatureID]

    /// What is known of a feature.
    public init(
      location: FeatureLocation, epic: Epic?, title: String, branch: String?, description: String,
      dependsOn: [FeatureID] = []
    ) {
      self.location = location
      self.epic = epic
      self.title = title
      self.branch = branch
      self.description = description
      self.dependsOn = dependsOn
    }
  }

  /// The text of a document of a feature.
  ///
  /// - Parameters:
  ///   - name: which template.
  ///   - path: where the document will stand; links in it are relative to its directory.
  ///   - profile: the plan profile that was asked for; nil for the configured or the layout's own.
  public func featureDocument(
    _ name: TemplateName, of facts: Facts, at path: RelativePath, profile: String? = nil
  ) throws -> [UInt8] {
    let preferred =
      profile ?? session.workspace.configuration.planProfile ?? (facts.location.layout == .epic ? "epic" : "standard")
    let template = try session.workspace.templates(in: tree).template(
      name, profile: preferred, explicitProfile: profile != nil)
    return try filled(template, of: facts, at: path)
  }

  /// A template with its placeholders filled, for a document of a feature that will stand at `path`.
  public func filled(_ template: Template, of facts: Facts, at path: RelativePath) throws -> [UInt8] {
    let spec = facts.location.path(of: .spec)
    let checklist = facts.location.path(of: .requirementsChecklist)
    let values = PlaceholderValues(
      title: facts.title, featureID: facts.location.id.string, epicID: facts.epic?.id.string,
      scope: facts.epic?.scope, service: facts.epic?.service, branch: facts.branch ?? "none",
      date: session.moment.day, specLink: spec.link(from: path.parent), specPath: spec.string,
      checklistPath: checklist.link(from: path.parent), featureDirectory: facts.location.directory.string,
      arguments: facts.description, isEpicLayout: facts.location.layout == .epic)
    switch template.name {
    case .plan: return try plan(template, values, of: facts)
    case .tasks:
      let sources = try GateKeeper(workspace: session.workspace, tree: tree).sources(ofTasksFor: facts.location)
      return sources.fill(Placeholders.fill(template.bytes, with: values))
    default: return Placeholders.fill(template.bytes, with: values)
    }
  }

  /// A plan says in its own way what the constitution demands, and what it was made from.
  private func plan(_ template: Template, _ values: PlaceholderValues, of facts: Facts) throws -> [UInt8] {
    let sources = try GateKeeper(workspace: session.workspace, tree: tree).sources(ofPlanFor: facts.location)
    let fill = { (bytes: [UInt8]) in Placeholders.fill(bytes, with: values) }
    guard let gates = ConstitutionGates(in: template.bytes),
      let constitution = try Constitution.document(session.workspace, in: tree)
    else { return sources.fill(fill(template.bytes)) }
    let principles = try Constitution.principles(of: constitution, session.workspace, in: tree)
    return sources.fill(
      principles.isEmpty ? fill(template.bytes) : gates.filled(with: principles, others: fill))
  }

  /// Why the gates of the constitution are left to write in a plan that was just made; nil where they are not.
  public func noteOnGates(in plan: [UInt8]) throws -> String? {
    guard ConstitutionGates(in: plan) != nil else { return nil }
    let constitution = try Constitution.document(session.workspace, in: tree)
    let principles = try constitution.map { try Constitution.principles(of: $0, session.workspace, in: tree) } ?? []
    guard principles.isEmpty else { return nil }
    let reason = constitution.map { "\($0.path) has no principles yet" } ?? "there is no constitution"
    return "\(reason), so the plan leaves its gates to you: replace the line with \(ConstitutionGates.token)"
  }

  /// The document of a group that holds its Decision Log, where somebody has to make it anew.
  public func decisionLog(of group: FeatureGroup) throws -> [UInt8] {
    guard let epic = group.epic else { return try document(.decisionLog, ofRoot: group) }
    return try epicDocument(.execPlan, epic: epic, title: epic.id.string, purpose: nil)
  }

  /// The design index of a group, where somebody has to make it anew.
  public func designIndex(of group: FeatureGroup) throws -> [UInt8] {
    guard let epic = group.epic else { return try document(.designIndex, ofRoot: group) }
    return try epicDocument(.designIndex, epic: epic, title: epic.id.string, purpose: nil)
  }

  private func document(_ name: TemplateName, ofRoot root: FeatureGroup) throws -> [UInt8] {
    let template = try session.workspace.templates(in: tree).template(name, profile: nil, explicitProfile: false)
    let values = PlaceholderValues(title: root.name, date: session.moment.day, isEpicLayout: false)
    return Placeholders.fill(template.bytes, with: values)
  }

  /// The text of a document of an epic.
  public func epicDocument(_ name: TemplateName, epic: Epic, title: String, purpose: String?) throws -> [UInt8] {
    let template = try session.workspace.templates(in: tree).template(name, profile: nil, explicitProfile: false)
    let filled = Placeholders.fill(
      template.bytes,
      with: PlaceholderValues(
        title: title, epicID: epic.id.string, scope: epic.scope, service: epic.service, date: session.moment.day,
        isEpicLayout: true))
    return purpose.map { withPurpose($0, in: filled) } ?? filled
  }

  /// Facts of a feature that exists already.
  public func facts(of feature: Feature, epic: Epic?) -> Facts {
    Facts(
      location: feature.location, epic: epic, title: feature.title, branch: feature.branch,
      description: feature.header?.input ?? feature.title)
  }

  /// Puts the purpose where the template asks for it: in place of the bracketed text, else right below the heading.
  private func withPurpose(_ purpose: String, in bytes: [UInt8]) -> [UInt8] {
    let document = Document(bytes)
    guard let section = document.section(named: ["Purpose / Big Picture", "Purpose"]) else { return bytes }
    let lines = section.body.filter { document.visibleText(ofLine: $0)?.contains { !$0.isWhitespace } == true }
    let text = lines.map { document.source.text(ofLine: $0) }.joined(separator: " ").trimmingWhitespace()
    if let first = lines.first, let last = lines.last, text.hasPrefix("["), text.hasSuffix("]") {
      let range =
        document.source.lines.full(ofLine: first).lowerBound..<document.source.lines.content(ofLine: last).upperBound
      return [Edit(range: range, replacement: Array(purpose.trimmingWhitespace().utf8))].apply(to: bytes)
    }
    let heading = section.heading.lines.upperBound - 1
    return [document.insertion(of: ["", purpose.trimmingWhitespace()], after: heading)].apply(to: bytes)
  }
}
