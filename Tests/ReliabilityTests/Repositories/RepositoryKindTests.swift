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
      #expect(result.errors.contains("hint: ") && result.errors.contains("git worktree add PATH BRANCH"))
      for reader in ["list", "check", "decision list"] {
        let read = try place.run(reader.split(separator: " ").map(String.init))
        #expect(read.status == 0, "\(kind.name), \(reader): \(read.errors)")
      }
      #expect(try place.everything().differences(from: before) == [])
      let worktree = try place.shell("git worktree add -q main main; cd main; \"$speckit\" init --agent claude")
      #expect(worktree.status == 0, "\(worktree.errors)")
      try Figures.note(
        .repositories, order: RepositoryKinds.all.count + 1,
        [kind.name, "readers", "exit 5, “…is bare…”, hint “…git worktree add PATH BRANCH”"])
    }
  }

  @Test func `fifty thousand packed references cost time and memory that grow with their number`() throws {
    let runs = try [12_500, 50_000].map { count in
      let kind = KindOfRepository(
        "\(count) packed references",
        """
        git pack-refs --all; seq -f "$(git rev-parse HEAD) refs/heads/topic/%.0f" \(count) >> .git/packed-refs
        sort -s -k 2,2 -o .git/packed-refs .git/packed-refs; sed -i '/^#/d' .git/packed-refs
        """)
      let place = try RepositoryPlace(kind)
      let run = try place.measure(PlanningCommand.newFeature.arguments)
      #expect(run.status == 0, "\(run.errors)")
      let head = try place.shell("git symbolic-ref HEAD; git for-each-ref refs/heads | wc -l").output
      #expect(head == "refs/heads/\(PlanningCommand.branch)\n\(count + 4)\n")
      return run
    }
    runs[1].expectGrowth(from: runs[0], "packed references")
    let seconds = String(format: "%.2f", runs[1].seconds)
    try Figures.note(
      .repositories, order: RepositoryKinds.all.count,
      ["50,000 packed references", "`new-feature` in \(seconds) processor seconds", "nothing"])
  }

  @Test func `every kind has a name of its own`() {
    let names = RepositoryKinds.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
