import Failures
import Files
import Git
import Markdown
import Names
import Reports
import Trace
import WorkspaceModel

/// The answer of `trace`, put together feature by feature.
struct TracePage {
  private let format: TraceFormat
  private let isDetailed: Bool
  private let tellsLinks: Bool
  private var lines: [Line] = []
  private var table = TextTable()
  private var rows: [[[String]]] = []
  private var sections: [Matrix] = []
  private var features: [JSONValue] = []
  private var counts: [RequirementCoverage: Int] = [:]

  /// - Parameters:
  ///   - isDetailed: whether each requirement is told, and not only how many there are.
  ///   - tellsLinks: whether each link is told.
  init(_ format: TraceFormat, isDetailed: Bool, tellsLinks: Bool) {
    self.format = format
    self.isDetailed = isDetailed || tellsLinks
    self.tellsLinks = tellsLinks
  }

  /// Adds a feature.
  mutating func add(_ trace: FeatureTrace) {
    if tellsFiguresAlone { return add(trace.summary, of: trace.id) }
    count(trace.summary)
    switch format {
    case .human: lines += (lines.isEmpty ? [] : [Line("")]) + details(trace)
    case .json: features.append(Self.json(trace))
    case .csv: rows += trace.requirements.map { [[trace.id.string]] + Self.cells($0) }
    case .markdown, .html:
      sections.append(
        Matrix(
          title: "\(trace.id) \(trace.title)", columns: Self.columns, rows: trace.requirements.map(Self.cells)))
    }
  }

  /// Adds a feature by its figures, where these are all that is told.
  mutating func add(_ summary: TraceSummary, of feature: FeatureID) {
    count(summary)
    table.add([feature.string, Self.text(summary), summary.title])
  }

  private mutating func count(_ summary: TraceSummary) {
    for coverage in RequirementCoverage.allCases { counts[coverage, default: 0] += summary.count(coverage) }
  }

  /// Whether the figures of each feature are all that is told.
  var tellsFiguresAlone: Bool { format == .human && !isDetailed }

  /// Hands over what was put together.
  func finish(_ reply: inout Reply) {
    switch format {
    case .human: reply.lines = lines + table.lines + [total]
    case .json: reply.members = [.init("features", .array(features)), .init("summary", Self.json(counts))]
    case .csv: reply.bytes = Array(Matrix(columns: ["Feature"] + Self.columns, rows: rows).csv.utf8)
    case .markdown: reply.bytes = Array(sections.map(Self.markdown).joined(separator: "\n").utf8)
    case .html: reply.bytes = Array(Matrix.page(title: "Requirements and what fulfils them", sections).utf8)
    }
  }

  private var total: Line {
    let all = counts.values.reduce(0, +)
    if all == 0 { return Line("no requirements") }
    return Line("\(counted(all, "requirement")): ") + Line(Self.text(counts))
  }

  private static func text(_ counts: [RequirementCoverage: Int]) -> String {
    RequirementCoverage.allCases.compactMap { coverage in
      counts[coverage].flatMap { $0 > 0 ? "\($0) \(coverage.rawValue)" : nil }
    }.joined(separator: ", ")
  }

  private static func text(_ summary: TraceSummary) -> String {
    let counts = RequirementCoverage.allCases.map { ($0, summary.count($0)) }
    return summary.count == 0 ? "no requirements" : text(Dictionary(uniqueKeysWithValues: counts))
  }

  private static func role(_ coverage: RequirementCoverage) -> Line.Role {
    switch coverage {
    case .covered: .good
    case .partly: .warning
    case .missing: .bad
    case .unknown: .label
    }
  }
}

extension TracePage {
  /// The requirements of a feature, each on a line, and its links where they are wanted.
  private func details(_ trace: FeatureTrace) -> [Line] {
    let head = Line(trace.id.string, .name) + Line("  \(trace.title)")
    let width = trace.requirements.map(\.id.count).max() ?? 0
    let rows = trace.requirements.flatMap { requirement -> [Line] in
      let id = requirement.id + String(repeating: " ", count: width - requirement.id.count)
      let coverage = requirement.coverage.rawValue
      let padding = String(repeating: " ", count: 7 - coverage.count)
      let more = [
        requirement.isStated || requirement.tasks.isEmpty ? nil : "by its story",
        requirement.tests.isEmpty ? nil : counted(requirement.tests.count, "test"),
      ].compactMap { $0 }
      let line =
        Line("  \(id)  ", .name) + Line(coverage, Self.role(requirement.coverage))
        + Line(padding + "  " + (requirement.reasons + more).joined(separator: "; "))
      guard tellsLinks else { return [line] }
      return [line] + trace.links.filter { $0.from == requirement.id.uppercased() }.map(Self.line)
    }
    let rest =
      tellsLinks ? trace.links.filter { link in !trace.requirements.contains { $0.id.uppercased() == link.from } } : []
    return [head] + rows + rest.map(Self.line)
  }

  private static func line(_ link: Link) -> Line {
    let source =
      switch link.source {
      case .place(let place): "\(place.path)\(place.line.map { ":\($0)" } ?? "")"
      case .commit(let id, _): "commit \(id.hex.prefix(10))"
      }
    let to = link.kind.leadsToCommit ? String(link.to.prefix(10)) : link.to
    return Line("    \(link.from) → \(to)") + Line("  \(link.basis.rawValue): \(link.reason), \(source)", .label)
  }

  private static let columns = [
    "Requirement", "Coverage", "Why", "Stories", "Tasks", "Files", "Tests", "Commits", "Place",
  ]

  private static func cells(_ requirement: TracedRequirement) -> [[String]] {
    [
      [requirement.id], [requirement.coverage.rawValue], requirement.reasons, requirement.stories.map { "US\($0)" },
      requirement.tasks, requirement.paths.map(\.string), requirement.tests.map(\.string), requirement.commits,
      ["\(requirement.place.path)\(requirement.place.line.map { ":\($0)" } ?? "")"],
    ]
  }

  private static func markdown(_ matrix: Matrix) -> String {
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |\n" }
    let heading = matrix.title.map { "## \(InlineText.escapeText($0))\n\n" } ?? ""
    return heading + row(matrix.columns) + row(matrix.columns.map { _ in "---" })
      + matrix.rows.map { row($0.map { $0.map(InlineText.escapeCell).joined(separator: "<br>") }) }.joined()
  }
}

extension TracePage {
  private static func json(_ counts: [RequirementCoverage: Int]) -> JSONValue {
    .object(RequirementCoverage.allCases.map { .init($0.rawValue, .integer(counts[$0] ?? 0)) })
  }

  private static func json(_ trace: FeatureTrace) -> JSONValue {
    .object([
      .init("id", .string(trace.id.string)), .init("title", .string(trace.title)),
      .init("directory", .string(trace.location.directory.string)),
      .init("requirements", .array(trace.requirements.map(json))), .init("links", .array(trace.links.map(json))),
    ])
  }

  private static func json(_ requirement: TracedRequirement) -> JSONValue {
    .object([
      .init("id", .string(requirement.id)), .init("path", .string(requirement.place.path.string)),
      .init("line", .optional(requirement.place.line)), .init("criterion", .bool(requirement.isCriterion)),
      .init("coverage", .string(requirement.coverage.rawValue)), .init("reasons", .strings(requirement.reasons)),
      .init("stories", .array(requirement.stories.map { .integer($0) })), .init("tasks", .strings(requirement.tasks)),
      .init("stated", .bool(requirement.isStated)), .init("paths", .strings(requirement.paths.map(\.string))),
      .init("tests", .strings(requirement.tests.map(\.string))), .init("commits", .strings(requirement.commits)),
    ])
  }

  private static func json(_ link: Link) -> JSONValue {
    let source: [JSONValue.Member] =
      switch link.source {
      case .place(let place):
        [
          .init("path", .string(place.path.string)), .init("line", .optional(place.line)), .init("commit", .null),
        ]
      case .commit(let id, let line):
        [.init("path", .null), .init("line", .optional(line)), .init("commit", .string(id.hex))]
      }
    return .object(
      [
        .init("kind", .string(link.kind.rawValue)), .init("from", .string(link.from)), .init("to", .string(link.to)),
        .init("basis", .string(link.basis.rawValue)),
      ] + source + [.init("reason", .string(link.reason))])
  }
}

extension Link.Kind {
  /// Whether it leads to a commit, whose name is long.
  fileprivate var leadsToCommit: Bool {
    switch self {
    case .requirementCommit, .taskCommit, .pathCommit: true
    default: false
    }
  }
}
