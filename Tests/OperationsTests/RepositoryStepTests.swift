import Files
import Foundation
import Git
import Testing

@testable import Changes

/// The steps in Git as a journal keeps them.
@Suite struct RepositoryStepTests {
  private static let commit = "0123456789012345678901234567890123456789"

  /// A step of each kind, as every version has written it.
  static let written = [
    #"{"addWorktree":{"at":"\#(commit)","branch":"001-x","name":"001-x","path":"\/a\/b"}}"#,
    #"{"advanceBranch":{"branch":"001-x","from":"\#(commit)","to":"\#(commit)"}}"#,
    #"{"branchFromCommit":{"branch":"001-x","message":"Change","parent":"\#(commit)"}}"#,
    #"{"changeGitFile":{"file":"config","inserted":[91,97,93],"original":{"hash":2,"size":4},"removed":[],"start":4,"written":{"hash":3,"size":7}}}"#,
    #"{"checkOut":{"target":"\#(commit)"}}"#,
    #"{"commit":{"message":"Change","parent":"\#(commit)","paths":["a"],"timestamp":7}}"#,
    #"{"createBranch":{"branch":"001-x","target":"\#(commit)"}}"#,
    #"{"followBranch":{"branch":"001-x","upstream":{"rebases":false,"reference":"refs\/heads\/001-x","remote":"origin"}}}"#,
    #"{"makeRepository":{"files":{"hash":3,"size":2}}}"#,
    #"{"moveHead":{"branch":"001-x","isNew":true,"previous":{"detached":{"_0":"\#(commit)"}}}}"#,
    #"{"renameBranch":{"rename":{"at":"\#(commit)","new":"002-x","old":"001-x"}}}"#,
  ]

  @Test(arguments: written)
  func `a step is written as it was read`(json: String) throws {
    let step = try JSONDecoder().decode(RepositoryStep.self, from: Data(json.utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(String(decoding: try encoder.encode(step), as: UTF8.self) == json)
  }

  @Test func `every kind of step has a word of its own, and stands here`() {
    let words = RepositoryStep.kinds.map { $0.word }
    #expect(Set(words).count == words.count)
    #expect(words.sorted() == Self.written.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) })
  }

  @Test(arguments: [
    "{}", #"{"fly": {}}"#, #"{"checkOut": {}}"#, #"{"createBranch": {}, "checkOut": {"target": "\#(commit)"}}"#, "[]",
  ])
  func `what is no step is refused`(json: String) {
    #expect(throws: (any Error).self) { try JSONDecoder().decode(RepositoryStep.self, from: Data(json.utf8)) }
  }
}
