import Changes
import Operations

/// `hooks install`: the merge driver and the check before a commit.
enum HooksInstallCommand: Command {
  private static let noHook = OptionSpecification(name: "no-hook", help: "register the merge driver alone")

  static let specification = CommandSpecification(
    words: ["hooks", "install"], summary: "register the merge driver, and check what is staged before each commit",
    options: [noHook], writes: true,
    discussion: """
      Git asks for the driver by the lines that init and this command keep in .gitattributes, which a team commits; which
      program that is, each clone has to be told. The driver goes into the configuration of the repository, for all its
      worktrees. The hook gets one line, which runs speckit hooks run pre-commit; what else is there goes on running.
      Where husky or core.hooksPath keep the hooks in the working tree, the line goes there. For lefthook and the pre-commit
      framework the lines are told that belong in their configuration. A hook that all repositories of a user share,
      or that is no script of the shell, is refused with what it would have to run. It can be run again at any time.
      """,
    examples: ["speckit hooks install", "speckit hooks install --dry-run -v", "speckit hooks install --no-hook"])

  static func run(_ call: Call) throws -> Reply {
    let session = try call.session()
    let outcome = try session.carryOut("hooks install", call.writeOptions()) {
      try InstallHooks.decide(leavesHook: call.arguments.has(noHook), session)
    }
    var reply = Reply(outcome)
    reply.members = HooksReply.members(outcome.answer)
    let changed = outcome.changes.summaries.map {
      Line.detail($0.kind == "create" ? "made" : "updated", $0.path, width: 12)
    }
    reply.lines =
      HooksReply.lines(outcome.answer) + (changed.isEmpty ? [Line("nothing to change, all of it was there")] : changed)
    return reply
  }
}
