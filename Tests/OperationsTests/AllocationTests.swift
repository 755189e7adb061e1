@testable import Survey
import Files
import Foundation
import Git
import TestSupport
import Testing
import WorkspaceModel
import Names

@testable import Operations
@testable import Changes

/// Numbers and IDs: what holds one, and which is next.
@Suite struct AllocationTests {
  @Test func `the ledger adds lines, and passes over what is none of its own`() throws {
    let directory = try TemporaryDirectory()
    try directory.write("number 7\nid F-USER-003\nnumber x\nrubbish\nnumber 12\n\nid \n", to: "ledger")
    let ledger = try Ledger(in: StateDirectory(home: directory.path, name: .empty))
    #expect(ledger.numbers == [7, 12])
    #expect(ledger.ids == [FeatureID("F-USER-003")])
    #expect(ledger.adding(numbers: [], ids: []) == nil)
    let change = try #require(ledger.adding(numbers: [13], ids: [FeatureID("F-USER-004")]))
    guard case .file(let bytes) = change.content else { throw Unexpected() }
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("\nid \nnumber 13\nid F-USER-004\n"))
  }

  private struct Unexpected: Error {}

  /// A repository whose `main` holds one feature on branch 004-sign and a flat one.
  private func repository() throws -> (GitSandbox, Session) {
    let sandbox = try GitSandbox()
    try sandbox.write(
      "# Feature Specification: Sign\n\n**Feature Branch**: `004-sign`\n",
      to: epicFolder + "/features/F-USER-001/spec.md")
    try sandbox.write("# Feature Specification: Old\n", to: "specs/009-old/spec.md")
    try sandbox.commitAll()
    return (sandbox, try session(in: sandbox))
  }

  private func session(in sandbox: GitSandbox) throws -> Session {
    try Session(at: sandbox.path, variables: sandbox.variables)
  }

  private func numbers(_ session: Session) throws -> NumbersInUse {
    try NumbersInUse(
      workspace: session.workspace, tree: session.workspace.workingTree,
      map: session.workspace.map(of: session.workspace.workingTree),
      ledger: Ledger(in: session.workspace.stateDirectory()), naming: BranchNaming(of: session.workspace))
  }

  private func ids(_ session: Session) throws -> IDsInUse {
    try IDsInUse(
      workspace: session.workspace, map: session.workspace.map(of: session.workspace.workingTree),
      ledger: Ledger(in: session.workspace.stateDirectory()))
  }

  @Test func `a number is told by the feature rather than by its branch`() throws {
    let (sandbox, session) = try repository()
    try sandbox.git("branch", "004-sign")
    try sandbox.git("branch", "012-alone")
    try sandbox.git("update-ref", "refs/remotes/origin/013-theirs", "HEAD")
    let numbers = try numbers(session)
    #expect(numbers.holders[4]?.description == "F-USER-001 (branch 004-sign)")
    #expect(numbers.holders[9]?.description == "009-old (specs/009-old)")
    #expect(numbers.holders[12]?.description == "branch 012-alone")
    #expect(numbers.holders[13]?.description == "branch origin/013-theirs")
    #expect(numbers.next == 14)
    #expect(try other(12, besides: "012-alone", in: numbers) == nil)
    #expect(try other(12, besides: "012-other", in: numbers) == "branch 012-alone")
    #expect(try other(4, besides: "004-sign", in: numbers) == "F-USER-001 (branch 004-sign)")
  }

  private func other(_ number: Int, besides branch: String, in numbers: NumbersInUse) throws -> String? {
    numbers.holder(of: number, besides: try #require(BranchName(branch)))?.description
  }

  @Test func `each of several branches with a number has another one beside it`() throws {
    let (sandbox, session) = try repository()
    for branch in ["012-a", "012-b", "013-own", "x/014-own"] { try sandbox.git("branch", branch) }
    try sandbox.git("update-ref", "refs/remotes/origin/013-theirs", "HEAD")
    try sandbox.git("update-ref", "refs/remotes/origin/x/014-own", "HEAD")
    let numbers = try numbers(session)
    #expect(try other(12, besides: "012-a", in: numbers) == "branch 012-b")
    #expect(try other(12, besides: "012-b", in: numbers) == "branch 012-a")
    #expect(try other(13, besides: "013-own", in: numbers) == "branch origin/013-theirs")
    #expect(try other(14, besides: "x/014-own", in: numbers) == nil)
  }

  @Test func `an empty folder that is called as the end of the branch is its own`() throws {
    let (sandbox, session) = try repository()
    try sandbox.git("branch", "feat/005-x")
    try sandbox.git("branch", "feat/006-x")
    for folder in ["005-x", "006-y"] {
      let path = sandbox.path.appending(try #require(RelativePath("specs/\(folder)"))).string
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let numbers = try numbers(session)
    #expect(try other(5, besides: "feat/005-x", in: numbers) == nil)
    #expect(try other(6, besides: "feat/006-x", in: numbers) == "the empty folder 006-y")
  }

  @Test func `IDs of other branches count where the workspace is below the top of the repository`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("x", to: "product/.specify/speckit.yml")
    try sandbox.write("x", to: "product/\(epicFolder)/features/F-USER-005-pay/spec.md")
    try sandbox.write("x", to: "\(epicFolder)/features/F-USER-050/spec.md")
    try sandbox.commitAll()
    try sandbox.git("switch", "-q", "--orphan", "apart")
    try sandbox.write("", to: "product/.specify/speckit.yml")
    let root = sandbox.path.appending(component: "product")
    let session = try Session(at: root, variables: sandbox.variables, seconds: 0)
    let ids = try ids(session)
    #expect(ids.holders[FeatureID("f-user-005")] == "branch main")
    #expect(ids.next(in: try #require(Area("USER"))).string == "F-USER-006")
    #expect(ids.nextEpicNumber(in: try #require(Area("USER"))) == 2)
  }

  @Test func `a hundred branches with one tree are looked through once and quickly`() throws {
    let (sandbox, session) = try repository()
    let commit = try sandbox.git("rev-parse", "HEAD")
    let commands = (100..<1100).map { "create refs/heads/\($0)-many \(commit)\n" }.joined()
    try sandbox.git("update-ref", "--stdin", input: commands)
    let start = ContinuousClock.now
    #expect(try numbers(session).next == 1100)
    #expect(try ids(session).next(in: try #require(Area("USER"))).string == "F-USER-002")
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
