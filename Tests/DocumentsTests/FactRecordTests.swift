import Documents
import Files
import Markdown
import Records
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What documents say, as bytes and back.
@Suite struct FactRecordTests {
  /// Every document of the example, and forms that it does not have.
  private static let documents: [String] = {
    let example = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../plans-example")
    var texts = [forms]
    var pending = [example]
    while let folder = pending.popLast() {
      for entry in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where !entry.hasPrefix(".")
      {
        let place = folder.appending(path: entry)
        if entry.hasSuffix(".md") {
          if let bytes = try? Data(contentsOf: place) { texts.append(String(decoding: bytes, as: UTF8.self)) }
        } else if !entry.contains(".") {
          pending.append(place)
        }
      }
    }
    return texts
  }()

  private static let forms = """
    # 機能仕様書: 登録

    **ブランチ**: `007-signup` · **状態**: 承認 · **依存**: F-USER-001, 003-x

    <!-- speckit:made-from spec=0123456789ab constitution=none -->
    <!-- speckit:ignore SK012 asked elsewhere -->
    Rests on F-USER-002 and [its plan](../F-USER-002/impl-plan.md), `plans/a/b.md`. [NEEDS CLARIFICATION: How long?]\r
    Other ending.

    ## Constitution Check (Post-Design)

    - [ ] **Tests first**: [PASS / FAIL]
    - Speed: ❌ too slow

    | Gate | Status |
    |---|---|
    | Small | ✅ |

    ## Key Entities

    - **Order**: what is bought

    ## Dependencies

    ### Internal

    - F-USER-004: accounts

    ## Research

    ### Decision 1: Where tokens live

    **Decision**: In the database
    **Rationale**: It is there

    ## Decision Log

    - Decision: [D-001] Two stores
      Rationale: Speed
      Superseded by: D-002
    - Decision: [D-002] One store

    - [x] T001 [P] [US1] Make it for FR-001 in src/a.swift
    - [ ] CHK002 Look at it

    ```text
    Option 1: [a tree]
    <service-name>/
    ```

    <<<<<<< ours
    a
    =======
    b
    >>>>>>> theirs
    """

  private static func expectSame<Facts: Recordable & Equatable>(_ facts: Facts) throws {
    let record = facts.record
    #expect(try Facts(record: record[...]) == facts)
    #expect(throws: RecordDamage.self) { try Facts(record: record.dropLast()) }
    for index in stride(from: 0, to: record.count, by: 1 + record.count / 200) {
      var damaged = record
      damaged[index] ^= 0x15
      // Whatever it is taken for, it is a value, and no more.
      _ = try? Facts(record: damaged[...])
    }
  }

  @Test func `what a document says is read as it was written, and damage stops nobody`() throws {
    #expect(Self.documents.count > 20)
    let vocabulary = SectionVocabulary()
    for text in Self.documents {
      let document = Document(text)
      try Self.expectSame(DocumentFacts(of: document, vocabulary))
      try Self.expectSame(SpecificationFacts(of: document, vocabulary))
      try Self.expectSame(PlanFacts(of: document, vocabulary))
      try Self.expectSame(ResearchFacts(of: document, vocabulary))
      try Self.expectSame(DataModelFacts(of: document, vocabulary))
      try Self.expectSame(TaskListFacts(of: document, vocabulary))
      try Self.expectSame(ChecklistFacts(of: document, vocabulary))
      try Self.expectSame(DecisionLogFacts(of: document, vocabulary))
      for name in ["api.md", "other.txt"] {
        try Self.expectSame(ContractReader.contracts(in: Array(text.utf8), fileName: name))
      }
    }
  }
}
