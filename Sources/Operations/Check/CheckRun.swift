import Configuration
import Files
import Markdown
import WorkspaceModel

/// One pass of the rules over a tree.
final class CheckRun {
  private let context: CheckContext
  private let scope: CheckScope
  private let rules: [Rule]
  private let ignores = IgnoreComments()
  /// The files that findings may lie in, as far as they are at hand.
  private var files: Set<RelativePath> = []
  /// Where on the lines of those files findings lie in which there are any; nil for what cannot be read.
  private var columns: [RelativePath: FindingColumns?] = [:]
  private var findings: [Finding] = []
  private var ignoredCount = 0

  init(_ options: Check.Options, _ session: Session, _ tree: any FileTree) throws {
    context = try CheckContext(session: session, tree: tree)
    scope = try CheckScope(options.subjects, session, context.map)
    let selected = Set((options.selected.isEmpty ? Rule.all : options.selected).map(\.id))
    let ignored = Set(options.ignored.map(\.id))
    rules = Rule.all.filter { rule in
      selected.contains(rule.id) && !ignored.contains(rule.id) && rule.setting(in: session.configuration) != "off"
    }
    context.asksReading = rules.contains { $0.id == Rule.unreadableDocument.id }
  }

  func report() throws -> Check.Report {
    var summaries: [CheckedWorkspace.Summary] = []
    var unreadable = Set(context.map.unreadable.map { UnreadableFile(LeftOut($0)) })
    for group in context.map.groups {
      let locations = context.map.features(of: group)
      guard locations.contains(where: { scope.touches($0.directory) }) || scope.touches(group.directory) else {
        summaries += locations.map { CheckedWorkspace.Summary(glancingAt: $0, context) }
        continue
      }
      let answer = try GroupReader(context: context, scope: scope, asksSync: asksSync).read(group, locations)
      summaries += answer.group.features.map(CheckedWorkspace.Summary.init)
      unreadable.formUnion(answer.unreadable)
      try judge(answer.group)
    }
    let own = workspaceFiles()
    unreadable.formUnion(own.unreadable)
    try judgeFiles(own.read)
    try judge(
      CheckedWorkspace(
        context: context, features: summaries.sorted { $0.location.id < $1.location.id }, unreadable: unreadable,
        pendingSync: asksSync ? PendingSync(ofWorkspace: context) : nil))
    judgeIgnores()
    return Check.Report(
      findings: findings.sorted(by: CheckRun.precedes), ignoredCount: ignoredCount,
      featureCount: context.map.features.count { scope.touches($0.directory) })
  }

  /// Whether a rule is asked that wants to know what a sync would do.
  private var asksSync: Bool {
    rules.contains { if case .indexes = $0.judge { true } else { false } }
  }

  /// The documents of the workspace that belong to no group and no feature.
  private func workspaceFiles() -> (read: [CheckedFile], unreadable: [UnreadableFile]) {
    let configuration = context.session.configuration
    let paths = [
      configuration.index.workspace, configuration.constitution ?? Constitution.standardPath,
      Constitution.otherPath,
    ].compactMap { $0 }
    var read: [CheckedFile] = []
    var unreadable: [UnreadableFile] = []
    for path in Set(paths).sorted() where scope.contains(path) {
      do {
        guard let bytes = try context.tree.read(path)?.bytes else {
          if path == configuration.constitution { unreadable.append(UnreadableFile(missingConstitution: path)) }
          continue
        }
        read.append(CheckedFile(path, bytes, feature: nil, group: nil, context))
      } catch let error as FileError {
        unreadable.append(UnreadableFile(path, error))
      } catch {
        continue
      }
    }
    return (read, unreadable)
  }

  private func judge(_ group: CheckedGroup) throws {
    try judgeFiles(group.files)
    for rule in rules {
      switch rule.judge {
      case .feature(let judge):
        for checked in group.features where scope.touches(checked.location.directory) { try take(judge(checked), rule) }
      case .group(let judge): try take(judge(group), rule)
      case .indexes(let judge): try group.pendingSync.map { try take(judge($0), rule) }
      case .file, .workspace, .ignores: break
      }
    }
    files = []
    columns = [:]
  }

  private func judgeFiles(_ checked: [CheckedFile]) throws {
    for file in checked where scope.contains(file.path) {
      files.insert(file.path)
      ignores.read(file)
      for rule in rules {
        if case .file(let judge) = rule.judge { try take(judge(file), rule) }
      }
    }
  }

  private func judge(_ workspace: CheckedWorkspace) throws {
    for rule in rules {
      switch rule.judge {
      case .workspace(let judge): try take(judge(workspace), rule)
      case .indexes(let judge): try workspace.pendingSync.map { try take(judge($0), rule) }
      case .file, .feature, .group, .ignores: break
      }
    }
  }

  private func judgeIgnores() {
    for rule in rules {
      if case .ignores = rule.judge {
        for problem in ignores.problems(active: Set(rules.map(\.id))) { take(problem, rule) }
      }
    }
  }

  private func take(_ problems: [Problem], _ rule: Rule) throws {
    for problem in problems where scope.contains(problem.path) { take(problem, rule) }
  }

  private func take(_ problem: Problem, _ rule: Rule) {
    let columns = columns(of: problem.path)
    if ignores.cover(rule, problem.path, problem.line) {
      ignoredCount += 1
    } else {
      findings.append(Finding(rule, problem, severity: severity(of: rule, problem), in: columns))
    }
  }

  /// What the configuration says of a rule; its own severity, eased where the document is still being written, otherwise.
  private func severity(of rule: Rule, _ problem: Problem) -> Severity {
    if let configured = rule.setting(in: context.session.configuration).flatMap(Severity.init) { return configured }
    return problem.isInTheMaking && rule.isEasedInTheMaking ? .warning : rule.severity
  }

  /// Where findings lie in a file, which is read once more: few files have any. What cannot be read has no lines to show.
  private func columns(of path: RelativePath) -> FindingColumns? {
    if let known = columns[path] { return known }
    let bytes = (try? context.tree.read(path)?.bytes) ?? nil
    let found = bytes.map { FindingColumns(in: Source($0)) }
    columns[path] = .some(found)
    if let bytes, files.insert(path).inserted {
      ignores.read(CheckedFile(path, bytes, feature: nil, group: nil, context))
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
