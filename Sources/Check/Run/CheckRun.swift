import Changes
import Configuration
import Facts
import Files
import Markdown
import Names
import Survey
import WorkspaceModel

/// One pass of the rules over a tree.
final class CheckRun {
  private let context: CheckContext
  private let scope: CheckScope
  /// The rules whose findings are told.
  private let rules: [Rule]
  private let recalls: Bool
  private let baseline: Baseline?
  private let ignores = IgnoreComments()
  /// The files that findings may lie in, as far as they were read.
  private var files: Set<RelativePath> = []
  /// Where on the lines of those files findings lie in which there are any; nil for what cannot be read.
  private var columns: [RelativePath: FindingColumns?] = [:]
  private var findings: [Finding] = []
  private var ignoredCount = 0
  /// Where something was looked at.
  private var places: Set<RelativePath> = []

  /// Prepares to ask about a tree; `recalls` is whether what was found earlier will do, though it does not tell how it is
  /// mended.
  init(_ options: Check.Options, _ workspace: Workspace, _ tree: any FileTree, recalls: Bool = true) throws {
    context = try CheckContext(workspace: workspace, tree: tree)
    scope = try CheckScope(options.subjects, workspace, context.map)
    self.recalls = recalls
    baseline = options.baseline
    let selected = Set((options.selected.isEmpty ? Rule.all : options.selected).map(\.id))
    let ignored = Set(options.ignored.map(\.id))
    rules = Rule.all.filter { rule in
      selected.contains(rule.id) && !ignored.contains(rule.id) && rule.setting(in: workspace.configuration) != "off"
    }
    context.overview.asksReading = rules.contains { $0.id == Rule.unreadableDocument.id }
  }

  func report() throws -> Check.Report {
    var summaries: [CheckedWorkspace.Summary] = []
    var unreadable = Set(context.map.unreadable.map { UnreadableFile(LeftOut($0)) })
    let branches = BranchKeys(context.workspace, in: context.tree)
    let recalled = recalls ? context.map.groups.filter(touches) : []
    let check = GroupCheck(
      context: context, scope: scope, branches: branches, recalls: recalls,
      ahead: FeatureAhead(recalled, context, branches), known: GroupCheck.known(recalled, context))
    for group in context.map.groups {
      let locations = context.map.features(of: group)
      guard touches(group) else {
        summaries += locations.map { CheckedWorkspace.Summary(glancingAt: $0, context) }
        continue
      }
      let answer = try check.answer(group, locations)
      summaries += answer.features
      unreadable.formUnion(answer.unreadable)
      take(answer.found)
    }
    let own = try workspaceFiles()
    unreadable.formUnion(own.unreadable)
    var found = own.found
    try found.ask(
      CheckedWorkspace(
        context: context, features: summaries.sorted { $0.location.id < $1.location.id }, unreadable: unreadable,
        pendingSync: asksSync ? PendingSync(ofWorkspace: context) : nil), rules)
    let inGroups = places
    take([found])
    takeComplaints()
    // A folder of features that no root names holds nothing that is looked at, though it is told of.
    let looked = Set(found.paths).intersection(findings.map(\.path))
    places = inGroups.union(unreadable.map(\.path)).union(looked)
    try scope.refuseEmptyParts(context, places, alone: Set(found.paths))
    return told()
  }

  /// What is told of what was found.
  private func told() -> Check.Report {
    var findings = findings.sorted(by: CheckRun.precedes)
    Fingerprint.number(&findings)
    let known = baseline.map { baseline in
      let entries = Set(findings.flatMap(Baseline.Entry.all).map(\.fingerprint))
      let asked = Set(rules.map(\.id))
      let gone = baseline.entries.filter { entry in
        asked.contains(entry.rule) && RelativePath(entry.path).map(scope.contains) == true
          && !entries.contains(entry.fingerprint)
      }
      let held = Set(baseline.entries.map(\.fingerprint))
      let count = findings.count
      findings.removeAll { Baseline.Entry.all(of: $0).allSatisfy { held.contains($0.fingerprint) } }
      return Check.Known(count: count - findings.count, goneCount: gone.count)
    }
    return Check.Report(
      findings: findings, ignoredCount: ignoredCount,
      featureCount: context.map.features.count { scope.touches($0.directory) }, known: known)
  }

  /// Whether a group or one of its features is asked about.
  private func touches(_ group: FeatureGroup) -> Bool {
    context.map.features(of: group).contains { scope.touches($0.directory) } || scope.touches(group.directory)
  }

  /// Whether a rule is asked that wants to know what a sync would do.
  private var asksSync: Bool {
    rules.contains { $0.judges.contains { if case .indexes = $0 { true } else { false } } }
  }

  /// What the rules say of the documents of the workspace that belong to no group and no feature.
  private func workspaceFiles() throws -> (found: FoundProblems, unreadable: [UnreadableFile]) {
    let configuration = context.workspace.configuration
    let paths = [
      configuration.index.workspace, configuration.constitution ?? Constitution.standardPath,
      Constitution.otherPath,
    ].compactMap { $0 }
    var found = FoundProblems()
    var unreadable: [UnreadableFile] = []
    for path in Set(paths).sorted() where scope.contains(path) {
      let bytes: [UInt8]?
      do {
        bytes = try context.tree.read(path)?.bytes
      } catch let error as FileError {
        unreadable.append(UnreadableFile(path, error))
        continue
      } catch {
        continue
      }
      if let bytes {
        try found.ask(CheckedFile(path, bytes, feature: nil, group: nil, context))
      } else if path == configuration.constitution {
        unreadable.append(UnreadableFile(missingConstitution: path))
      }
    }
    return (found, unreadable)
  }

  /// Takes over what is asked for: of the files in scope what the rules at hand found.
  private func take(_ found: [FoundProblems]) {
    for found in found {
      files.formUnion(found.paths.filter(scope.contains))
      if !scope.isWhole { places.formUnion(found.paths) }
      for file in found.commented where scope.contains(file.path) { ignores.read(file) }
    }
    let asked = Set(rules.map(\.id))
    for found in found.flatMap(\.problems) where asked.contains(found.rule.id) {
      let places = [found.problem] + found.problem.elsewhere
      if let problem = places.first(where: { scope.contains($0.path) }) {
        take(problem, found.rule, first: found.problem)
      }
    }
    files = []
    columns = [:]
  }

  /// Takes over what is wrong with the comments themselves.
  private func takeComplaints() {
    for rule in rules where rule.judges.contains(where: { if case .ignores = $0 { true } else { false } }) {
      for problem in ignores.problems(active: Set(rules.map(\.id))) { take(problem, rule, first: problem) }
    }
  }

  /// Takes over a finding where it is told; `first` is how it is told to those who ask about everything.
  private func take(_ problem: Problem, _ rule: Rule, first: Problem) {
    // Nobody can mend here what a sparse checkout leaves out of the working tree.
    if context.workspace.seen.hides(problem.path) { return }
    let columns = columns(of: problem.path)
    if ignores.cover(rule, problem.path, problem.line) {
      ignoredCount += 1
    } else {
      let file = columns == nil && !problem.isOfFolderAlone ? context.file(at: problem.path) : problem.path
      findings.append(
        Finding(rule, problem, first: first, severity: severity(of: rule, problem), file: file, in: columns))
    }
  }

  /// What the configuration says of a rule; its own severity, eased where the document is still being written, otherwise.
  private func severity(of rule: Rule, _ problem: Problem) -> Severity {
    if let configured = rule.setting(in: context.workspace.configuration).flatMap(Severity.init) { return configured }
    let severity = min(rule.severity, problem.severity ?? rule.severity)
    return problem.isInTheMaking && rule.isEasedInTheMaking ? min(severity, .warning) : severity
  }

  /// Where findings lie in a file, which is read once more: few files have any. What cannot be read has no lines to show.
  private func columns(of path: RelativePath) -> FindingColumns? {
    if let known = columns[path] { return known }
    let bytes = (try? context.tree.read(path)?.bytes) ?? nil
    let found = bytes.map { FindingColumns(in: Source($0)) }
    columns[path] = .some(found)
    if let bytes, files.insert(path).inserted {
      CommentedFile(CheckedFile(path, bytes, feature: nil, group: nil, context)).map(ignores.read)
    }
    return found
  }

  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.path != right.path { return left.path < right.path }
    return (left.line ?? 0, left.column ?? 0, left.rule.id) < (right.line ?? 0, right.column ?? 0, right.rule.id)
  }
}

extension Rule {
  /// What the configuration says of it, by its ID or its name.
  fileprivate func setting(in configuration: Configuration) -> String? {
    configuration.rules[id] ?? configuration.rules[name]
  }
}
