import Files
import TestSupport
import Testing
import WorkspaceModel

@testable import Operations

/// What a sync must never do to a document, over documents that nobody would write and somebody has.
@Suite struct SyncPropertyTests {
  private static let epic = "plans/services/shop/EPIC-SHOP-001-shop"
  private static let seeds = LongTests.areWanted ? UInt64(0)..<3000 : UInt64(0)..<80

  private let directory: TemporaryDirectory
  private let session: Session

  init() throws {
    directory = try TemporaryDirectory()
    session = try Session(
      root: directory.path, workingDirectory: directory.path, variables: [:], moment: Moment(seconds: 1_795_000_000),
      loginName: "ada", processIdentifier: 1)
  }

  /// The bytes of exec plan and design index after a sync of `tree`; nil where the sync leaves a file alone.
  private func synced(_ tree: MemoryTree) throws -> (plan: [UInt8]?, index: [UInt8]?) {
    let draft = DraftTree(over: tree)
    let map = try session.map(of: draft)
    let epic = try #require(map.epics.first)
    _ = try EpicSync(session: session, draft: draft, leavesRefusedFilesAlone: true).sync(epic, in: map)
    return (try draft.read(epic.execPlan)?.bytes, try draft.read(epic.designIndex)?.bytes)
  }

  private func tree(plan: [UInt8], index: [UInt8]) -> MemoryTree {
    MemoryTree([
      "\(Self.epic)/exec-plan.md": plan, "\(Self.epic)/design/index.md": index,
      "\(Self.epic)/features/F-SHOP-001/spec.md": Array(
        """
        # Feature Specification: Fill a basket

        **Feature Branch**: `001-fill-basket`

        - **Key**: [NEEDS CLARIFICATION: For how long?]

        """.utf8),
      "\(Self.epic)/features/F-SHOP-001/impl-plan.md": Array(
        """
        # Plan

        ## Complexity Tracking

        | Violation | Why | Alternative |
        |---|---|---|
        | Second store | It is asked for | It is slower |

        """.utf8),
    ])
  }

  /// Whether `part` is what remains of `whole` when some bytes are taken out.
  private func isSubsequence(_ part: [UInt8], of whole: [UInt8]) -> Bool {
    var rest = part[...]
    for byte in whole where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// The lines of `whole` that `part` lacks; nil if `part`'s lines do not stand in `whole` in their order. Only the end
  /// of the last line may differ: it gets a line break where it has none.
  private func addedLines(_ part: [UInt8], _ whole: [UInt8]) -> [ArraySlice<UInt8>]? {
    // The byte order mark stays in front, with whatever comes first behind it.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let (part, whole) = part.starts(with: mark) ? (Array(part.dropFirst(3)), Array(whole.dropFirst(3))) : (part, whole)
    var wanted = part.split(separator: 10, omittingEmptySubsequences: false)[...]
    if wanted.last?.isEmpty == true { wanted.removeLast() }
    var added: [ArraySlice<UInt8>] = []
    for line in whole.split(separator: 10, omittingEmptySubsequences: false) {
      if let next = wanted.first, next == line || wanted.count == 1 && next + [13] == line {
        wanted.removeFirst()
      } else {
        added.append(line)
      }
    }
    return wanted.isEmpty ? added : nil
  }

  private func expectSame(_ first: [UInt8]?, _ second: [UInt8]?, _ seed: UInt64) {
    if first == second { return }
    let texts = [first, second].map { String(decoding: $0 ?? [], as: UTF8.self).debugDescription }
    Issue.record("seed \(seed): \(texts[0]) became \(texts[1])")
  }

  @Test func `what stood in a document stays, in order, byte for byte`() throws {
    for seed in Self.seeds {
      var generator = AwkwardDocument(seed: seed)
      let (plan, index) = (generator.make(), generator.make())
      let after = try synced(tree(plan: plan, index: index))
      for (before, after) in [(plan, after.plan ?? []), (index, after.index ?? [])] {
        #expect(isSubsequence(before, of: after), "seed \(seed)")
        // A lone CR is a line ending to CommonMark, but not to this comparison by lines.
        guard !before.contains(13) else { continue }
        #expect(addedLines(before, after) != nil, "seed \(seed)")
      }
    }
  }

  @Test func `a second sync changes nothing`() throws {
    for seed in Self.seeds {
      var generator = AwkwardDocument(seed: seed)
      let first = try synced(tree(plan: generator.make(), index: generator.make()))
      let second = try synced(tree(plan: first.plan ?? [], index: first.index ?? []))
      expectSame(first.plan, second.plan, seed)
      expectSame(first.index, second.index, seed)
    }
  }

  @Test func `a new document has every region and the captured decision`() throws {
    let after = try synced(tree(plan: Array("# Epic: Shop\n".utf8), index: []))
    let plan = String(decoding: after.plan ?? [], as: UTF8.self)
    let index = String(decoding: after.index ?? [], as: UTF8.self)
    for name in ["related-features", "progress", "artifacts"] { #expect(plan.contains("speckit:begin \(name) ")) }
    for name in ["scope", "features", "entities", "contracts", "dependencies", "decisions", "questions"] {
      #expect(index.contains("speckit:begin \(name) "))
    }
    #expect(
      plan.contains(
        "- Decision: [D-001] Second store\n  Rationale: It is asked for; simpler alternative rejected: It is slower"))
    #expect(index.contains("For how long?"))
  }
}
