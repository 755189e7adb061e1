import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// A feature or an epic on one screen: the head, then lists of which the beginnings are shown.
enum ShowPage {
  /// The page of a feature; paths are relative to its folder.
  static func lines(_ details: ShowItem.FeatureDetails) -> [Line] {
    let item = details.item
    let feature = item.feature
    let location = feature.location
    let tasks = item.progress.total > 0 ? ", \(item.progress.done) of \(item.progress.total) tasks done" : ""
    let (present, absent) = documents(of: feature)
    let needs = details.needs.map(describe) + item.unknownDependencies.map { "\($0) (not found)" }
    let head: [(label: String, value: String?)] = [
      ("stage", item.stage.rawValue + tasks), ("status", feature.status), ("epic", details.epic?.id.string),
      ("branch", feature.branch), ("folder", location.directory.string), ("documents", named(present)),
      ("not there", named(absent)), ("needs", named(needs)), ("needed by", named(details.neededBy.map(describe))),
    ]
    let missing = details.nextStage.map { "to reach \($0.rawValue)" } ?? "passed gates still miss"
    return [Line(feature.id.string, .name) + Line("  " + feature.title)]
      + head.compactMap { label, value in value.map { .detail(label, $0, width: 11) } }
      + lists(details.contents, missing: missing, folder: location.directory)
  }

  /// The page of an epic; paths are relative to its folder.
  static func lines(_ details: ShowItem.EpicDetails) -> [Line] {
    let epic = details.item.epic
    var table = TextTable()
    for item in details.features {
      table.add(["    " + item.feature.id.string, item.stage.rawValue, item.feature.title])
    }
    return [
      Line(epic.id.string, .name) + Line("  " + details.item.title), .detail("plan", epic.execPlan.string, width: 11),
      .detail("index", epic.designIndex.string, width: 11),
      details.features.isEmpty ? .detail("features", "none", width: 11) : Line("  features", .label),
    ] + table.lines + lists(details.contents, missing: "passed gates still miss", folder: epic.directory)
  }

  /// So many things of a list are shown, so that all lists together fit a screen.
  private static let shown = 5

  private static func lists(_ contents: ShowItem.Contents, missing: String, folder: RelativePath) -> [Line] {
    list(missing, grouped(contents.missing, folder))
      + list(
        "questions",
        contents.questions.map { question in
          [
            place(question.path, question.line, folder),
            question.question.isEmpty ? "to be clarified" : question.question,
          ]
        })
      + list("entities", contents.entities.map { [$0.name, owners($0), users($0)] })
      + list("contracts", contents.contracts.map { [$0.name, owners($0), users($0)] })
      + list("decisions", contents.decisions.map { [$0.name, $0.standing.text, $0.entry.decision] })
  }

  private static func list(_ label: String, _ rows: [[String]]) -> [Line] {
    if rows.isEmpty { return [] }
    // One line more is no longer than to say that there is one more.
    let count = rows.count == shown + 1 ? rows.count : min(rows.count, shown)
    var table = TextTable()
    for row in rows.prefix(count) {
      var row = row
      while row.last?.isEmpty == true { row.removeLast() }
      table.add(["    " + (row.first ?? "")] + row.dropFirst())
    }
    let more = rows.count > count ? [Line("    and \(rows.count - count) more", .label)] : []
    return [Line("  " + label, .label)] + table.lines + more
  }

  /// All that is missing where that is little; else one line a document, with what is first missing in it.
  private static func grouped(_ missing: [GateProblem], _ folder: RelativePath) -> [[String]] {
    guard missing.count > shown else { return missing.map { [place($0.path, $0.line, folder), $0.message] } }
    var paths: [RelativePath] = []
    var problems: [RelativePath: [GateProblem]] = [:]
    for problem in missing {
      if problems[problem.path] == nil { paths.append(problem.path) }
      problems[problem.path, default: []].append(problem)
    }
    return paths.compactMap { path in
      guard let own = problems[path], let first = own.first else { return nil }
      return [place(path, first.line, folder), first.message + (own.count > 1 ? ", and \(own.count - 1) more" : "")]
    }
  }

  /// `spec.md:12`, seen from a folder.
  private static func place(_ path: RelativePath, _ line: Int?, _ folder: RelativePath) -> String {
    (path.relative(to: folder) ?? path).string + (line.map { ":\($0)" } ?? "")
  }

  /// The names of the documents that exist, and of those that do not.
  private static func documents(of feature: JudgedFeature) -> (present: [String], absent: [String]) {
    let name = { (document: FeatureDocument) in document.name(in: feature.location.layout) }
    let absent = FeatureDocument.allCases.filter { !feature.documents.contains($0) }
    let present = feature.documents.flatMap { document in
      switch document {
      case .tasks: feature.taskLists.map(\.name)
      case .plan: [feature.path(of: .plan).name]
      default: [name(document)]
      }
    }
    return (present, absent.map(name))
  }

  private static func describe(_ neighbour: ShowItem.Neighbour) -> String {
    "\(neighbour.id) (\(neighbour.stage?.rawValue ?? "unreadable"))"
  }

  private static func owners(_ item: ShowItem.Shared) -> String {
    switch item.owners.count {
    case 0: "no owner yet"
    case 1: "owned by \(item.owners[0])"
    default: "conflict: \(item.owners.map(\.string).joined(separator: ", "))"
    }
  }

  private static func users(_ item: ShowItem.Shared) -> String {
    item.users.isEmpty ? "" : "used by \(item.users.map(\.string).joined(separator: ", "))"
  }

  /// Names on one line, the first few of many; nil for none.
  private static func named(_ names: [String]) -> String? {
    let most = 12
    guard !names.isEmpty else { return nil }
    return names.prefix(most).joined(separator: ", ") + (names.count > most ? ", and \(names.count - most) more" : "")
  }
}
