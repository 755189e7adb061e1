import Files
import Foundation
import TestSupport
import Testing

/// A command is killed where a working tree and its Git directory are two places, and before anybody recovers one or both
/// are moved, copied or deleted.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct MovedWorktreeTests {
  private let place: ScriptedPlace

  init() throws {
    place = try ScriptedPlace(
      """
      workspace() {
        mkdir -p "$1"; cd "$1"; git init -q $2
        { "$SPECKIT" init; "$SPECKIT" new-epic Users --service user; } >/dev/null
        "$SPECKIT" new-feature 'Sign up' --no-branch >/dev/null 2>&1; git add --all; git commit -qm Plan
      }

      """)
  }

  private static let isWhole = """
    test "$(leftovers)" = ""
    case "$(git status --porcelain --untracked-files=all | wc -l)" in 0 | 4) ;; *) git status; exit 1 ;; esac

    """

  @Test(arguments: [("renameat2", 1), ("renameat2", 3), ("renameat", 2)])
  func `in a linked worktree that was moved by hand a command waits for its repair`(call: String, number: Int) throws {
    try place.shell(
      """
      workspace main ''; git worktree add -q ../side; cd ../side
      interrupt \(call) \(number) new-feature 'Log in'; cd ..; mv side there
      """)
    for directory in ["main", "there"] {
      let refused = try place.run("recover", in: directory)
      #expect(refused.status == 5 && refused.errors.contains("git worktree repair PATH"), "\(refused)")
    }
    try place.shell("cd main; git worktree repair ../there")
    let recovered = try place.run("recover", in: number == 3 ? "main" : "there")
    #expect(recovered.status == 0 && recovered.output.contains(": new-feature"), "\(recovered)")
    try place.shell("cd there; \(Self.isWhole) cd ../main; test -z \"$(leftovers)\"")
    #expect(try place.run("recover", in: "main").output == "nothing was interrupted\n")
  }

  @Test func `a linked worktree that was deleted is waited for until Git forgets it`() throws {
    try place.shell(
      """
      workspace main ''; git worktree add -q ../side; git for-each-ref >../before; cd ../side
      interrupt renameat2 2 new-feature 'Log in'; cd ..; rm -rf side
      """)
    let refused = try place.run("sync", in: "main")
    #expect(refused.status == 5 && refused.errors.contains("git worktree prune"), "\(refused)")
    try place.shell("cd main; test -e .git/speckit/journal; git worktree prune")
    #expect(try place.run("recover", in: "main").output.hasPrefix("undone: new-feature"))
    try place.shell("cd main; git for-each-ref | diff ../before -; test -z \"$(leftovers)\"")
  }

  @Test(arguments: ["cp -a main copy", "cp -a main copy; rm -rf main", "mv main copy"], [1, 2, 3])
  func `a worktree with a commit that was half made is taken back`(way: String, number: Int) throws {
    try place.shell(
      """
      workspace main ''; git branch >../before
      interrupt renameat \(number) new-feature 'Log in' --worktree --commit; cd ..; \(way)
      """)
    let recovered = try place.run("recover", in: "copy")
    #expect(recovered.status == 0, "\(recovered)")
    try place.shell(
      """
      cd copy; \(Self.isWhole) git branch | diff ../before -; test "$(git worktree list | wc -l)" = 1
      test -d ../main || ! test -e ../main-002-log
      """)
  }

  @Test(arguments: [("mkdir", 8), ("renameat2", 1), ("renameat2", 3), ("renameat2", 4)])
  func `a worktree that was half made goes when the repository has moved`(call: String, number: Int) throws {
    for way in ["mv main copy", "mkdir deep; mv main* deep; mv deep/main copy; mv deep/* . 2>/dev/null || true"] {
      try place.shell(
        """
        rm -rf main* copy before; workspace main ''; git branch >../before
        interrupt \(call) \(number) new-feature 'Log in' --worktree; cd ..; \(way)
        """)
      let recovered = try place.run("recover", in: "copy")
      #expect(recovered.status == 0 && recovered.output.hasPrefix("undone"), "\(recovered)")
      try place.shell("cd copy; \(Self.isWhole) git branch | diff ../before -; cd ..; test \"$(echo main*)\" = 'main*'")
    }
  }

  @Test(arguments: ["mv outer other", "cp -a outer other; rm -rf outer", "cp -a outer other"])
  func `a Git directory beside its working tree may move with it`(way: String) throws {
    try place.shell(
      """
      workspace origin ''; cd ..; mkdir outer; cd outer; git init -q
      git -c protocol.file.allow=always submodule --quiet add ../origin module; git commit -qm Module
      cd module; git checkout -q -b work; interrupt renameat2 3 new-feature 'Log in'; cd ../..; \(way)
      """)
    let recovered = try place.run("-C", "module", "recover", in: "other")
    #expect(recovered.status == 0 && recovered.output.contains(": new-feature"), "\(recovered)")
    try place.shell("cd other/module; \(Self.isWhole)")
  }

  @Test func `a Git directory that was moved away from its working tree is followed`() throws {
    try place.shell(
      """
      workspace origin ''; interrupt renameat2 3 new-feature 'Log in'; mv .git ../git; echo 'gitdir: ../git' >.git
      """)
    let recovered = try place.run("recover", in: "origin")
    #expect(recovered.status == 0 && recovered.output.contains(": new-feature"), "\(recovered)")
    try place.shell("cd origin; \(Self.isWhole)")
  }

  @Test(arguments: ["cp -a main other", "mv main other"])
  func `a repository that libgit2 cannot read is recovered where it is`(way: String) throws {
    try place.shell(
      """
      workspace main --object-format=sha256; interrupt renameat2 2 new-feature 'Log in' --no-branch; cd ..; \(way)
      """)
    let recovered = try place.run("recover", in: "other")
    #expect(recovered.status == 0 && recovered.output.contains(": new-feature"), "\(recovered)")
    try place.shell("cd other; \(Self.isWhole)")
  }

  @Test func `what was interrupted outside Git is finished although Git came since`() throws {
    try place.shell(
      """
      mkdir own; cd own; "$SPECKIT" init >/dev/null
      interrupt renameat2 2 new-epic Users --service user; git init -q
      """)
    let held = try place.shell("cd own; exec 9>>.specify/.state/lock; flock 9; \"$SPECKIT\" recover 2>&1 || echo $?")
    #expect(held.hasSuffix("\n4\n"), "\(held)")
    let recovered = try place.run("recover", in: "own")
    #expect(recovered.status == 0 && recovered.output.hasPrefix("finished: new-epic"), "\(recovered)")
    try place.shell("cd own; test -z \"$(leftovers)\"")
  }
}
