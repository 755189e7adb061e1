import Changes
import Failures
import Survey
import Trace

/// `changelog`: what an epic has gained, changed and lost since an earlier state.
enum ChangelogCommand: Command {
  private static let since = OptionSpecification(
    name: "since", value: .required("REF"), help: "the earlier state: a tag, a branch, a commit")
  private static let format = OptionSpecification(
    name: "format", value: .required("FORMAT"), choices: ["markdown", "human", "json"],
    help: "markdown, human or json (markdown)")

  static let specification = CommandSpecification(
    words: ["changelog"], summary: "write what an epic has gained, changed and lost since an earlier state",
    arguments: [
      .init(name: "EPIC", count: .optional, help: "the epic, or a root of the flat layout (the current one)")
    ],
    options: [since, format],
    discussion: """
      The Markdown has the form of Keep a Changelog: Added, Changed and Removed, with features that were finished since then
      first. A feature is finished once all its tasks are done; of one that was, stories are told. What changed in features
      that were there before is told by stories, scenarios, requirements, success criteria, entities and contracts, and what
      the epic decided by its Decision Log.
      """,
    examples: ["speckit changelog --since v1.0", "speckit changelog EPIC-USER-001 --since main~20 --format human"])

  static func run(_ call: Call) throws -> Reply {
    let named = call.arguments.value(format)
    if call.arguments.has(.json), let named, named != "json" {
      throw Failure(
        .usage, .twoFormats, "--json and --format \(named) ask for two formats", hint: "give one of them")
    }
    guard let since = call.arguments.value(since) else {
      throw Failure(
        .usage, .missingOption, "changelog needs --since", hint: "name a tag, a branch or a commit: --since v1.0")
    }
    let session = try call.session()
    let workspace = session.workspace
    let group = try workspace.group(call.arguments.positional.first, in: workspace.map(of: workspace.seen))
    let changelog = try Changelog(StateRange(since, workspace), of: group, workspace)
    var reply = Reply(root: workspace.root)
    reply.diagnostics = call.mentionInterruption(session) + changelog.leftOut.map { Diagnostic($0) }
    reply.members = ChangelogReply.members(changelog)
    if named == "human" {
      reply.lines = ChangelogReply.lines(changelog)
    } else {
      reply.bytes = Array(ChangelogReply.markdown(changelog).utf8)
    }
    return reply
  }
}
