#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A repository that only the `git` program reaches: by https, or by ssh as `~/.ssh/config` says.
///
/// What is created is one push, all of it or nothing, that nothing in the configuration can widen, and it expects each
/// reference not to be there. Everything else is as whoever runs it has set it up: URLs, hooks, credential helpers, ssh,
/// signatures.
struct GitProgramHost: ReferenceHost {
  private let program: GitProgram
  private let repository: Repository
  private let remote: String
  /// Where it is pushed to: the remote's name where that is where it is fetched from.
  private let place: String
  /// Whether a program for an unusual kind of URL runs only where the configuration allows it by name.
  private let trustsOnlyConfigured: Bool

  /// How long it may take to list references.
  private let patience: Duration
  /// How long it may take to push, since hooks of both sides run meanwhile.
  private static let patienceWithPush = Duration.seconds(600)

  /// Asks Git where the remote is pushed to.
  init(
    _ program: GitProgram, repository: Repository, remote: String, patience: Duration
  ) throws(GitError) {
    self.program = program
    self.repository = repository
    self.remote = remote
    self.patience = patience
    let operation = "ask where \(remote) is"
    func urls(_ options: String...) throws(GitError) -> [String] {
      let answer = try program.run(
        ["remote", "get-url", "--all"] + options + ["--", remote], patience: patience, trustsOnlyConfigured: false,
        operation)
      guard answer.isSuccess else { throw GitError(.program, operation, answer.reason) }
      return answer.lines.map(String.init)
    }
    let targets = try urls("--push")
    guard let target = targets.first, targets.count == 1 else {
      throw GitError(.program, operation, "it is pushed to \(targets.count) places, none of which decides alone")
    }
    place = try urls().first == target ? remote : target
    trustsOnlyConfigured =
      if case .other(let scheme) = repository.address(target) {
        !["http", "https", "git"].contains(scheme)
      } else {
        false
      }
  }

  var isGitProgram: Bool { true }

  func referenceNames() throws(GitError) -> Set<String> { Set(try references().keys) }

  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID {
    try repository.writeMark(message, at: time, into: repository)
  }

  /// A server whose references many write at once may refuse one that is free; it is asked again then.
  func create(_ groups: [ReferenceGroup]) throws(GitError) -> ReferenceCreation {
    for pause: useconds_t in [200_000, 1_000_000] {
      let creation = try createOnce(groups)
      guard case .refused(_, let reason) = creation, GitProgramHost.isPassing(reason) else { return creation }
      usleep(pause)
    }
    return try createOnce(groups)
  }

  /// Whether a reason of a server may be gone when it is asked again. Source: Git's builtin/receive-pack.c.
  private static func isPassing(_ reason: String) -> Bool {
    ["failed to update ref", "atomic transaction failed"].contains(where: reason.hasPrefix)
      || PushReport.isOfOthers(reason)
  }

  private func createOnce(_ groups: [ReferenceGroup]) throws(GitError) -> ReferenceCreation {
    let names = groups.flatMap(\.names)
    let refspecs = groups.flatMap { group in group.names.map { "\(group.target):\($0)" } }
    let (answer, report) = try push(["--atomic"] + names.map { "--force-with-lease=\($0):" }, refspecs)
    let done = Set(report.names(.done))
    if answer.isSuccess, done == Set(names) { return .created }
    let same = report.names(.same)
    guard let first = report.rejected.first?.name ?? same.first else {
      throw GitError(.program, "push to \(remote)", answer.reason)
    }
    // What stands there in the same place is somebody else's, and then nothing keeps the rest from being created.
    for group in groups { try delete(group.names.filter(done.contains), ifAt: group.target) }
    let there = try references()
    // The answer may have been lost on the way.
    let isThere = groups.allSatisfy { group in group.names.allSatisfy { there[$0] == group.target } }
    if same.isEmpty, isThere { return .created }
    let taken = names.filter { there[$0] != nil }
    return taken.isEmpty
      ? .refused(first, reason: report.rejected.first?.reason ?? answer.reason) : .taken(Set(taken))
  }

  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError) {
    if names.isEmpty { return }
    let there = try references()
    let ours = names.filter { there[$0] == target }
    if ours.isEmpty { return }
    let (answer, report) = try push(ours.map { "--force-with-lease=\($0):\(target)" }, ours.map { ":\($0)" })
    if let first = report.rejected.first { throw GitError(.program, "delete \(first.name) on \(remote)", first.reason) }
    guard answer.isSuccess else { throw GitError(.program, "push to \(remote)", answer.reason) }
  }

  /// The references that the other side shows, by full name.
  private func references() throws(GitError) -> [String: ObjectID] {
    let operation = "list the references of \(remote)"
    let answer = try program.run(
      ["ls-remote", "--quiet", "--", place], patience: patience,
      trustsOnlyConfigured: trustsOnlyConfigured, operation)
    guard answer.isSuccess else { throw GitError(.program, operation, answer.reason) }
    var references: [String: ObjectID] = [:]
    for line in answer.lines {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2, let target = ObjectID(hex: String(fields[0])), fields[1].hasPrefix("refs/"),
        !fields[1].hasSuffix("^{}")
      else { continue }
      references[String(fields[1])] = target
    }
    return references
  }

  /// Pushes these references and nothing else, whatever the configuration says.
  private func push(
    _ options: [String], _ refspecs: [String]
  ) throws(GitError) -> (answer: GitAnswer, report: PushReport) {
    let settings = ["-c", "push.pushOption=", "-c", "remote.\(remote).mirror=false"]
    let fixed = ["push", "--porcelain", "--no-progress", "--no-follow-tags", "--recurse-submodules=no"]
    let answer = try program.run(
      settings + fixed + options + ["--", remote] + refspecs, patience: GitProgramHost.patienceWithPush,
      trustsOnlyConfigured: trustsOnlyConfigured, "push to \(remote)")
    return (answer, PushReport(answer.lines))
  }
}
