import Changes
import Failures
import Files
import Names
import Operations
import WorkspaceModel

extension Reply {
  /// Tells that a feature got another name.
  init(renaming outcome: Outcome<RenamedFeature>) {
    let answer = outcome.answer
    self.init(outcome)
    members = [
      .init(
        "feature",
        .feature(
          answer.location, title: answer.title, branch: answer.branch,
          number: answer.location.number(on: answer.branch))),
      .init(
        "was",
        .object([
          .init("id", .string(answer.was.id.string)), .init("epic", .optional(answer.was.epic?.string)),
          .init("directory", .string(answer.was.directory.string)), .init("branch", .optional(answer.formerBranch)),
        ])),
      .init("documents", .strings(answer.documents.map(\.string))),
      .init("left", .array(answer.left.map(Reply.json))),
    ]
    lines = Reply.lines(answer)
    diagnostics += answer.notes.map { Diagnostic(severity: .note, message: $0) }
    diagnostics += answer.left.map { mention in
      Diagnostic(
        severity: .note, message: "\(mention.text) was left as it is: \(mention.reason)", path: mention.path.string,
        line: mention.line)
    }
    tell(answer.sync)
  }

  private static func json(_ mention: LeftMention) -> JSONValue {
    .object([
      .init("path", .string(mention.path.string)), .init("line", .integer(mention.line)),
      .init("text", .string(mention.text)), .init("reason", .string(mention.reason)),
    ])
  }

  private static func lines(_ answer: RenamedFeature) -> [Line] {
    let head = Line(answer.location.id.string, .name) + Line("  \(answer.title)")
    if answer.isUnchanged { return [head, .detail("kept", "it is called so already")] }
    var lines = [head]
    if answer.location.id.string != answer.was.id.string { lines.append(.detail("was", answer.was.id.string)) }
    if let branch = answer.branch, branch != answer.formerBranch {
      let former = answer.formerBranch.map { ", was \($0)" } ?? ""
      lines.append(.detail("branch", branch + former + (answer.renamesBranch ? "" : " (in the documents alone)")))
    }
    if answer.location.directory != answer.was.directory {
      lines.append(.detail("folder", answer.location.directory.string))
    }
    if !answer.documents.isEmpty { lines.append(.detail("updated", counted(answer.documents.count, "document"))) }
    if answer.isInGit {
      let isMoved = answer.location.directory != answer.was.directory
      let look = isMoved ? "git add --all, look at it with git diff --staged" : "look at it with git diff"
      lines.append(Line("next: ", .hint) + Line(look + ", then commit it"))
    }
    return lines
  }
}
