import TestSupport
import Testing

/// Every command in repositories of every kind: it works as `git` sees it afterwards, or it is refused with a hint that
/// mends it, and nothing has changed.
@Suite struct RepositoryKindTests {
  private static let kinds = RepositoryKinds.all.filter { $0.isCommon || LongTests.areWanted }

  @Test(arguments: kinds) func `planning works in a repository, or is refused`(kind: KindOfRepository) throws {
    let place = try RepositoryPlace(kind)
    for command in PlanningCommand.allCases { try RepositoryTrial(place: place, command: command).run() }
    try RepositoryFigures.note(kind)
  }

  @Test func `every kind has a name of its own`() {
    let names = RepositoryKinds.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
