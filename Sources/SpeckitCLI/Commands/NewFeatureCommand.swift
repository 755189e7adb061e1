import Changes
import Documents
import Failures
import Files
import Git
import Names
import Operations
import SpecKit
import WorkspaceModel

/// `new-feature`: number, branch, folder, specification and checklist.
enum NewFeatureCommand: Command {
  static let shortName = OptionSpecification(
    name: "short-name", value: .required("S"), help: "the words of the branch (from the description)")
  private static let title = OptionSpecification(
    name: "title", value: .required("T"), help: "the title (the description's first sentence)")
  private static let id = OptionSpecification(
    name: "id", value: .required("ID"), takesAlso: OptionSpecification.isFeatureName,
    help: "the ID, in an epic (the next free F-AREA-NNN)")
  private static let number = OptionSpecification(
    name: "number", value: .required("N"), takesAlso: OptionSpecification.isNumber,
    help: "the number of the branch (the next free one)")
  private static let timestamp = OptionSpecification(
    name: "timestamp", help: "begin the branch with date and time instead of a number")
  private static let dependsOn = OptionSpecification(
    name: "depends-on", value: .required("F"), isRepeatable: true,
    takesAlso: OptionSpecification.isFeatureName,
    help: "features that must be there first, between commas or spaces")
  static let base = OptionSpecification(
    name: "base", value: .required("REF"), help: "start the branch at REF instead of HEAD")
  private static let worktree = OptionSpecification(
    name: "worktree", value: .optional("PATH"), takesAlso: isPath,
    help: "make a linked worktree, beside the repository or at PATH")
  /// Whether a word looks like the path of a folder.
  private static let isPath: @Sendable (String) -> Bool = { word in
    ["/", "./", "../", "~/"].contains(where: word.hasPrefix) || word == ".."
      || word.contains("/") && !word.contains(" ")
  }
  private static let noSwitch = OptionSpecification(name: "no-switch", help: "make the branch, but stay on this one")
  private static let noBranch = OptionSpecification(name: "no-branch", help: "make no branch")
  private static let full = OptionSpecification(name: "full", help: "make the documents of plan and tasks too")
  private static let commit = OptionSpecification(name: "commit", help: "commit exactly the files that are made")
  private static let allowExistingBranch = OptionSpecification(
    name: "allow-existing-branch", help: "go on with the branch if it exists")
  private static let reserve = OptionSpecification(
    name: "reserve", help: "take number and ID on the remote and push the branch, so that no other clone has them")

  static let specification = CommandSpecification(
    words: ["new-feature"], summary: "create a feature with its number, branch, folder, spec and checklist",
    arguments: [
      .init(name: "DESCRIPTION", count: .oneOrMore, help: "what the feature does, in a sentence", isText: true)
    ],
    options: [
      .epic, shortName, title, id, number, timestamp, dependsOn, base, worktree, noSwitch, noBranch, full, commit,
      allowExistingBranch, reserve,
    ], writes: true,
    discussion: """
      The number is one more than the highest over all branches, features and worktrees; the ID is free on every branch.
      The branch starts at HEAD and is switched to as git switch -c does: local changes and the index stay. With --no-switch
      and --commit the files are committed on the branch that is checked out, and the new one starts from that commit.

      --reserve makes the remote (branch.remote in .specify/speckit.yml, else origin) the arbiter between machines: it
      creates refs/speckit/numbers/007 and refs/speckit/ids/F-USER-003 there, and the branch where it starts, as the upstream
      of the one here; a commit that --commit makes is yours to push. What somebody else has is passed over. A path on this
      machine, and ssh with a running agent, are reached without further help; every other remote by the git program, with
      its hooks, credential helpers and ssh keys as you have them, in one push that creates all of it or nothing. Nobody is
      asked for a password.
      """,
    examples: [
      "speckit new-feature \"Let customers sign up with an e-mail address\" --epic EPIC-USER-001",
      "speckit new-feature \"Change the address\" --reserve",
      "speckit new-feature \"Reset a password\" --short-name reset-password --depends-on F-USER-001",
    ])

  static func run(_ call: Call) throws -> Reply {
    let wanted = try request(call.arguments)
    let session = try call.session()
    let outcome = try session.carryOut("new-feature \(wanted.description.prefix(60))", call.writeOptions()) {
      var request = wanted
      request.recordsFeature = Contract.known(of: session).contract.recordsFeature
      return try NewFeature.decide(request, session)
    }
    let answer = outcome.answer
    var reply = Reply(outcome)
    reply.members = [.feature(answer)]
    if let reservation = outcome.changes.reservation {
      let means = reservation.isPushedByGit ? "git" : "speckit"
      reply.members.append(
        .init(
          "reservation",
          .object([.init("remote", .string(reservation.remote.name)), .init("pushedBy", .string(means))])))
    }
    reply.lines = lines(answer, outcome.changes)
    reply.diagnostics += answer.notes.map { Diagnostic(severity: .note, message: $0) }
    if let problem = Contract.known(of: session).problem { reply.diagnostics.append(Diagnostic(problem)) }
    reply.tell(answer.sync)
    return reply
  }

  private static func request(_ arguments: ParsedArguments) throws -> NewFeature.Request {
    var request = NewFeature.Request(description: arguments.positional.joined(separator: " "))
    request.epic = arguments.value(.epic)
    request.title = arguments.value(title)
    request.shortName = arguments.value(shortName)
    request.id = arguments.value(id)
    request.number = try arguments.number(number)
    request.isTimestamped = arguments.has(timestamp)
    request.dependsOn = arguments.values(dependsOn)
    request.base = arguments.value(base)
    request.worktree = arguments.value(worktree).map { $0.isEmpty ? .beside : .at($0) }
    request.switches = !arguments.has(noSwitch)
    request.makesBranch = !arguments.has(noBranch)
    request.isFull = arguments.has(full)
    request.commits = arguments.has(commit)
    request.allowsExistingBranch = arguments.has(allowExistingBranch)
    request.reserves = arguments.has(reserve)
    try refuseNames(in: arguments)
    if request.number != nil, request.isTimestamped {
      throw Failure(
        .usage, .numberOrTimestamp, "--number and --timestamp exclude each other", hint: "give one of them")
    }
    return request
  }

  /// Refuses a feature's ID among the words of the description where `--depends-on` is given: it was meant for that.
  private static func refuseNames(in arguments: ParsedArguments) throws(Failure) {
    let words = arguments.positional
    guard words.count > 1, !arguments.values(dependsOn).isEmpty,
      let name = words.first(where: { FeatureID($0).parts != nil })
    else { return }
    throw Failure(
      .usage, .unexpectedArgument, "whether \(name) belongs to --depends-on or to the DESCRIPTION cannot be told",
      hint: "write --depends-on=\(name), or put the DESCRIPTION in quotes")
  }

  private static func lines(_ answer: NewFeature.Answer, _ changes: ChangeSet) -> [Line] {
    var lines = [Line(answer.location.id.string, .name) + Line("  " + answer.title)]
    let state =
      answer.worktree.map { "checked out in \($0)" } ?? (answer.isCheckedOut ? "checked out" : "not checked out")
    lines.append(.detail("branch", answer.branch.map { "\($0), from \(answer.start), \(state)" } ?? "none"))
    lines.append(.detail("spec", answer.location.path(of: .spec).string))
    let checklist = FeatureDocument.requirementsChecklist.name(in: answer.location.layout)
    lines.append(.detail("gate", "\(checklist), \(answer.openItems) items open"))
    lines += indexes(changes, of: answer.location)
    if changes.summaries.contains(where: { $0.kind == "commit" }) {
      lines.append(.detail("commit", answer.isCheckedOut ? "made on the branch" : "made on \(answer.start)"))
    }
    if let reservation = changes.reservation {
      lines += reserved(reservation)
    }
    lines.append(
      Line("next: ", .hint)
        + Line(next(answer, changes) + "write the spec, tick its checklist, then `speckit gate spec`"))
    return lines
  }

  private static func reserved(_ reservation: Reservation) -> [Line] {
    let remote = reservation.remote.name
    let means = reservation.isPushedByGit ? ", by git push" : ""
    let upstream = reservation.branch.map { Line.detail("upstream", "\(remote)/\($0.name)") }
    return [.detail("reserved", "\(reservation.description) on \(remote)\(means)")] + [upstream].compactMap { $0 }
  }

  /// What comes before the spec is written: the branch may lack the files, or not be checked out.
  private static func next(_ answer: NewFeature.Answer, _ changes: ChangeSet) -> String {
    if answer.branch == nil || answer.isCheckedOut {
      // The branch is pushed where it starts.
      let isAhead = changes.reservation?.branch != nil && changes.summaries.contains { $0.kind == "commit" }
      return isAhead ? "`git push` the commit, " : ""
    }
    let change = "`speckit switch \(answer.location.id)`"
    if answer.hasFiles { return change + ", " }
    let merge = answer.merges.map { " and `git merge \($0)`" } ?? ""
    return "commit the files, which the branch lacks, then \(change)\(merge), "
  }

  /// The indexes that were made or brought up to date; in an epic their paths are seen from its folder.
  private static func indexes(_ changes: ChangeSet, of feature: FeatureLocation) -> [Line] {
    let folder = feature.epic == nil ? RelativePath.empty : feature.directory.parent.parent
    let outside = changes.summaries.compactMap { change -> (kind: String, path: String)? in
      guard let path = RelativePath(change.path), path.relative(to: feature.directory) == nil else { return nil }
      return (change.kind, path.relative(to: folder)?.string ?? change.path)
    }
    return [("made", "create"), ("updated", "update")].compactMap { label, kind in
      let paths = outside.filter { $0.kind == kind }.map(\.path)
      return paths.isEmpty ? nil : .detail(label, paths.joined(separator: ", "))
    }
  }
}
