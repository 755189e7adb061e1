import Files
import WorkspaceModel

extension Rule {
  static let duplicateDocument = Rule(
    "SK005", "duplicate-document", .warning,
    summary: "A feature has two documents for one purpose",
    explanation: """
      Only one file of each name is read: `impl-plan.md` in the epic layout and `plan.md` in the flat one, `spec.md` in
      both. A second plan under the other layout's name, or a file whose name differs only in letter case, is read by
      people and by no tool, and on some systems one of them hides the other.
      """,
    silences: """
      Documents that no tool reads may have any name, as long as they do not hide one that is read.
      """,
    hint: "keep one of them, with what the other says put into it",
    .feature { checked in
      let directory = checked.location.directory
      let names = try checked.context.tree.list(directory).filter { $0.kind != .directory }.map(\.name)
      let own = checked.location.path(of: .plan).name
      var problems: [Problem] = []
      if names.contains("plan.md"), names.contains("impl-plan.md"),
        let other = ["plan.md", "impl-plan.md"].first(where: { $0 != own })
      {
        problems.append(Problem(directory.appending(component: other), "the plan that counts is \(own), not \(other)"))
      }
      var first: [String: String] = [:]
      for name in names.sorted(by: >) {
        guard let known = first.updateValue(name, forKey: name.lowercased()) else { continue }
        problems.append(
          Problem(directory.appending(component: name), "\(name) and \(known) differ only in letter case"))
      }
      return problems
    })
}
