import Changes
import Check
import Failures
import Files
import Reports
import Survey

/// How `check` tells what it found.
enum CheckFormat: String, CaseIterable {
  case human, json, sarif, github

  /// The format that was asked for; `--json` is `--format json`.
  ///
  /// - Throws: `Failure` where both are given and differ.
  init(_ arguments: ParsedArguments) throws(Failure) {
    let named = arguments.value(.format).flatMap(CheckFormat.init)
    if arguments.has(.json), let named, named != .json {
      throw Failure(
        .usage, .twoFormats, "--json and --format \(named.rawValue) ask for two formats", hint: "give one of them")
    }
    self = arguments.has(.json) ? .json : named ?? .human
  }

  /// The whole of standard output in the formats of others; nil in speckit's own.
  func document(_ report: Check.Report, _ session: Session) throws -> String? {
    switch self {
    case .human, .json: nil
    case .sarif: LogCommandScan.harmless(json: try CheckFormat.log(report, session).text()) + "\n"
    case .github: try CheckFormat.commands(report, session)
    }
  }

  private static func log(_ report: Check.Report, _ session: Session) throws -> SARIF {
    let place = try RepositoryPlace(session)
    let rules = Rule.all.map { rule in
      SARIF.Rule(
        id: rule.id, name: rule.name, summary: rule.summary + ".",
        explanation: "\(rule.explanation) \(rule.silences)", help: rule.advice, level: SARIF.Level(rule.severity))
    }
    let results = report.findings.map { finding in
      SARIF.Result(
        ruleId: finding.rule.id, ruleIndex: Rule.all.firstIndex { $0.id == finding.rule.id } ?? 0,
        level: SARIF.Level(finding.severity),
        message: told("\(finding.message). Hint: \(finding.hint)"), uri: FileAddress.relative(place.path(finding.file)),
        region: SARIF.Region(startLine: finding.line ?? 1, startColumn: finding.column, endColumn: finding.endColumn),
        fingerprint: finding.fingerprint)
    }
    return SARIF(
      run: SARIF.Run(
        version: version, rules: rules, results: results, root: FileAddress.directory(place.top)))
  }

  private static func commands(_ report: Check.Report, _ session: Session) throws -> String {
    let place = try RepositoryPlace(session)
    return report.findings.map { finding in
      WorkflowCommand.line(
        WorkflowCommand.Level(finding.severity), file: told(place.path(finding.file).string),
        line: finding.line ?? 1, column: finding.column, title: "\(finding.rule.id) \(finding.rule.name)",
        message: told("\(finding.message) (\(finding.hint))")) + "\n"
    }.joined()
  }

  /// Text from documents and names as others show it: nothing in it moves a cursor, or the text around it.
  private static func told(_ text: String) -> String { TerminalText.safe(text) }
}

/// Where the workspace lies in its repository: code hosts know paths from the top of that.
private struct RepositoryPlace {
  let top: AbsolutePath
  private let prefix: RelativePath

  init(_ session: Session) throws {
    top = try WorkspaceLocator.gitTop(above: session.workspace.root) ?? session.workspace.root
    prefix = session.workspace.root.relative(to: top) ?? .empty
  }

  func path(_ path: RelativePath) -> RelativePath { prefix.appending(path) }
}

extension SARIF.Level {
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .notice: .note
      }
  }
}

extension WorkflowCommand.Level {
  fileprivate init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .notice: .notice
      }
  }
}

extension OptionSpecification {
  /// `--format` of `check`.
  static let format = OptionSpecification(
    name: "format", value: .required("FORMAT"), choices: CheckFormat.allCases.map(\.rawValue),
    help: "human, json, sarif or github (human)")
}
