import Foundation
import TestSupport
import Testing

/// Every command in repositories of every kind: it works as `git` sees it afterwards, or it is refused with a hint that
/// mends it, and nothing has changed.
@Suite struct RepositoryKindTests {
  private static let kinds = RepositoryKinds.tried.filter { kind in
    (!kind.needsSuperuser || geteuid() == 0) && (!kind.runsAsNobody || BuiltProgram.canBecomeNobody)
  }

  @Test(arguments: kinds) func `planning works in a repository, or is refused`(kind: KindOfRepository) throws {
    let trials = try RepositoryTrials(kind)
    for command in kind.commands { try trials.run(command) }
    if LongTests.areWanted { try RepositoryFigures.note(kind) }
  }

  @Test func `nothing is written into a bare repository, nor beside it`() throws {
    let project = "mkdir ../project; git clone -q --bare . ../project/.bare; echo 'gitdir: ./.bare' > ../project/.git"
    let kinds = [
      KindOfRepository("directory that points to a bare repository", in: "../project", project),
      KindOfRepository("bare repository", in: "../project/.bare", project),
    ]
    for kind in kinds {
      let place = try RepositoryPlace(kind)
      let before = try place.everything()
      let result = try place.run(PlanningCommand.initialise.arguments)
      #expect(result.status == 5 && result.errors.contains("is bare"), "\(result.errors)")
      #expect(try place.everything().differences(from: before) == [])
      let worktree = try place.shell("git worktree add -q main main; cd main; \"$speckit\" init --agent claude")
      #expect(worktree.status == 0, "\(worktree.errors)")
      try Figures.note(
        .repositories, order: RepositoryKinds.all.count + 1,
        [kind.name, "readers", "exit 5, “…is bare…”, hint “…git worktree add PATH BRANCH”"])
    }
  }

  @Test func `fifty thousand packed references cost no more than reading them`() throws {
    let kind = KindOfRepository(
      "50,000 packed references",
      """
      git pack-refs --all; seq -f "$(git rev-parse HEAD) refs/heads/topic/%.0f" 50000 >> .git/packed-refs
      sort -s -k 2,2 -o .git/packed-refs .git/packed-refs; sed -i '/^#/d' .git/packed-refs
      """)
    let place = try RepositoryPlace(kind)
    let run = try place.measure(PlanningCommand.newFeature.arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.seconds < 60)
    let head = try place.shell("git symbolic-ref HEAD; git for-each-ref refs/heads | wc -l").output
    #expect(head == "refs/heads/\(PlanningCommand.branch)\n50004\n")
    let seconds = String(format: "%.2f", run.seconds)
    try Figures.note(
      .repositories, order: RepositoryKinds.all.count,
      [kind.name, "`new-feature` in \(seconds) processor seconds", "nothing"])
  }

  @Test func `every kind has a name of its own`() {
    let names = RepositoryKinds.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
