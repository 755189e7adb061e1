import Documents
import Files
import Names
import Survey
import Trace
import WorkspaceModel

/// What changed in meaning, for people at a terminal.
struct DifferencePage {
  /// Whether texts are shown as a whole, and all that a new feature has.
  let isWhole: Bool

  /// Every group, and below it its features.
  func lines(_ difference: MeaningDifference) -> [Line] {
    if difference.isEmpty {
      return [Line("nothing changed in meaning between \(difference.range.name) and \(difference.range.end.name)")]
    }
    return difference.groups.flatMap(lines)
  }

  private func lines(_ group: GroupDifference) -> [Line] {
    var lines: [Line] = []
    let name = Line(group.told.group.name, .name) + Line(title(group.told.title, group.told.group.name))
    if group.old == nil, group.told.group.epic != nil {
      lines.append(name + Line("  new", .good))
    } else if group.new == nil {
      lines.append(name + Line("  removed", .bad))
    } else if let old = group.old, group.isRenamed {
      lines.append(name + Line("  was \(old.group.name)\(title(old.title, old.group.name))", .warning))
    } else if !group.changes.isEmpty {
      lines.append(name)
    }
    lines += group.changes.flatMap(self.lines)
    return lines + group.features.flatMap(self.lines)
  }

  private func title(_ title: String, _ name: String) -> String { title == name ? "" : "  \(title)" }

  private func lines(_ feature: FeatureDifference) -> [Line] {
    let id = feature.location.id.string
    var head = Line(id, .name) + Line(title(feature.told.title, id))
    if feature.old == nil { head.append("  new", .good) }
    if feature.new == nil { head.append("  removed", .bad) }
    let facts = DifferenceWords.facts(feature)
    if !facts.isEmpty { head.append("  " + facts.joined(separator: ", "), .label) }
    var lines = [head]
    if let former = DifferenceWords.former(feature) { lines.append(Line("  was \(former)", .warning)) }
    if feature.old == nil || feature.new == nil {
      let counts = DifferenceWords.counts(of: feature.told)
      let place = feature.told.statements.first?.place.path ?? feature.location.directory
      lines.append(Line("  \(counts.isEmpty ? "nothing stated yet" : counts)  ") + Line(place.string, .label))
      if isWhole { lines += feature.told.statements.filter { $0.kind != .section }.map { whole($0, feature) } }
    }
    return lines + feature.changes.flatMap(self.lines)
  }

  private func whole(_ statement: Statement, _ feature: FeatureDifference) -> Line {
    line(
      feature.old == nil ? "+" : "-", feature.old == nil ? .good : .bad, DifferenceWords.name(of: statement),
      statement.text, statement)
  }

  private func lines(_ change: StatementChange) -> [Line] {
    let statement = change.statement
    let name = DifferenceWords.name(of: statement)
    switch change.kind {
    case .added: return [line("+", .good, name, shown(statement.text), statement)]
    case .removed: return [line("-", .bad, name, shown(statement.text), statement)]
    case .ticked: return [line("✓", .good, name, shown(statement.text), statement)]
    case .unticked: return [line("○", .warning, name, shown(statement.text), statement)]
    case .moved:
      return [line("=", .warning, "\(name), was \(change.old?.name ?? "")", shown(statement.text), statement)]
    case .restated:
      let standing = change.standings.map { "\($0.old) → \($0.new)" } ?? ""
      return [line("~", .warning, "\(name): \(standing)", shown(statement.text), statement)]
    case .changed: return changed(change, name)
    }
  }

  private func shown(_ text: String) -> String { isWhole ? text : DifferenceWords.short(text) }

  private func line(_ sign: String, _ role: Line.Role, _ name: String, _ text: String, _ statement: Statement) -> Line {
    Line("  \(sign) ", role) + Line(name, .name) + Line(text.isEmpty ? "" : "  \(text)") + place(statement)
  }

  private func place(_ statement: Statement) -> Line {
    let place = statement.place
    return Line("  " + ([place.path.string] + (place.line.map { [String($0)] } ?? [])).joined(separator: ":"), .label)
  }

  /// A text that changed, with the words that were there and those that are.
  private func changed(_ change: StatementChange, _ name: String) -> [Line] {
    let statement = change.statement
    var line = Line("  ~ ", .warning) + Line(name, .name)
    if let old = change.old, old.name != statement.name, old.key != nil { line.append(", was \(old.name)") }
    if let standing = change.standings { line.append(", \(standing.old) → \(standing.new)", .warning) }
    if let old = change.old, old.text != statement.text {
      line.append("  ")
      line = line + words(WordDifference.pieces(from: old.text, to: statement.text))
    }
    return [line + place(statement)]
  }

  private func words(_ pieces: [WordDifference.Piece]) -> Line {
    var line = Line("")
    for (position, piece) in pieces.enumerated() {
      if position > 0 { line.append(" ") }
      switch piece.kind {
      case .kept:
        line.append(
          isWhole
            ? piece.text
            : ElidedText.kept(piece.text, isFirst: position == 0, isLast: position == pieces.count - 1))
      case .removed: line.append("[-\(shown(piece.text))-]", .bad)
      case .added: line.append("{+\(shown(piece.text))+}", .good)
      }
    }
    return line
  }
}

/// Words that did not change, of which those near the change matter.
enum ElidedText {
  /// A few words beside the change, and a sign for the others.
  static func kept(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let words = text.split(separator: " ")
    if words.count <= 2 * reach + 2 { return text }
    let head = isFirst ? "" : words.prefix(reach).joined(separator: " ") + " "
    let tail = isLast ? "" : " " + words.suffix(reach).joined(separator: " ")
    return head + "…" + tail
  }

  /// How many words are shown beside a change.
  private static let reach = 6
}
