@testable import Survey
import Files
import TestSupport
import Testing
import WorkspaceModel
import Names

@testable import Operations
@testable import Failures
@testable import Changes

/// What cannot be read hands nothing of its own out to others.
@Suite struct UnreadableAllocationTests {
  private static let features = epicFolder + "/features"
  private let sandbox: GitSandbox
  private let session: Session

  /// A repository with a committed feature, F-USER-001 on 004-sign.
  init() throws {
    sandbox = try GitSandbox()
    try sandbox.write(
      "# Feature Specification: Sign\n\n**Feature Branch**: `004-sign`\n", to: Self.features + "/F-USER-001/spec.md")
    try sandbox.commitAll()
    session = try Session(at: sandbox.path, variables: sandbox.variables)
  }

  private func numbers(refusing refused: String) throws -> NumbersInUse {
    let tree = RefusingTree(session.workspace.workingTree, refusing: [refused])
    return try NumbersInUse(
      workspace: session.workspace, tree: tree, map: session.workspace.map(of: tree),
      ledger: Ledger(in: session.workspace.stateDirectory()), naming: BranchNaming(of: session.workspace))
  }

  private func ids(refusing refused: String) throws -> IDsInUse {
    let tree = RefusingTree(session.workspace.workingTree, refusing: [refused])
    return try IDsInUse(
      workspace: session.workspace, map: session.workspace.map(of: tree),
      ledger: Ledger(in: session.workspace.stateDirectory()))
  }

  @Test func `the folder of a feature holds its ID, whether it can be looked into or not`() throws {
    try sandbox.write("# New\n", to: Self.features + "/F-USER-007/spec.md")
    let held = try ids(refusing: Self.features + "/F-USER-007")
    #expect(held.next(in: try #require(Area("USER"))) == FeatureID("F-USER-008"))
  }

  @Test func `a header that cannot be read holds the number that HEAD's version names`() throws {
    let held = try numbers(refusing: Self.features + "/F-USER-001")
    #expect(held.holders[4]?.description == "F-USER-001 (branch 004-sign)")
  }

  @Test func `one that nobody committed holds one of the numbers in the ledger`() throws {
    try sandbox.write("# New\n\n**Feature Branch**: `006-x`\n", to: Self.features + "/F-USER-002/spec.md")
    let refused = Self.features + "/F-USER-002/spec.md"
    let failure = #expect(throws: Failure.self) { try numbers(refusing: refused) }
    #expect(failure?.message.contains("which numbers are in use cannot be told: cannot read") == true)
    #expect(failure?.kind == .system)
    try sandbox.directory.write("number 6\nid F-USER-002\n", to: "repository/.git/speckit/ledger")
    #expect(try numbers(refusing: refused).next == 7)
  }

  @Test func `the folder of a flat feature holds its number`() throws {
    try sandbox.write("# New\n", to: "specs/012-search/spec.md")
    #expect(try numbers(refusing: "specs/012-search").next == 13)
  }

  @Test(arguments: ["plans", "plans/services/user", epicFolder, features])
  func `where features may lie out of sight nothing is handed out`(refused: String) throws {
    let failure = #expect(throws: Failure.self) { try ids(refusing: refused) }
    #expect(failure?.kind == .system && failure?.message.hasPrefix("which IDs are in use cannot be told: ") == true)
    #expect(throws: Failure.self) { try numbers(refusing: refused) }
  }
}
