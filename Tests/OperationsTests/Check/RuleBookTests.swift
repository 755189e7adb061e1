import Foundation
import Testing

@testable import Check

/// docs/rules.md says what the rules say of themselves.
struct RuleBookTests {
  @Test func `rules have IDs and names of their own, in order, and say what they are in sentences`() {
    let rules = Rule.all
    #expect(rules.map(\.id) == rules.map(\.id).sorted())
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(rule.id.wholeMatch(of: /SK\d{3}/) != nil)
      #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(!rule.summary.hasSuffix(".") && !rule.advice.isEmpty, "\(rule.id)")
      #expect(rule.explanation.hasSuffix(".") && rule.silences.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test func `the documentation of the rules is current`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../../docs/rules.md").standardized
    if ProcessInfo.processInfo.environment["SPECKIT_RECORD_GOLDENS"] == "1" {
      try Data(Self.book.utf8).write(to: file)
      Issue.record("recorded docs/rules.md; look at the difference and run again")
      return
    }
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == Self.book, "record it anew: SPECKIT_RECORD_GOLDENS=1 swift test --filter RuleBookTests")
  }

  private static var book: String {
    let rows = Rule.all.map { rule in
      let link = "[\(rule.id)](#\(rule.id.lowercased())-\(rule.name))"
      return "| \(link) | \(rule.summary) | \(rule.weight) | \(rule.silences) |\n"
    }
    let sections = Rule.all.map { rule in
      """

      ## \(rule.id) \(rule.name)

      \(rule.summary). *\(rule.weight)*

      \(wrapped(rule.explanation))

      \(wrapped("**Left alone**: \(rule.silences)"))

      """
    }
    return """
      # The rules of `speckit check`

      Generated from the rules themselves; `speckit check --explain SK012` prints one of them.

      Each rule has a weight of its own. `.specify/speckit.yml` sets another, or switches the rule off:

      ```yaml
      rules: { SK012: warning, SK043: off }
      ```

      A comment on the line before switches one finding off, and says why:

      ```markdown
      <!-- speckit:ignore SK012 the shop owners answer on Monday -->
      ```

      The comment may also stand before the table or the fence that holds the line; before the first heading it switches
      the rule off for the whole document. "While the document is being written" ends for a specification with the plan, for the plan and its
      companions with the tasks, and for the tasks with the first that is ticked.

      An error makes `check` answer no; a warning does with `--strict`; a notice never does. What a rule finds but does not
      tell, because a maintainer would not want to hear it, stands in the last column.

      | rule | finds | weight | leaves alone, and why |
      | --- | --- | --- | --- |
      \(rows.joined())
      """ + sections.joined()
  }

  /// A paragraph in lines of at most 120 characters.
  private static func wrapped(_ text: String) -> String {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + word.count < 120 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }.joined(separator: "\n")
  }
}
