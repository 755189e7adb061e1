import Documents
import Failures
import Indexes
import Markdown
import Vocabulary
import WorkspaceModel

extension Rule {
  static let repeatedSection = Rule(
    "SK062", "repeated-section", .warning,
    summary: "An index has a section twice",
    explanation: """
      In execution plans and design indexes the first heading of a name counts: its region is generated there, and
      decisions are appended there. What stands below a second heading of the same name is read by people only.
      """,
    silences: """
      Documents of features may repeat a heading, since nothing is generated or appended there.
      """,
    hint: "put both into one section, or give the second another name",
    .group { group in
      let isKept = group.group.keeps(group.designIndex)
      let ofLogs = group.group.epic == nil ? [.decisionLog] : KnownSection.ofExecPlans
      return repeated(ofLogs, in: group.log == nil ? nil : group.logDocument, group.context.vocabulary)
        + repeated(KnownSection.ofDesignIndexes, in: isKept ? group.designIndex : nil, group.context.vocabulary)
    })

  private static func repeated(
    _ known: [KnownSection], in index: ParsedDocument?, _ vocabulary: SectionVocabulary
  ) -> [Problem] {
    guard let index else { return [] }
    return known.flatMap { section -> [Problem] in
      let sections = index.document.sections(named: vocabulary.names(section)).filter { $0.heading.level <= 2 }
      return sections.dropFirst().map { repeated in
        Problem(
          index.path, line: repeated.heading.lines.lowerBound,
          "the section \(shortened(repeated.heading.text)) stands above already, and only that one counts")
      }
    }
  }
}
