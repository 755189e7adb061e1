import Files
import Foundation
import TestSupport
import Testing

/// The directory in which a scene is played, as often as it takes. It stands at one place, since worktrees and journals
/// hold absolute paths.
final class CrashStage {
  let scene: CrashScene
  let directory: TemporaryDirectory
  private let variables: [String: String]

  /// Sets the scene up.
  init(_ scene: CrashScene) throws {
    self.scene = scene
    directory = try TemporaryDirectory()
    let home = directory.path.appending(component: "home")
    variables = GitSandbox.variables(home: home).merging(
      ["SPECKIT": BuiltProgram.path, "SOURCE_DATE_EPOCH": "1795255200"]) { $1 }
    for made in [home, root] {
      try FileManager.default.createDirectory(atPath: made.string, withIntermediateDirectories: true)
    }
    try succeed("set -eu\nexec >/dev/null\n" + scene.script, in: root)
    try succeed("mv current prepared")
    try restore()
  }

  /// Everything that the command may touch.
  var place: AbsolutePath { directory.path.appending(component: "current") }

  /// The repository.
  var root: AbsolutePath { place.appending(component: "repository") }

  /// Puts everything back to how the command finds it.
  func restore() throws { try succeed("rm -rf current && cp -a prepared current") }

  /// Runs the program, if need be under another that gets its command line.
  func run(
    _ arguments: [String], in directory: AbsolutePath? = nil, under wrapper: [String] = []
  ) throws -> Program.Result {
    let command = wrapper + [BuiltProgram.path] + arguments
    return try Program.run(command[0], Array(command.dropFirst()), in: directory ?? root, variables: variables)
  }

  /// Removes a file of the repository and the directories that this leaves empty.
  func remove(_ file: String) throws {
    try succeed("rm -f \(file) && rmdir -p --ignore-fail-on-non-empty $(dirname \(file)) || true", in: root)
  }

  /// Whether a transaction was interrupted.
  func hasJournal() throws -> Bool {
    try !succeed("ls current/repository/.git/speckit || true").matches(of: /journal(?!\.new)/).isEmpty
  }

  /// What a person sees of the place: the files, and what Git says of branches, HEAD, index and worktrees; and the ledger.
  func state() throws -> String {
    try succeed(
      """
      cd current
      find . -mindepth 1 -type d -name .git -prune -o -printf '%y %m %p %l\\n' | sort
      find . -mindepth 1 -type d -name .git -prune -o -type f -print0 | sort -z | xargs -0 -r sha256sum
      export GIT_OPTIONAL_LOCKS=0
      for top in */; do
        echo "in $top"
        git -C "$top" symbolic-ref --quiet HEAD || git -C "$top" rev-parse HEAD
        git -C "$top" ls-files --stage
        git -C "$top" status --porcelain --untracked-files=all
      done 2>&1
      cd repository
      git for-each-ref
      git worktree list --porcelain
      cat .git/speckit/ledger 2>/dev/null || true
      git config --local --list
      stat -c '%a' .git/hooks/pre-commit 2>/dev/null && cat .git/hooks/pre-commit || true
      """)
  }

  /// Every file and directory with its time and content, Git's own too; not the lock, which readers take and leave empty.
  func everything() throws -> String {
    try succeed(
      """
      cd current
      find . ! -path '*/speckit/lock' -printf '%y %m %p %l %s %T@\\n' | sort
      find . -type f ! -path '*/speckit/lock' -print0 | sort -z | xargs -0 -r sha256sum
      """)
  }

  /// What ought not to be there once nothing is under way: lock files, staged files, a journal, logs of branches that do
  /// not exist, worktrees that are none; and what `git fsck` complains of.
  func leftovers() throws -> String {
    try succeed(
      """
      cd current
      find . -name '*.lock' -o -name '.speckit-*' -o -name 'journal*'
      cd repository/.git 2>/dev/null || exit 0
      [ ! -d logs/refs ] || find logs/refs -type f | while read -r log; do
        git rev-parse --quiet --verify "${log#logs/}" >/dev/null || echo "$log"
      done
      for worktree in worktrees/*; do
        [ ! -d "$worktree" ] || [ -e "$(cat "$worktree/gitdir")" ] || echo "$worktree"
      done
      git fsck --strict --no-dangling --no-progress 2>&1 || true
      """
    ).replacing(/notice: .*\n/, with: "")
  }

  /// What a script prints that is run in the repository, or elsewhere, and must succeed.
  @discardableResult
  func shell(_ script: String, in directory: AbsolutePath? = nil) throws -> String {
    try succeed(script, in: directory ?? root)
  }

  @discardableResult
  private func succeed(_ script: String, in directory: AbsolutePath? = nil) throws -> String {
    let result = try Program.run(
      "/bin/sh", ["-c", script], in: directory ?? self.directory.path, variables: variables)
    try #require(result.status == 0, "\(scene.name): \(script)\n\(result.errors)")
    return result.output
  }
}
