import Foundation
import TestSupport
import Testing

/// Every command in repositories of every kind: it works as `git` sees it afterwards, or it is refused with a hint that
/// mends it, and nothing has changed.
@Suite struct RepositoryKindTests {
  private static let kinds = RepositoryKinds.all.filter { kind in
    (!kind.needsSuperuser || geteuid() == 0) && (!kind.runsAsNobody || BuiltProgram.canBecomeNobody)
  }

  @Test(arguments: kinds) func `planning works in a repository, or is refused`(kind: KindOfRepository) throws {
    let trials = try RepositoryTrials(kind)
    for command in kind.commands { try trials.run(command) }
    try RepositoryFigures.note(kind)
  }

  @Test func `every kind has a name of its own`() {
    let names = RepositoryKinds.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
