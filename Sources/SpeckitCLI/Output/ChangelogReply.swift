import Files
import Git
import Names
import Survey
import Trace
import WorkspaceModel

/// How a changelog is told.
enum ChangelogReply {
  private static func parts(_ changelog: Changelog) -> [(title: String, entries: [Changelog.Entry])] {
    [("Added", changelog.added), ("Changed", changelog.changed), ("Removed", changelog.removed)]
      .filter { !$0.1.isEmpty }
  }

  private static func name(_ state: GroupState) -> String {
    state.title == state.group.name ? state.group.name : "\(state.group.name) \(state.title)"
  }

  // MARK: Markdown

  /// The changelog as Markdown, with a line break at its end.
  static func markdown(_ changelog: Changelog) -> String {
    let head = "## \(DifferenceMarkdown.escaped(name(changelog.group)))"
    let since = "Since \(DifferenceMarkdown.escaped(changelog.range.name))."
    if changelog.isEmpty { return "\(head)\n\n\(since) Nothing changed.\n" }
    let parts = parts(changelog).map { title, entries in
      "### \(title)\n\n" + entries.flatMap(markdown).joined(separator: "\n")
    }
    return ([head, since] + parts).joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ entry: Changelog.Entry) -> [String] {
    let items = entry.items.map(markdown)
    guard let feature = entry.feature else { return items.map { "- \($0)" } }
    let title = title(feature)
    let name = title.map { "**\(DifferenceMarkdown.escaped($0))** (\(DifferenceMarkdown.escaped(id(feature))))" }
    let head = name ?? "**\(DifferenceMarkdown.escaped(id(feature)))**"
    let remark = remark(entry, feature).map { " " + DifferenceMarkdown.escaped($0) } ?? ""
    return ["- \(head)\(remark)\(items.isEmpty ? "" : ":")"]
      + items.map { "  - \($0)" }
  }

  private static func markdown(_ item: Changelog.Item) -> String {
    let name = DifferenceMarkdown.escaped(DifferenceWords.name(of: item.statement))
    let text = DifferenceMarkdown.escaped(said(item.statement))
    let now = text.isEmpty ? name : "\(name): \(text)"
    guard let was = was(item) else { return now }
    return "\(now) (was: \(DifferenceMarkdown.escaped(was)))"
  }

  // MARK: Text

  /// The changelog for people at a terminal.
  static func lines(_ changelog: Changelog) -> [Line] {
    let head = Line(name(changelog.group), .name) + Line("  since \(changelog.range.name)", .label)
    if changelog.isEmpty { return [head, Line("nothing changed")] }
    return [head]
      + parts(changelog).flatMap { title, entries in [Line(title, .label)] + entries.flatMap(lines) }
  }

  private static func lines(_ entry: Changelog.Entry) -> [Line] {
    let items = entry.items.map { item in
      var line = Line("    ") + Line(DifferenceWords.name(of: item.statement), .name)
      let text = said(item.statement)
      if !text.isEmpty { line.append("  \(text)") }
      if let was = was(item) { line.append("  was: \(was)", .label) }
      return line
    }
    guard let feature = entry.feature else { return [Line("  decisions", .name)] + items }
    let title = title(feature).map { "  \($0)" } ?? ""
    let remark = remark(entry, feature).map { " " + $0 } ?? ""
    return [Line("  ") + Line(id(feature), .name) + Line(title + remark)] + items
  }

  // MARK: Words

  private static func id(_ feature: FeatureDifference) -> String { feature.location.id.string }

  private static func title(_ feature: FeatureDifference) -> String? {
    feature.told.title == id(feature) ? nil : feature.told.title
  }

  /// What is said of a feature beside its name; nil for nothing.
  private static func remark(_ entry: Changelog.Entry, _ feature: FeatureDifference) -> String? {
    switch entry.reason {
    case .finished: "is finished"
    case .planned: "is planned (\(feature.told.stage.rawValue))"
    case .parts, .gone: nil
    case .renamed: DifferenceWords.former(feature).map { "was \($0)" }
    case .closed: "was closed" + (feature.new?.status.map { ": \($0)" } ?? "")
    }
  }

  /// What a statement says: of a story its title alone.
  private static func said(_ statement: Statement) -> String {
    DifferenceWords.short(statement.kind == .story ? title(of: statement) : statement.text, most: 300)
  }

  /// The title of a story without its priority: `(Priority: P1)`.
  private static func title(of story: Statement) -> String {
    let lead = story.lead
    guard lead.last.map({ ")）".contains($0) }) == true, let start = lead.lastIndex(where: { "(（".contains($0) }) else {
      return lead
    }
    let remark = lead[start...].dropLast()
    let isPriority = remark.last?.isNumber == true && remark.dropLast().last.map { "Pp".contains($0) } == true
    return isPriority && start > lead.startIndex
      ? String(lead[..<start].reversed().drop { $0 == " " }.reversed()) : lead
  }

  /// What a statement was before; nil where nothing was, or the same can be read of both.
  private static func was(_ item: Changelog.Item) -> String? {
    guard let old = item.old else { return nil }
    let before = said(old)
    if before != said(item.statement) { return before.isEmpty ? nil : before }
    guard let standing = old.standing?.text, standing != item.statement.standing?.text else { return nil }
    return standing
  }

  // MARK: JSON

  /// The members of the document.
  static func members(_ changelog: Changelog) -> [JSONValue.Member] {
    [
      .init(
        "since",
        .object([.init("name", .string(changelog.range.name)), .init("commit", .string(changelog.range.commit.hex))])),
      .init("epic", .string(changelog.group.group.name)), .init("title", .string(changelog.group.title)),
      .init("added", .array(changelog.added.map(entry))), .init("changed", .array(changelog.changed.map(entry))),
      .init("removed", .array(changelog.removed.map(entry))),
    ]
  }

  private static func entry(_ entry: Changelog.Entry) -> JSONValue {
    .object([
      .init("feature", .optional(entry.feature.map(id))), .init("title", .optional(entry.feature?.told.title)),
      .init("reason", .string(entry.reason.rawValue)),
      .init("stage", .optional(entry.feature?.new?.stage.rawValue)),
      .init("items", .array(entry.items.map(item))),
    ])
  }

  private static func item(_ item: Changelog.Item) -> JSONValue {
    .object([
      .init("kind", .string(item.statement.kind.rawValue)), .init("name", .string(item.statement.name)),
      .init("text", .string(item.statement.text)), .init("was", .optional(item.old?.text)),
      .init("path", .string(item.statement.place.path.string)), .init("line", .optional(item.statement.place.line)),
    ])
  }
}
