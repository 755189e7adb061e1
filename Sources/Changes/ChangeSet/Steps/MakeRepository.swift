import Files

/// Makes the repository itself, with these files; done before everything else. See `NewRepository`.
struct MakeRepository: GitStep {
  static let word = "makeRepository"
  static let scope = GitStepScope.anyWorktree

  let files: ContentDigest

  // What stands here was made with the journal in it.
  func perform(_ context: GitStepContext) throws {}

  func stands(_ context: GitStepContext) throws -> Bool { true }

  func revert(_ context: GitStepContext) throws { try NewRepository.takeBack(context.repository, madeOf: files) }
}

extension RepositoryStep {
  /// See `MakeRepository`.
  static func makeRepository(files: ContentDigest) -> RepositoryStep { RepositoryStep(MakeRepository(files: files)) }
}
