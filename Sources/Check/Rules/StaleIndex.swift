import Indexes
import Markdown

extension Rule {
  static let staleIndex = Rule(
    "SK052", "stale-index", .error, fixable: true,
    summary: "A generated region does not say what the features say",
    explanation: """
      Design index, execution plan and the index over all epics are maps that people rely on. `speckit sync` brings
      their regions up to date, and so does every command that changes a feature; somebody who edits documents by hand
      runs it before committing. Where a document cannot be read, nobody can tell whether an index is current; SK007
      says so, and this rule does where SK007 is not asked.
      """,
    silences: """
      Where `index.update` is manual, nothing is said, since the main branch keeps the indexes current, nor of an epic
      whose documents hold no region: they are people's own until a sync adds some.
      """,
    hint: "speckit sync",
    .indexes { stale($0) + $0.problems(.unreadable) })

  private static func stale(_ pending: PendingSync) -> [Problem] {
    pending.stale.map { path, old, new in
      Problem(
        path, line: firstDifference(Source(old), Source(new)), "the generated regions are out of date",
        isAboutDocument: true, fix: .index(of: pending.group))
    }
  }

  private static func firstDifference(_ old: Source, _ new: Source) -> Int {
    let shared = min(old.lines.count, new.lines.count)
    let line = (1..<shared + 1).first { old.text(ofLine: $0) != new.text(ofLine: $0) } ?? shared + 1
    return max(1, min(line, old.lines.count))
  }
}
