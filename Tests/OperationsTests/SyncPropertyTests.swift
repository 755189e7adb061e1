import Files
import Markdown
import TestSupport
import Testing
import Vocabulary
import WorkspaceModel
import Documents

@testable import Survey
@testable import Changes
@testable import Indexes

/// What a sync must never do to a document, over documents that nobody would write and somebody has.
@Suite struct SyncPropertyTests {
  private static let seeds = LongTests.areWanted ? UInt64(0)..<2_000 : UInt64(0)..<40

  private let directory: TemporaryDirectory
  private let session: Session
  private let keeper: GateKeeper

  init() throws {
    directory = try TemporaryDirectory()
    session = try Session(at: directory.path, seconds: 1_795_000_000, loginName: "ada")
    keeper = GateKeeper(workspace: session.workspace, tree: MemoryTree([:]))
  }

  /// Exec plan and design index.
  private struct Documents: Equatable {
    var plan: [UInt8]
    var index: [UInt8]
    var all: [[UInt8]] { [plan, index] }
  }

  private func documents(of tree: MemoryTree) throws -> Documents {
    Documents(
      plan: try tree.files[relative(AwkwardWorkspace.plan)] ?? [],
      index: try tree.files[relative(AwkwardWorkspace.index)] ?? [])
  }

  private func synced(_ tree: MemoryTree, isForced: Bool = false) throws -> Documents {
    let draft = DraftTree(over: tree)
    let map = try session.workspace.map(of: draft)
    let group = try #require(map.groups.first)
    let sync = GroupSync(
      session: session, draft: draft, discardsPeoplesLines: isForced, leavesRefusedFilesAlone: true, keeper: keeper)
    _ = try sync.sync(group, in: map)
    return Documents(
      plan: try draft.read(group.decisionLog)?.bytes ?? [], index: try draft.read(group.designIndex)?.bytes ?? [])
  }

  /// Looks for a counterexample, shrinks the first one, and records it with its seed.
  private func expectNoCounterexample(
    lineEndings: [String] = ["\n", "\n", "\r\n"], sourceLocation: SourceLocation = #_sourceLocation,
    _ problem: (AwkwardWorkspace) throws -> String?
  ) throws {
    for seed in Self.seeds {
      var workspace = AwkwardWorkspace(seed: seed, lineEndings: lineEndings)
      guard try problem(workspace) != nil else { continue }
      workspace.pieces = shrink(workspace.pieces) { pieces in
        var smaller = workspace
        smaller.pieces = pieces
        return ((try? problem(smaller)) ?? nil) != nil
      }
      let files = workspace.tree.files.sorted { $0.key < $1.key }.map { path, bytes in
        "\(path.name) \(String(decoding: bytes, as: UTF8.self).debugDescription)"
      }
      let message = try problem(workspace) ?? ""
      Issue.record("seed \(seed): \(message)\n\(files.joined(separator: "\n"))", sourceLocation: sourceLocation)
      return
    }
  }

  private static let headings = Set(KnownSection.allCases.map { "## " + SectionVocabulary.heading($0) })

  /// A document without the content of its regions, which speckit owns.
  private func withoutRegionContent(_ bytes: [UInt8]) -> [UInt8] {
    let document = Document(bytes)
    let edits = ManagedRegions(document).regions.map { region in
      let table = document.source.lines
      return Edit(
        range: table.full(ofLine: region.beginLine).upperBound..<table.full(ofLine: region.endLine).lowerBound,
        replacement: [])
    }
    return edits.apply(to: bytes)
  }

  private func hasConflict(_ bytes: [UInt8]) -> Bool { String(decoding: bytes, as: UTF8.self).contains("<<<<<<<") }

  @Test func `what stood in a document stays, and what is added are regions, headings and entries`() throws {
    try expectNoCounterexample(lineEndings: ["\n", "\n", "\r\n", "\r"]) { workspace in
      let tree = workspace.tree
      for (before, after) in zip(try documents(of: tree).all, try synced(tree).all) where !hasConflict(before) {
        let before = withoutRegionContent(before)
        guard let added = AddedLines(from: before, to: after) else { return "lost a line: \(described(after))" }
        let unexplained = added.unexplained(in: after, headings: Self.headings)
        if !unexplained.isEmpty { return "added \(unexplained)" }
      }
      return nil
    }
  }

  @Test func `what conflicts outside of regions hold stays`() throws {
    try expectNoCounterexample { workspace in
      let tree = workspace.tree
      for (before, after) in zip(try documents(of: tree).all, try synced(tree).all) {
        let lost = Self.conflicts(in: before).subtracting(Self.conflicts(in: after))
        let isInside = lost.contains { $0.contains("speckit:") || $0.contains("../features/") }
        if !lost.isEmpty, !isInside { return "resolved \(lost)" }
      }
      return nil
    }
  }

  /// What stands between conflict markers.
  private static func conflicts(in bytes: [UInt8]) -> Set<String> {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r", with: "")
    return Set(text.ranges(of: /(?m)^<<<<<<< [^<]*^>>>>>>> .*$/).map { String(text[$0]) })
  }

  @Test func `a second sync changes nothing`() throws {
    try expectNoCounterexample(lineEndings: ["\n", "\n", "\r\n", "\r"]) { workspace in
      var tree = workspace.tree
      let first = try synced(tree)
      tree.files[try relative(AwkwardWorkspace.plan)] = first.plan
      tree.files[try relative(AwkwardWorkspace.index)] = first.index
      let second = try synced(tree)
      if second.plan != first.plan { return "\(described(first.plan)) became \(described(second.plan))" }
      if second.index != first.index { return "\(described(first.index)) became \(described(second.index))" }
      return nil
    }
  }

  @Test func `the sync of the CRLF form is the CRLF form of the sync`() throws {
    try expectNoCounterexample(lineEndings: ["\n"]) { workspace in
      let plain = try synced(workspace.tree)
      let converted = try synced(workspace.inCRLF.tree)
      // A document of no line at all, or of one, does not say how its lines end.
      for (plain, converted) in zip(plain.all, converted.all) where converted.contains(13) {
        if withCRLF(plain) != converted { return "\(described(plain)) and \(described(converted))" }
      }
      return nil
    }
  }

  @Test func `force leaves what stands outside of regions`() throws {
    try expectNoCounterexample { workspace in
      let tree = workspace.tree
      for (before, after) in zip(try documents(of: tree).all, try synced(tree, isForced: true).all)
      where !hasConflict(before) && AddedLines(from: withoutRegionContent(before), to: after) == nil {
        return "lost a line: \(described(after))"
      }
      return nil
    }
  }

  @Test func `notes stay through every sync`() throws {
    try expectNoCounterexample { workspace in
      let tree = workspace.tree
      let before = try documents(of: tree).index
      let after = String(decoding: try synced(tree).index, as: UTF8.self)
      let text = String(decoding: before, as: UTF8.self)
      for note in ["ours \\\\| `a \\| b`", "a <b> note", "| keep |"] where text.contains(note) && !after.contains(note)
      {
        return "lost the note \(note): \(after.debugDescription)"
      }
      return nil
    }
  }

  private func described(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }

  @Test func `a new document has every region and the captured decision`() throws {
    let after = try synced(
      MemoryTree([
        AwkwardWorkspace.plan: Array("# Epic: Shop\n".utf8), AwkwardWorkspace.index: [],
        AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md": Array(
          "# Basket\n\n[NEEDS CLARIFICATION: For how long?]\n".utf8),
        AwkwardWorkspace.epic + "/features/F-SHOP-001/impl-plan.md": Array(
          """
          # Plan

          ## Complexity Tracking

          | Violation | Why | Alternative |
          |---|---|---|
          | Second store | It is asked for | It is slower |

          """.utf8),
      ]))
    let plan = String(decoding: after.plan, as: UTF8.self)
    let index = String(decoding: after.index, as: UTF8.self)
    for name in ["related-features", "progress", "artifacts"] { #expect(plan.contains("speckit:begin \(name) ")) }
    for name in ["scope", "features", "entities", "contracts", "dependencies", "decisions", "questions"] {
      #expect(index.contains("speckit:begin \(name) "))
    }
    #expect(
      plan.contains(
        "- Decision: [D-SHOP-001-1] Second store\n  Rationale: It is asked for; simpler alternative rejected: It is slower"
      ))
    #expect(index.contains("For how long?"))
  }
}
