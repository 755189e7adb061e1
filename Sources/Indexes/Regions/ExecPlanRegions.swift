import Documents
import Files
import Markdown
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// The three regions of an epic's exec plan.
public struct ExecPlanRegions {
  private let snapshot: GroupSnapshot
  private let epic: Epic

  /// Nil for a specs root, which has no exec plan.
  public init?(snapshot: GroupSnapshot) {
    guard let epic = snapshot.group.epic else { return nil }
    self.snapshot = snapshot
    self.epic = epic
  }

  /// In the order in which a new exec plan has them.
  public var contents: [RegionDescription] { [relatedFeatures, progress, artifacts] }

  private var directory: RelativePath { epic.directory }

  private var relatedFeatures: RegionDescription {
    let rows = snapshot.entries.map { entry in
      let location = entry.feature.location
      let spec = location.path(of: .spec)
      return [
        MarkdownLink.to(entry.feature.page, from: directory, text: location.id.string),
        InlineText.escapeCell(entry.feature.title),
        entry.feature.documents.contains(.spec)
          ? MarkdownLink.to(spec, from: directory, text: spec.link(from: directory)) : "–", entry.stage.rawValue,
      ]
    }
    let table = GeneratedTable(columns: ["Feature", "Title", "Spec", "Stage"], rows: rows, hasNotes: false) { cells in
      cells[0].contains("](features/") && Stage(rawValue: cells[3]) != nil
    }
    return RegionDescription(
      name: "related-features", section: .relatedFeatures, remark: "generated from the features", body: .table(table))
  }

  private var progress: RegionDescription {
    let lines = snapshot.entries.map { entry in
      let feature = entry.feature
      let box = entry.stage == .done ? "[x]" : "[ ]"
      let link = MarkdownLink.to(feature.page, from: directory, text: feature.id.string)
      let counts =
        entry.feature.progress.total > 0
        ? ", \(entry.feature.progress.done)/\(entry.feature.progress.total) tasks" : ""
      return "- \(box) \(link) \(InlineText.escapeCell(feature.title)): \(entry.stage.rawValue)\(counts)"
    }
    return RegionDescription(
      name: "progress", section: .progress, remark: "generated from the tasks of the features",
      body: .lines(lines, isGenerated: isProgressItem))
  }

  /// A box, a link to a feature, and at the end a stage, perhaps with counts.
  private func isProgressItem(_ line: String) -> Bool {
    let item = line.dropFirst(2)
    guard item.hasPrefix("[ ] [") || item.hasPrefix("[x] ["), let link = item.dropFirst(4).firstRange(of: "]("),
      item[link.upperBound...].hasPrefix("features/"), let colon = item.lastIndex(of: ":")
    else { return false }
    let words = item[item.index(after: colon)...].split(whereSeparator: { " ,/".contains($0) })
    let isStage = words.first.map { Stage(rawValue: String($0)) != nil } ?? false
    let isCounted = words.count == 4 && words[1...2].allSatisfy { $0.allSatisfy(\.isNumber) } && words[3] == "tasks"
    return isStage && (words.count == 1 || isCounted)
  }

  private var artifacts: RegionDescription {
    let questions = snapshot.entries.map { $0.feature.questions.count }.reduce(0, +)
    let counts = [
      counted(snapshot.entries.count, "feature", "features"),
      counted(snapshot.ownership.entities.count, "entity", "entities"),
      counted(snapshot.ownership.contracts.count, "contract", "contracts"),
      counted(snapshot.log.entries.count, "decision", "decisions"),
      counted(questions, "open question", "open questions"),
    ]
    let link = MarkdownLink.to(epic.designIndex, from: directory, text: "design/index.md")
    return RegionDescription(
      name: "artifacts", section: .artifacts, remark: "generated from the design index",
      body: .lines(["- \(link): " + counts.joined(separator: ", ")]) { line in
        let item = line.dropFirst(2)
        guard item.hasPrefix(link + ": ") else { return false }
        let parts = item.dropFirst(link.count + 2).split(separator: ", ")
        return parts.count == counts.count && parts.allSatisfy(isCount)
      })
  }

  /// `3 open questions`.
  private func isCount(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return (2...3).contains(words.count) && words[0].allSatisfy(\.isNumber)
      && words.dropFirst().allSatisfy { $0.allSatisfy(\.isLetter) }
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
