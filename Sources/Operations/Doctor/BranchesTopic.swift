import Changes
import Configuration
import Failures
import Files
import Git
import Survey
import YAML

/// How branches of features are named, and what keeps Git from making them.
enum BranchesTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    let branch = workspace.configuration.branch
    let settings = try GitExtensionSettings(in: workspace.workingTree)
    let template = branch.template ?? settings.template ?? .plain
    let source = branch.template != nil ? Configuration.path : settings.template != nil ? place : nil
    let wrong =
      try fault(of: settings, isInForce: branch.template == nil)
      ?? (branch.create ? blocked(template, source: source, workspace) : nil)
    let used = branch.create ? "\(template.text), \(source.map { "by \($0)" } ?? "the standard")" : "none are made"
    return [wrong ?? Diagnosis(name, .ok, used, path: source)] + (try passedOver(settings, workspace))
  }

  private static let name = "branches"
  private static let place = GitExtensionSettings.path.string

  /// What is wrong with the template of the extension for Git: its scripts use it also where speckit's commands have another.
  private static func fault(of settings: GitExtensionSettings, isInForce: Bool) -> Diagnosis? {
    do throws(ConfigurationError) {
      try BranchNaming.refuseUnfit(settings)
      return nil
    } catch {
      return Diagnosis(name, failure: error, as: isInForce ? .error : .warning)
    }
  }

  /// A branch that is called as the folder of the template's branches: Git makes no branch below it.
  private static func blocked(_ template: BranchTemplate, source: String?, _ workspace: Workspace) throws -> Diagnosis?
  {
    guard try workspace.unsupportedRepository() == nil, let repository = try workspace.repository() else { return nil }
    let prefix = try BranchNaming.filled(template, in: workspace).prefix
    let branches = try repository.localBranches()
    let folders = prefix.indices.filter { prefix[$0] == "/" }.compactMap { BranchName(String(prefix[..<$0])) }
    guard let other = folders.first(where: { branches[$0] != nil }) else { return nil }
    return Diagnosis(
      name, .error, "no branch \(prefix)… can be made, since branch \(other) is in the way",
      hint: "rename that one: git branch -m \(quotedForShell(other.string)) NAME", path: source)
  }

  /// Values of the extension's settings that its scripts and speckit pass over.
  private static func passedOver(_ settings: GitExtensionSettings, _ workspace: Workspace) throws -> [Diagnosis] {
    guard let bytes = try workspace.workingTree.read(GitExtensionSettings.path)?.bytes,
      let root = (try? YAMLNode.parse(bytes)) ?? nil
    else { return [] }
    let names = settings.template == nil ? ["branch_template", "branch_prefix"] : []
    let lists = names.filter { root[$0].map { $0.mapping != nil || $0.sequence != nil } ?? false }.map {
      Diagnosis(
        name, .warning, "\($0) is no text, and is passed over", hint: "write it as \($0): \"…\"", path: place)
    }
    guard let numbering = root["branch_numbering"]?.string, !numbering.isEmpty, settings.numbering == nil else {
      return lists
    }
    let known = Configuration.Branch.Numbering.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " nor ")
    return lists + [
      Diagnosis(
        name, .warning, "branch_numbering is neither \(known), and is passed over", hint: "mend it there", path: place)
    ]
  }
}
