import Check
import Configuration
import Failures
import Files

/// What `check` found, for people and programs.
enum CheckReply {
  static func members(_ report: Check.Report) -> [JSONValue.Member] {
    [
      .init("findings", .array(report.findings.map(finding))),
      .init(
        "summary",
        .object([
          .init("errors", .integer(report.count(.error))), .init("warnings", .integer(report.count(.warning))),
          .init("notices", .integer(report.count(.notice))),
          .init("ignored", .integer(report.ignoredCount)), .init("features", .integer(report.featureCount)),
        ])),
    ] + (report.known.map { [known($0)] } ?? [])
  }

  private static func known(_ known: Check.Known) -> JSONValue.Member {
    .init("baseline", .object([.init("known", .integer(known.count)), .init("gone", .integer(known.goneCount))]))
  }

  private static func finding(_ finding: Finding) -> JSONValue {
    .object([
      .init("rule", .string(finding.rule.id)), .init("severity", .string(finding.severity.rawValue)),
      .init("path", .string(finding.path.string)), .init("line", .optional(finding.line)),
      .init("column", .optional(finding.column)), .init("message", .string(finding.message)),
      .init("hint", .string(finding.hint)), .init("fingerprint", .string(finding.fingerprint)),
    ])
  }

  static func lines(_ report: Check.Report, fixed: [String]) -> [Line] {
    let findings = report.findings.flatMap { lines($0) + [Line("")] }
    return mended(fixed) + findings + [summary(report)]
  }

  /// The files that were mended.
  static func mended(_ paths: [String]) -> [Line] { paths.map { Line("mended ", .label) + Line($0) } }

  /// The findings alone that weigh at least as much as `least`.
  static func lines(_ report: Check.Report, from least: Severity) -> [Line] {
    report.findings.filter { $0.severity >= least }.flatMap(lines)
  }

  private static func lines(_ finding: Finding) -> [Line] {
    let place = [finding.path.string, finding.line.map(String.init), finding.column.map(String.init)]
    let head =
      Line(place.compactMap { $0 }.joined(separator: ":") + ": ", .name)
      + Line(finding.severity.rawValue, role(of: finding.severity))
      + Line(": [\(finding.rule.id)] \(finding.message)")
    let excerpt = finding.excerpt.map { [Line("  | ", .label) + Line($0)] }
    return [head] + (excerpt ?? []) + [Line("  hint: ", .hint) + Line(finding.hint)]
  }

  private static func role(of severity: Severity) -> Line.Role {
    switch severity {
    case .error: .bad
    case .warning: .warning
    case .notice: .label
    }
  }

  private static func summary(_ report: Check.Report) -> Line {
    let features = counted(report.featureCount, "feature")
    let ignored = report.ignoredCount > 0 ? ", \(report.ignoredCount) ignored" : ""
    let known = report.known.map(known) ?? ""
    if report.findings.isEmpty {
      return Line("\(features), no \(report.known == nil ? "" : "new ")findings\(ignored)", .good) + Line(known)
    }
    let counts = [Severity.error, .warning, .notice].compactMap { severity -> Line? in
      let count = report.count(severity)
      return count > 0 ? Line(counted(count, severity.rawValue), role(of: severity)) : nil
    }
    let joined = counts.dropFirst().reduce(counts.first ?? Line("")) { $0 + Line(", ") + $1 }
    let fixable = report.findings.count(where: \.isFixable)
    return joined + Line(" in \(features)\(ignored)\(known)")
      + Line(fixable > 0 ? "; --fix mends \(fixable)" : "")
  }

  private static func known(_ known: Check.Known) -> String {
    let gone = known.goneCount > 0 ? ", and \(known.goneCount) that \(known.goneCount == 1 ? "is" : "are") gone" : ""
    return "; \(known.count) in the baseline\(gone)"
  }

  /// What rules look for, why, and what to do.
  static func explanation(of rules: [Rule]) -> Reply {
    var reply = Reply()
    reply.members = [
      .init(
        "rules",
        .array(
          rules.map { rule in
            .object([
              .init("rule", .string(rule.id)), .init("name", .string(rule.name)),
              .init("severity", .string(rule.severity.rawValue)), .init("fixable", .bool(rule.isFixable)),
              .init("summary", .string(rule.summary)), .init("explanation", .string(rule.explanation)),
              .init("silences", .string(rule.silences)),
            ])
          }))
    ]
    reply.lines = rules.enumerated().flatMap { index, rule in
      (index > 0 ? [Line("")] : []) + [
        Line("\(rule.id) \(rule.name)", .name) + Line("  \(rule.weight)"), Line(""), Line(rule.summary + "."), Line(""),
      ] + WrappedText.lines(rule.explanation, width: 100).map { Line($0) }
        + [Line(""), Line("What it leaves alone:", .label)]
        + WrappedText.lines(rule.silences, width: 100).map { Line($0) }
    }
    return reply
  }
}
