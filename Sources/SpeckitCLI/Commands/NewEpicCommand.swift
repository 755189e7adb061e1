import Changes
import Failures
import Files
import Names
import Operations
import WorkspaceModel

/// `new-epic`: an epic, or with `--from` an epic and all its features.
enum NewEpicCommand: Command {
  private static let from = OptionSpecification(
    name: "from", value: .required("FILE"), help: "create the epic and its features from a manifest")
  private static let scope = OptionSpecification(
    name: "scope", value: .required("SCOPE"), help: "the folder below plans (services)")
  private static let service = OptionSpecification(
    name: "service", value: .required("NAME"), help: "the folder below the scope")
  private static let area = OptionSpecification(
    name: "area", value: .required("AREA"), help: "the area in its IDs (that of the service, such as USER)")
  private static let number = OptionSpecification(
    name: "number", value: .required("N"), takesAlso: OptionSpecification.isNumber,
    help: "its number in the area (the next free one)")
  private static let shortName = OptionSpecification(
    name: "short-name", value: .required("S"), help: "the words of its folder's name")
  private static let commit = OptionSpecification(name: "commit", help: "commit exactly the files that are made")
  private static let noBranch = OptionSpecification(name: "no-branch", help: "with --from: make no branches")

  static let specification = CommandSpecification(
    words: ["new-epic"], summary: "create an epic with its exec plan and design index",
    arguments: [
      .init(name: "TITLE", count: .any, help: "the epic's title; with --from the manifest has it", isText: true)
    ],
    options: [from, scope, service, area, number, shortName, noBranch, commit], writes: true,
    discussion: """
      --service may be left out only with another scope than services.

      A manifest is YAML: title, scope, service, area, number, short-name, purpose, and features, a list of title,
      description, id, number, short-name and depends-on (short names or IDs). Only titles are required. One branch a
      feature is created, and none is switched to; all of it happens, or nothing does. The branches start at HEAD, which
      lacks the files until they are committed; with --commit they start from the commit that holds them.
      """,
    examples: [
      "speckit new-epic \"User onboarding\" --service user-service", "speckit new-epic \"Foundation\" --scope system",
      "speckit new-epic --from onboarding.yml --commit",
    ])

  static func run(_ call: Call) throws -> Reply {
    if let file = call.arguments.value(from) { return try fromManifest(file, call) }
    if call.arguments.has(noBranch) {
      throw Failure(.usage, .needsFrom, "--no-branch needs --from", hint: "an epic alone has no branch")
    }
    let arguments = call.arguments
    var request = NewEpic.Request(title: arguments.positional.joined(separator: " "))
    request.scope = arguments.value(scope) ?? "services"
    request.service = arguments.value(service)
    request.area = arguments.value(area)
    request.number = try arguments.number(number)
    request.shortName = arguments.value(shortName)
    request.commits = arguments.has(commit)
    let session = try call.session()
    let outcome = try session.carryOut("new-epic \(request.title)", call.writeOptions()) {
      try NewEpic.decide(request, session)
    }
    let epic = outcome.answer.epic
    var reply = Reply(outcome)
    reply.members = [.init("epic", .object(JSONValue.members(epic, title: outcome.answer.title)))]
    reply.lines =
      heading(epic, outcome.answer.title, outcome.changes) + [
        Line("next: ", .hint) + Line("write its purpose, then speckit new-feature \"…\" --epic \(shortName(epic))")
      ]
    reply.tell(outcome.answer.sync)
    return reply
  }

  private static func heading(_ epic: Epic, _ title: String, _ changes: ChangeSet) -> [Line] {
    let commits = changes.summaries.filter { $0.kind == "commit" }
    return [
      Line(epic.id.string, .name) + Line("  " + title), .detail("plan", epic.execPlan.string),
      .detail("index", epic.designIndex.string),
    ] + commits.map { .detail("commit", $0.path) }
  }

  private static func shortName(_ epic: Epic) -> String {
    epic.id.parts.map { "EPIC-\($0.area)-\($0.number.padded(to: 3))" } ?? epic.id.string
  }

  private static func fromManifest(_ file: String, _ call: Call) throws -> Reply {
    let others = [scope, service, area, number, shortName].filter(call.arguments.has)
    guard call.arguments.positional.isEmpty, others.isEmpty else {
      throw Failure(
        .usage, .fromAlone, "--from takes everything from the manifest, so nothing else may be given",
        hint: "write \(others.first?.name ?? "the title") into \(file)")
    }
    let session = try call.session()
    guard let path = AbsolutePath(file, relativeTo: try call.directory()),
      let manifest = try FileSystem.read(path)
    else { throw Failure(.notFound, .noManifest, "there is no file \(file)", hint: "check the path given to --from") }
    let outcome = try session.carryOut("new-epic --from \(file)", call.writeOptions()) {
      try NewEpicFromManifest.decide(
        manifest: manifest.bytes, file: file, makesBranches: !call.arguments.has(noBranch),
        commits: call.arguments.has(commit), session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    let features = answer.features.map {
      JSONValue.feature($0.location, title: $0.title, branch: $0.branch, number: $0.number)
    }
    reply.members = [
      .init("epic", .object(JSONValue.members(answer.epic, title: answer.title))), .init("features", .array(features)),
    ]
    var table = TextTable()
    for feature in answer.features {
      table.add(["  " + feature.location.id.string, feature.title, feature.branch ?? "no branch"])
    }
    reply.lines = heading(answer.epic, answer.title, outcome.changes) + table.lines
    if let first = answer.features.first {
      let isCommitted = call.arguments.has(commit)
      reply.lines.append(Line("next: ", .hint) + Line(next(first, isCommitted: isCommitted)))
    }
    reply.tell(answer.sync)
    return reply
  }

  /// What comes next for the first feature. Its branch lacks the files until they are committed.
  private static func next(_ feature: NewEpicFromManifest.MadeFeature, isCommitted: Bool) -> String {
    guard feature.branch != nil else { return "write the spec of \(feature.location.id)" }
    let first = isCommitted ? "" : "commit the files, which the branches lack, then "
    return "\(first)`speckit switch \(feature.location.id)`, and write its spec"
  }
}
