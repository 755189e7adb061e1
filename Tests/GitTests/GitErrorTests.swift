import Testing

@testable import Git

/// What libgit2's words are turned into.
struct GitErrorTests {
  @Test func `what the system denies is no lock`() {
    let denied = GitError.denial("failed open - '/x/it's/.git/HEAD' is locked: Permission denied")
    #expect(denied == "cannot open /x/it's/.git/HEAD: Permission denied")
    #expect(GitError.denial("failed to lock file '/x/.git/index.lock' for writing") == nil)
    #expect(GitError.denial("the index is locked; this might be due to a concurrent process") == nil)
  }
}
