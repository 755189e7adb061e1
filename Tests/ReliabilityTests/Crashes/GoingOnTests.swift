import Foundation
import TestSupport
import Testing

/// Nobody has to recover at once: after a crash people reset, switch branches, commit and amend first. Whatever runs next
/// works, and leaves them where they have got to.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct GoingOnTests {
  /// What somebody does with Git after the crash.
  struct Way: Sendable {
    let name: String
    let script: String
    /// Whether it leaves a commit that holds the file `mine`.
    let commits: Bool
    /// Whether HEAD is where they took it. Back where the command found it, it may be moved once more.
    let moves: Bool

    init(_ name: String, moves: Bool = true, commits: Bool = true, _ script: String) {
      (self.name, self.script, self.moves, self.commits) = (name, script, moves, commits)
    }
  }

  static let ways = [
    Way("back to main", moves: false, commits: false, "git switch --quiet --force main; git reset --quiet --hard"),
    Way("back to main, and a commit", "git switch -qf main; echo mine >mine; git add mine; git commit -qm Mine"),
    Way("to another branch", commits: false, "git branch -f else main; git switch --quiet --force else"),
    Way("to a new branch, and a commit", "git switch -qf -c else; echo mine >mine; git add mine; git commit -qm Mine"),
    Way("two commits", "echo mine >mine; git add mine; git commit -qam One; echo 2 >2; git add 2; git commit -qm Two"),
    Way("an amended commit", "echo mine >mine; git add mine; git commit -qa --amend --no-edit"),
    Way(
      "the same branch by hand", moves: false, commits: false,
      "git reset -q --hard; git clean -qfd; git switch -q 003-log-token || git switch -qc 003-log-token || true"
    ),
    Way("an edit", moves: false, commits: false, "find plans -name spec.md -exec sh -c 'echo mine >>\"$1\"' - {} \\;"),
    Way("removed worktrees", moves: false, commits: false, "rm -rf ../*-log-token; git worktree prune"),
  ]

  private static let scenes = CrashScene.all.filter {
    [
      "new-feature", "new-feature --commit", "new-feature --worktree", "new-feature --worktree --commit",
      "new-feature --base", "switch",
    ].contains($0.name)
  }

  @Test(arguments: scenes) func `what people did after a crash stands`(scene: CrashScene) throws {
    let play = try CrashPlay(scene)
    var random = SeededGenerator(seed: 21)
    for way in Self.ways {
      for call in play.calls.shuffled(using: &random).prefix(LongTests.areWanted ? 20 : 2) {
        try goOn(way, after: call, of: play)
      }
    }
  }

  private func goOn(_ way: Way, after call: SystemCall, of play: CrashPlay) throws {
    let stage = play.stage
    let place = "\(stage.scene.name), killed at \(call), then \(way.name)"
    try stage.restore()
    let start = try Set(GitPlace(stage).branches.values)
    #expect(try stage.run(stage.scene.arguments, under: call.with("signal=KILL")).status == SIGKILL, "\(place)")
    try stage.shell("rm -f .git/*.lock .git/refs/heads/*.lock\n" + way.script)
    let before = try GitPlace(stage)
    let edited = try stage.shell("grep -rlx mine plans || true").split(separator: "\n")
    var recovery = try stage.run(["recover"])
    if recovery.errors.contains("has local changes") {
      // Only they know what is to become of those; the hint says how to go on.
      #expect(recovery.status == 4 && recovery.errors.contains("hint: commit or stash"), "\(place)")
      try stage.shell("git stash --quiet")
      recovery = try stage.run(["recover"])
    }
    #expect(recovery.status == 0, "\(place): \(recovery.errors)")
    let after = try GitPlace(stage)
    #expect(after.staged.isSubset(of: before.staged), "\(place): \(recovery.output)")
    for (branch, commit) in before.branches where !(branch.hasSuffix("token") && start.contains(commit)) {
      #expect(after.branches[branch] == commit, "\(place): \(branch), \(recovery.output)")
    }
    if way.moves { #expect(after.head == before.head, "\(place): \(recovery.output)") }
    if way.commits { #expect(try stage.shell("git show HEAD:mine") == "mine\n", "\(place)") }
    for file in edited {
      let kept = try stage.shell("cat '\(file)' || true; git show 'stash@{0}:\(file)' || true")
      #expect(kept.contains("mine\n"), "\(place): \(file), \(recovery.output)")
    }
    #expect(try stage.run(["recover"]).output.contains("nothing"), "\(place)")
    #expect(try stage.run(CrashScene.next.arguments).status == 0, "\(place)")
  }
}

/// Where somebody stands in Git.
private struct GitPlace {
  /// What HEAD names, and its commit.
  let head: String
  /// The commits of the branches.
  let branches: [Substring: Substring]
  /// The changes that the next commit would make.
  let staged: Set<Substring>

  init(_ stage: CrashStage) throws {
    head = try stage.shell("git symbolic-ref HEAD; git rev-parse HEAD")
    let references = try stage.shell("git for-each-ref --format '%(refname:short) %(objectname)' refs/heads")
    branches = Dictionary(
      uniqueKeysWithValues: references.split(separator: "\n").map { line in
        let parts = line.split(separator: " ")
        return (parts[0], parts[1])
      })
    staged = Set(try stage.shell("git diff --cached --name-status").split(separator: "\n"))
  }
}
