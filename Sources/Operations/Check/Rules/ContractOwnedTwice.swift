import Markdown
import WorkspaceModel

extension Rule {
  static let contractOwnedTwice = Rule(
    "SK036", "contract-owned-twice", .warning,
    summary: "Two features of an epic define one contract",
    explanation: """
      An operation, a message or a schema has one definition that others build upon. Two files that define it will
      contradict each other sooner or later. Keep one, refer to it from the other, or name the owner with `**Owner**: F-…`
      (`x-owner` in OpenAPI).
      """,
    hint: "keep one definition, or name the owner in both",
    .group { group in
      group.ownership.contracts.compactMap { item in
        let owners = group.openOwners(item)
        guard owners.count > 1 else { return nil }
        guard let source = item.sources.last else { return nil }
        let file = group.files.first { $0.path == source }
        let name = item.name.split(separator: " ").last.map(String.init) ?? item.name
        let line = file.flatMap { file in
          (1..<file.source.lines.count + 1).first { file.source.contains(name, onLine: $0) }
        }
        return Problem(
          source, line: line, text: name,
          "\(item.name) is defined by \(owners.map(\.string).joined(separator: " and "))")
      }
    })
}
