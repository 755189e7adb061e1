import Changes
import Files
import Survey
import Templates

/// speckit's extension of spec-kit, as spec-kit has it installed.
enum ExtensionTopic {
  static func examine(_ session: Session, version: String) throws -> [Diagnosis] {
    let tree = session.workspace.workingTree
    guard try SpecKitSettings.read(in: tree) != nil else { return [] }
    let entry: InstalledRegistry.Entry?
    do {
      entry = try tree.read(registry).map {
        try InstalledRegistry($0.bytes, path: registry.string, of: "extensions")
      }?.entry(id)
    } catch let error as TemplateError {
      return [Diagnosis("extension", failure: error, as: .warning)] + (try hooks(in: tree).found)
    }
    guard let entry else {
      let steps = try SpecKitExtension.steps(version: version, isRegistered: false, in: tree)
      return [
        Diagnosis(
          "extension", .note, "speckit's extension of spec-kit is not installed",
          hint: steps.joined(separator: ", then "))
      ]
    }
    if !entry.isEnabled {
      return [
        Diagnosis(
          "extension", .warning, "\(id) is not enabled", hint: "specify extension enable \(id)", path: registry.string)
      ]
    }
    let (hooks, areThere) = try hooks(in: tree)
    return [try state(entry, version: version, in: tree), program(session.workspace)].compactMap { $0 }
      + agents(entry, in: tree) + (try commands(entry, version: version, in: tree)) + hooks
      + (areThere ? [] : [try uncalled(version: version, in: tree)])
  }

  private static let id = "workspace"
  private static let registry = SpecKitExtension.installedPlace.parent.appending(
    component: InstalledRegistry.fileName)

  private static func state(
    _ entry: InstalledRegistry.Entry, version: String, in tree: any FileTree
  ) throws -> Diagnosis {
    let isThere = try tree.list(SpecKitExtension.installedPlace).contains { $0.name == SpecKitExtension.manifestName }
    if isThere, entry.version == version { return Diagnosis("extension", .ok, "\(id) \(version)") }
    let steps = try SpecKitExtension.steps(version: version, isRegistered: true, in: tree)
    return Diagnosis(
      "extension", .warning,
      isThere
        ? "\(id) \(entry.version.map { "is \($0)" } ?? "names no version"), and this is speckit \(version)"
        : "\(id) is registered, and \(SpecKitExtension.installedPlace) does not hold it",
      hint: steps.joined(separator: ", then "), path: registry.string)
  }

  /// The agents whose prompts cannot call what the hooks name.
  private static func agents(_ entry: InstalledRegistry.Entry, in tree: any FileTree) -> [Diagnosis] {
    let agents = InstalledAgents(in: tree)
    let lacking = agents.lacking(entry)
    if lacking.isEmpty { return [] }
    let last = agents.standard.map { [$0] } ?? []
    let steps = (lacking.filter { $0 != agents.standard } + last).map { "specify integration use \($0)" }
    return [
      Diagnosis(
        "extension", .note, "its commands are not there for \(lacking.joined(separator: ", "))",
        hint: steps.joined(separator: ", then "), path: registry.string)
    ]
  }

  /// The commands that an agent was given and cannot call.
  private static func commands(
    _ entry: InstalledRegistry.Entry, version: String, in tree: any FileTree
  ) throws -> [Diagnosis] {
    let standard = InstalledAgents(in: tree).standard
    return try entry.commands.sorted { $0.key < $1.key }.compactMap { agent, commands in
      let missing = ExtensionCommands(of: agent, commands, in: tree).missing(in: tree)
      guard let first = missing.first else { return nil }
      let files = missing.map { $0.isTextOfLink ? "\($0.path) (the text of a link)" : $0.path.string }
      let steps =
        agent == standard
        ? try SpecKitExtension.steps(version: version, isRegistered: true, in: tree)
        : [agent, standard].compactMap { $0 }.map { "specify integration use \($0)" }
      return Diagnosis(
        "extension", .warning, "\(agent) lacks commands: \(files.joined(separator: ", "))",
        hint: steps.joined(separator: ", then "), path: first.path.string)
    }
  }

  private static func program(_ workspace: Workspace) -> Diagnosis? {
    if workspace.findsSpeckit { return nil }
    return Diagnosis("extension", .warning, "they call speckit, and there is none on PATH", hint: "put it on PATH")
  }

  private static func uncalled(version: String, in tree: any FileTree) throws -> Diagnosis {
    let steps = try SpecKitExtension.steps(version: version, isRegistered: true, in: tree)
    return Diagnosis(
      "extension", .warning, "no prompt calls it, since its hooks are not there",
      hint: steps.joined(separator: ", then "),
      path: ExtensionHooks.path.string)
  }

  /// What `.specify/extensions.yml` keeps prompts from calling, and whether it has hooks of ours, as far as it can be read.
  private static func hooks(in tree: any FileTree) throws -> (found: [Diagnosis], areThere: Bool) {
    let hooks: ExtensionHooks
    do {
      hooks = try ExtensionHooks(in: tree)
    } catch let error as TemplateError {
      return ([Diagnosis("extension", failure: error, as: .warning)], true)
    }
    let path = ExtensionHooks.path.string
    let first = hooks.called(at: "before_specify")
    let second = first.firstIndex(of: id).flatMap { own in first.firstIndex(of: "git").map { $0 > own } } ?? false
    let twice = Diagnosis(
      "extension", .warning,
      "before_specify calls spec-kit's extension for Git after ours, which makes a second branch",
      hint: SpecKitExtension.leavingBranches, path: path)
    let own = hooks.hooks.filter { $0.owner == id }
    let disabled = own.filter { !$0.isEnabled }.map(\.event)
    let still = Diagnosis(
      "extension", .warning, "its hooks are not enabled: \(disabled.joined(separator: ", "))", hint: "enabled: true",
      path: path)
    return ([second ? twice : nil, disabled.isEmpty ? nil : still].compactMap { $0 }, !own.isEmpty)
  }
}
