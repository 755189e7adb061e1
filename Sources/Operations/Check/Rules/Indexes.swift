import Configuration
import Files
import Markdown
import WorkspaceModel

extension Rule {
  static let staleIndex = Rule(
    "SK052", "stale-index", .error, fixable: true,
    summary: "A generated region does not say what the features say",
    explanation: """
      Design index, execution plan and the index over all epics are maps that people rely on. `speckit sync` brings their
      regions up to date, and so does every command that changes a feature; somebody who edits documents by hand runs it
      before committing. Where `index.update` is manual, the main branch is what keeps indexes current, and nothing is said.
      """,
    hint: "speckit sync",
    .indexes { stale($0) })

  static let damagedRegion = Rule(
    "SK054", "damaged-region", .error,
    summary: "The markers of a managed region do not fit together",
    explanation: """
      A region is what stands between `speckit:begin` and `speckit:end`, each on a line of its own, once in a file. A marker
      that is missing, doubled or nested leaves open what is generated and what people wrote, so the file is left alone until
      it is mended.
      """,
    hint: "mend the lines with speckit:begin and speckit:end, or delete them and sync again",
    .indexes { refused($0, .damage) })

  static let textInRegion = Rule(
    "SK055", "text-in-region", .error,
    summary: "Somebody wrote a line inside a generated region",
    explanation: """
      What stands between the markers is generated, but for the Notes columns. A line that speckit cannot have written is
      kept, and the region is not brought up to date until it has been moved out.
      """,
    hint: "move it out of the region, or discard it with speckit sync --force",
    .indexes { refused($0, .peoplesLine) })

  private static func refused(_ pending: PendingSync, _ cause: SyncRefusal.Cause) -> [Problem] {
    pending.refusals.filter { $0.cause == cause }.map {
      Problem($0.path, line: $0.line, $0.message, hint: $0.hint)
    }
  }

  private static func stale(_ pending: PendingSync) -> [Problem] {
    pending.stale.map { path, old, new in
      Problem(
        path, line: firstDifference(Source(old), Source(new)), "the generated regions are out of date",
        fix: .sync(pending.epic))
    }
  }

  private static func firstDifference(_ old: Source, _ new: Source) -> Int {
    let shared = min(old.lines.count, new.lines.count)
    let line = (1..<shared + 1).first { old.text(ofLine: $0) != new.text(ofLine: $0) } ?? shared + 1
    return max(1, min(line, old.lines.count))
  }
}
