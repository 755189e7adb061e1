import Files
import Markdown
import Names
import Survey
import Trace
import WorkspaceModel

/// What changed in meaning, as Markdown for the text of a pull request.
enum DifferenceMarkdown {
  /// The whole text, with a line break at its end.
  static func text(_ difference: MeaningDifference) -> String {
    if difference.isEmpty {
      return "Nothing changed in meaning between \(escaped(difference.range.name)) and"
        + " \(escaped(difference.range.end.name)).\n"
    }
    return difference.groups.flatMap(paragraphs).joined(separator: "\n\n") + "\n"
  }

  private static func paragraphs(_ group: GroupDifference) -> [String] {
    var paragraphs: [String] = []
    let name = heading(group.told.group.name, group.told.title)
    let changes = list(group.changes)
    if group.old == nil, group.told.group.epic != nil {
      paragraphs.append("## \(name) (new)")
    } else if group.new == nil {
      paragraphs.append("## \(name) (removed)")
    } else if let old = group.old, group.isRenamed {
      paragraphs.append("## \(name)")
      paragraphs.append("Was \(heading(old.group.name, old.title)).")
    } else if !changes.isEmpty {
      paragraphs.append("## \(name)")
    }
    return paragraphs + (changes.isEmpty ? [] : [changes]) + group.features.flatMap(self.paragraphs)
  }

  private static func paragraphs(_ feature: FeatureDifference) -> [String] {
    let name = heading(feature.location.id.string, feature.told.title)
    if feature.old == nil || feature.new == nil {
      let counts = DifferenceWords.counts(of: feature.told)
      let stated = feature.told.statements.filter { [.story, .requirement, .criterion].contains($0.kind) }.map {
        "- \(named($0))\(said($0.text))"
      }
      return ["### \(name) (\(feature.old == nil ? "new" : "removed"))"] + (counts.isEmpty ? [] : [counts])
        + (stated.isEmpty || feature.new == nil ? [] : [stated.joined(separator: "\n")])
    }
    var facts = DifferenceWords.facts(feature)
    if let former = DifferenceWords.former(feature) { facts.insert("was \(former)", at: 0) }
    let changes = list(feature.changes)
    return ["### \(name)"] + (facts.isEmpty ? [] : [escaped(facts.joined(separator: ", "))])
      + (changes.isEmpty ? [] : [changes])
  }

  private static func heading(_ id: String, _ title: String) -> String {
    title == id ? escaped(id) : "\(escaped(id)) \(escaped(title))"
  }

  /// The changes as a list; tasks that were only ticked share a line.
  private static func list(_ changes: [StatementChange]) -> String {
    let ticked = changes.filter { $0.kind == .ticked }
    let others = changes.filter { $0.kind != .ticked }.map(item)
    let tasks = ticked.isEmpty ? [] : ["- **Ticked** " + ticked.map { named($0.statement) }.joined(separator: ", ")]
    return (others + tasks).joined(separator: "\n")
  }

  private static func item(_ change: StatementChange) -> String {
    let statement = change.statement
    let verb = "- **\(DifferenceWords.verb(change.kind))** "
    switch change.kind {
    case .added, .removed, .ticked, .unticked: return verb + named(statement) + said(statement.text)
    case .moved:
      return verb + "\(change.old.map(named) ?? "") → \(named(statement))" + said(statement.text)
    case .restated:
      return "- \(named(statement)): " + (change.standings.map { "\($0.old) → \($0.new)" } ?? "")
    case .changed:
      let standing = change.standings.map { " (\($0.old) → \($0.new))" } ?? ""
      guard let old = change.old, old.text != statement.text else { return verb + named(statement) + standing }
      return verb + named(statement) + standing + ": "
        + words(WordDifference.pieces(from: old.text, to: statement.text))
    }
  }

  private static func named(_ statement: Statement) -> String { escaped(DifferenceWords.name(of: statement)) }

  private static func said(_ text: String) -> String {
    text.isEmpty ? "" : ": " + escaped(DifferenceWords.short(text, most: 300))
  }

  private static func words(_ pieces: [WordDifference.Piece]) -> String {
    pieces.enumerated().map { position, piece in
      switch piece.kind {
      case .kept:
        escaped(ElidedText.kept(piece.text, isFirst: position == 0, isLast: position == pieces.count - 1))
      case .removed: "~~\(escaped(DifferenceWords.short(piece.text, most: 300)))~~"
      case .added: "**\(escaped(DifferenceWords.short(piece.text, most: 300)))**"
      }
    }.joined(separator: " ")
  }

  /// A text that means nothing to Markdown, nor to a code host: a name behind an at sign calls nobody, and a number behind a
  /// number sign links to nothing.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in InlineText.escapeCell(text) {
      result.append(character)
      if character == "@" || character == "#" { result += "<!-- -->" }
    }
    return result
  }
}
