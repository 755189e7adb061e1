import Failures
import Files
import WorkspaceModel

extension Rule {
  static let duplicateDocument = Rule(
    "SK005", "duplicate-document", .warning,
    summary: "A feature has two documents for one purpose, or one whose name is not quite that which is read",
    explanation: """
      Only one file of each name is read: `impl-plan.md` in the epic layout, or `plan.md` where there is none, `plan.md` in the
      flat one, `spec.md` in both. A second plan under the other layout's name, or a document whose name differs in letter case, such as `Spec.md`,
      is read by people and by no tool: its feature counts as one without it. On some systems one of two such files hides the
      other.
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
      return try problems + miscased(checked)
    },
    .group { group in
      guard let epic = group.group.epic else { return [] }
      return try miscased([epic.execPlan, epic.designIndex, epic.features], in: group.context.tree)
    })

  /// The documents of a feature that would be read if their names were written otherwise.
  private static func miscased(_ checked: CheckedFeature) throws -> [Problem] {
    let paths = FeatureDocument.allCases.map(checked.location.path(of:))
    return try miscased(paths, in: checked.context.tree)
  }

  /// What stands in the place of a path that is not there, on its last step or one before, in other letters.
  private static func miscased(_ paths: [RelativePath], in tree: any FileTree) throws -> [Problem] {
    var seen: Set<RelativePath> = []
    return try paths.flatMap { path -> [Problem] in
      try [path.parent, path].compactMap { place in
        guard seen.insert(place).inserted else { return nil }
        let names = try names(in: place.parent, of: tree)
        guard !names.contains(place.name),
          let other = names.first(where: { $0.utf8.count == place.name.utf8.count && $0.lowercased() == place.name })
        else { return nil }
        return Problem(
          place.parent.appending(component: other), "\(other) is not read, since its name is not \(place.name)",
          hint: "rename it: git mv \(quotedForShell(other)) \(quotedForShell(place.name))")
      }
    }
  }

  /// The names in a folder; none where it cannot be listed, which is another rule's matter.
  private static func names(in directory: RelativePath, of tree: any FileTree) throws -> [String] {
    do { return try tree.list(directory).map(\.name) } catch is FileError { return [] }
  }
}
