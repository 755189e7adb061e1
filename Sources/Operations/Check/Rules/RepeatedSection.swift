import Markdown
import WorkspaceModel

extension Rule {
  static let repeatedSection = Rule(
    "SK062", "repeated-section", .warning,
    summary: "An index has a section twice",
    explanation: """
      In execution plans and design indexes the first heading of a name counts: its region is generated there, and decisions
      are appended there. What stands below a second heading of the same name is read by people only.
      """,
    hint: "put both into one section, or give the second another name",
    .file { file in
      guard let group = file.group, let document = file.document,
        [group.decisionLog, group.designIndex].contains(file.path)
      else {
        return []
      }
      let ofLogs = group.epic == nil ? [.decisionLog] : KnownSection.ofExecPlans
      let known = file.path == group.decisionLog ? ofLogs : KnownSection.ofDesignIndexes
      return known.flatMap { section -> [Problem] in
        let sections = document.sections(named: file.context.vocabulary.names(section)).filter { $0.heading.level <= 2 }
        return sections.dropFirst().map { repeated in
          Problem(
            file.path, line: repeated.heading.lines.lowerBound,
            "the section \(shortened(repeated.heading.text)) stands above already, and only that one counts")
        }
      }
    })
}
