import TestSupport
import Testing

/// What `git` says of a repository, without changing it.
struct GitView {
  /// The lines of `git status --porcelain`.
  let status: Set<String>
  /// Every reference with the object it names.
  let references: Set<String>
  /// The commit of HEAD; empty if there is none.
  let commit: String
  /// The newest line of HEAD's reflog.
  let moved: String
  /// What the index holds.
  let index: String
  /// The worktrees with the branch or commit that they have checked out.
  let worktrees: String
  /// What `git fsck` finds, but for remarks on HEAD.
  let faults: [String]

  init(_ place: RepositoryPlace, in directory: String = ".") throws {
    let questions = [
      "status --porcelain", "for-each-ref", "rev-parse -q --verify HEAD", "reflog -1 --format=%gs HEAD",
      "ls-files --stage", "worktree list --porcelain", "fsck --strict --no-dangling 2>&1",
    ]
    // A worktree has an index of its own, whatever variables say of the one where commands run.
    let elsewhere = directory == "." ? "" : "; unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE"
    let script = questions.map { "git \($0) || true; printf '\\0'" }.joined(separator: "\n")
    let result = try place.shell("export GIT_OPTIONAL_LOCKS=0; cd \"\(directory)\"\(elsewhere)\n\(script)")
    let answers = result.output.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    try #require(answers.count > questions.count, "\(result.errors)")
    func lines(_ answer: String) -> [String] { answer.split(separator: "\n").map(String.init) }
    status = Set(lines(answers[0]))
    references = Set(lines(answers[1]))
    commit = lines(answers[2]).first ?? ""
    (moved, index, worktrees) = (answers[3], answers[4], answers[5])
    faults = lines(answers[6]).filter { !$0.contains("HEAD") && !$0.hasPrefix("notice:") }
  }
}
