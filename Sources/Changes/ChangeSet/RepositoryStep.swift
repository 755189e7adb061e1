/// A step of a transaction that happens in Git, as the journal writes it down: `{"createBranch": {"branch": …}}`.
public struct RepositoryStep: Codable, Sendable {
  /// Every kind of step.
  static let kinds: [any GitStep.Type] = [
    MakeRepository.self, CreateBranch.self, MoveHead.self, CheckOut.self, AddWorktree.self, CommitPaths.self,
    AdvanceBranch.self, FollowBranch.self, BranchFromCommit.self, RenameBranch.self,
    ChangeGitFile.self,
  ]

  /// What is done.
  let step: any GitStep

  init(_ step: any GitStep) { self.step = step }

  /// Reads a step as a journal has it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Word.self)
    guard let word = container.allKeys.first, container.allKeys.count == 1,
      let kind = RepositoryStep.kinds.first(where: { $0.word == word.stringValue })
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: container.codingPath, debugDescription: "no kind of step is called so"))
    }
    step = try kind.init(from: try container.superDecoder(forKey: word))
  }

  /// Writes a step as a journal has it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Word.self)
    try step.encode(to: container.superEncoder(forKey: Word(stringValue: type(of: step).word)))
  }

  /// How the step is told to people; nil for one that only serves another.
  var summary: ChangeSet.Summary? { step.summary }

  private struct Word: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
