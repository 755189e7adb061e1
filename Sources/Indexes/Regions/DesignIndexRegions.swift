import Documents
import Files
import Markdown
import Names
import Reports
import Survey
import Vocabulary
import WorkspaceModel

/// The seven regions of a design index.
public struct DesignIndexRegions {
  /// The group that they describe.
  public let snapshot: GroupSnapshot

  /// Describes the regions of a group.
  public init(snapshot: GroupSnapshot) {
    self.snapshot = snapshot
  }

  /// In the order in which a new index has them.
  public var contents: [RegionDescription] {
    [scope, features, entities, contracts, dependencies, decisions, questions]
  }

  private var group: FeatureGroup { snapshot.group }

  private var directory: RelativePath { group.designIndex.parent }

  private var scope: RegionDescription {
    let label = group.epic == nil ? "Decision log" : "Exec plan"
    let logItem = "**\(label)**: " + link(group.decisionLog, group.decisionLog.name)
    var lines = ["- " + logItem]
    if let scope = group.epic?.scope, !scope.isEmpty { lines.append("- **Scope**: " + InlineText.escapeCell(scope)) }
    if let service = group.epic?.service { lines.append("- **Service**: " + InlineText.escapeCell(service)) }
    return RegionDescription(
      name: "scope", section: .scope, remark: "generated from where the features lie",
      body: .lines(lines) { line in
        let item = line.dropFirst(2)
        let isPlace = ["**Scope**: ", "**Service**: "].contains { label in
          item.hasPrefix(label) && !item.dropFirst(label.count).contains(" ")
        }
        return isPlace || item == InlineText.uniform(logItem)
      })
  }

  private var features: RegionDescription {
    let rows = snapshot.entries.map { entry in
      let feature = entry.feature
      let documents = feature.documents.flatMap { links(to: $0, of: feature) }
      let progress =
        entry.feature.progress.total > 0 ? "\(entry.feature.progress.done)/\(entry.feature.progress.total)" : "–"
      return [
        featureLink(feature), InlineText.escapeCell(feature.title), entry.stage.rawValue,
        feature.branch.map(codeSpan) ?? "–", progress, documents.joined(separator: ", "),
        dependencies(of: entry),
      ]
    }
    return table(
      "features", .featureMap, "generated from the features; edit them, or the Notes column",
      ["Feature", "Title", "Stage", "Branch", "Tasks", "Documents", "Depends on"], rows
    ) { cells in isFeatureLink(cells[0]) && Stage(rawValue: cells[2]) != nil }
  }

  private var entities: RegionDescription {
    let rows = snapshot.ownership.entities.map { [InlineText.escapeCell($0.name), owners($0), listed($0.users)] }
    return table(
      "entities", .sharedEntities, "generated from the data models; edit them, or the Notes column",
      ["Entity", "Owner", "Also used by"], rows
    ) { cells in isOwnerCell(cells[1]) && isFeatureList(cells[2]) }
  }

  private var contracts: RegionDescription {
    let rows = snapshot.ownership.contracts.map { item in
      let sources = item.sources.map { link($0.path, $0.path.name) }.joined(separator: ", ")
      return [
        InlineText.escapeCell(item.name), item.kind?.rawValue ?? "", owners(item), sources, listed(item.users),
      ]
    }
    return table(
      "contracts", .sharedContracts, "generated from the contracts; edit them, or the Notes column",
      ["Contract", "Kind", "Owner", "Source", "Also used by"], rows
    ) { cells in isOwnerCell(cells[2]) && cells[3].contains("](") }
  }

  private var dependencies: RegionDescription {
    let titles = Dictionary(snapshot.features.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let drawn = MermaidFlowcharts(snapshot.graph, titles: titles.filter { $0.key.string != $0.value })
    let blocks = drawn.charts.map { ["```mermaid"] + $0.lines + ["```"] } + (drawn.remark.map { [[$0]] } ?? [])
    let lines = snapshot.features.isEmpty ? [] : Array(blocks.joined(separator: [""]))
    return RegionDescription(
      name: "dependencies", section: .flows, remark: "generated from what the features depend on",
      body: .lines(lines) {
        ["```mermaid", "```"].contains($0) || MermaidFlowchart.draws($0) || MermaidFlowcharts.isRemark($0)
      })
  }

  private var decisions: RegionDescription {
    let features = Dictionary(snapshot.features.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = snapshot.log.entries.map { logged in
      let entry = logged.entry
      let status = logged.standing.text
      let feature = entry.feature.flatMap { features[$0] }
      return [
        link(group.decisionLog, logged.name, fragment: "#" + (logged.anchor ?? snapshot.decisionLogAnchor)),
        InlineText.escapeCell(DecisionText.plain(entry.decision)), feature.map(featureLink) ?? "–",
        InlineText.escapeCell(entry.date ?? "–"), InlineText.escapeCell(status),
      ]
    }
    let linkToLog = "](" + group.decisionLog.link(from: directory)
    let body = RegionDescription.Body.table(
      GeneratedTable(columns: ["ID", "Decision", "Feature", "Date", "Status"], rows: rows, hasNotes: false) { cells in
        cells[0].contains(linkToLog + "#") || cells[0].contains(linkToLog + ")")
      })
    return RegionDescription(
      name: "decisions", section: .decisionSummary, remark: "generated from the Decision Log",
      body: body)
  }

  private var questions: RegionDescription {
    let lines = snapshot.entries.flatMap { entry in
      entry.feature.questions.map { placed in
        let (path, mark) = (placed.path, placed.mark)
        let place = link(path, "\(entry.feature.id) \(path.name)", fragment: mark.anchor.map { "#" + $0 } ?? "")
        return "- \(place): " + (mark.question.isEmpty ? "to be clarified" : InlineText.escapeCell(mark.question))
      }
    }
    return RegionDescription(
      name: "questions", section: .openQuestions, remark: "generated from the open marks in the documents",
      body: .lines(lines, endsFreely: true) { $0.dropFirst(2).hasPrefix("[") && isQuestionLink($0.dropFirst(2)) })
  }
}

extension DesignIndexRegions {
  private func table(
    _ name: String, _ section: KnownSection, _ remark: String, _ columns: [String], _ rows: [[String]],
    isGenerated: @escaping ([String]) -> Bool
  ) -> RegionDescription {
    RegionDescription(
      name: name, section: section, remark: remark,
      body: .table(GeneratedTable(columns: columns, rows: rows, hasNotes: true, isGenerated: isGenerated)))
  }

  private func link(_ path: RelativePath, _ text: String, fragment: String = "") -> String {
    MarkdownLink.to(path, from: directory, text: text, fragment: fragment)
  }

  private func featureLink(_ feature: JudgedFeature) -> String { link(feature.page, feature.id.string) }

  /// A link to a document; to each list where the tasks are split without an index.
  private func links(to document: FeatureDocument, of feature: JudgedFeature) -> [String] {
    let path = path(of: document, feature)
    guard document == .tasks, !feature.taskLists.contains(path) else { return [link(path, shortName(document))] }
    return feature.taskLists.map { link($0, InlineText.escapeCell(String($0.name.dropLast(3)))) }
  }

  /// A file, also for what is a folder: sites follow no links to folders.
  private func path(of document: FeatureDocument, _ feature: JudgedFeature) -> RelativePath {
    document == .contracts
      ? feature.contract ?? feature.location.path(of: document) : feature.path(of: document)
  }

  /// The features that one depends on, and names that nothing bears, which the reader had better mend.
  private func dependencies(of entry: GroupSnapshot.Entry) -> String {
    let unknown = entry.unknownDependencies.map { InlineText.escapeCell($0) + " (not found)" }
    return unknown.isEmpty
      ? listed(entry.dependsOn)
      : (entry.dependsOn.map { InlineText.escapeCell($0.string) } + unknown).joined(separator: ", ")
  }

  private func listed(_ features: [FeatureID]) -> String {
    features.isEmpty ? "–" : features.map { InlineText.escapeCell($0.string) }.joined(separator: ", ")
  }

  /// The owner, or the features that both claim to be.
  private func owners(_ item: Ownership.Item) -> String {
    switch item.owners.count {
    case 0: "undecided"
    case 1: listed(item.owners)
    default: "⚠️ conflict: " + listed(item.owners)
    }
  }

  private func isOwnerCell(_ cell: String) -> Bool {
    cell == "undecided" || cell.hasPrefix("⚠️ conflict: ") || cell != "–" && isFeatureList(cell)
  }

  private func isFeatureList(_ cell: String) -> Bool {
    cell == "–"
      || cell.split(separator: ", ").allSatisfy { name in
        let id = FeatureID(InlineText.plain(String(name)))
        let hasForm = id.parts != nil || FeatureNumber.of(id.string) != nil || FeatureNumber.isDated(id.string)
        return hasForm || snapshot.features.contains { $0.id == id }
      }
  }

  private func shortName(_ document: FeatureDocument) -> String {
    switch document {
    case .spec: "spec"
    case .plan: "plan"
    case .research: "research"
    case .dataModel: "data model"
    case .quickstart: "quickstart"
    case .contracts: "contracts"
    case .requirementsChecklist: "requirements"
    case .planChecklist: "plan checklist"
    case .tasks: "tasks"
    }
  }

  /// A code span in a table cell.
  private func codeSpan(_ text: String) -> String {
    let code = InlineText.singleLine(text).filter { !"`|".contains($0) }
    return code.allSatisfy { $0 == " " } ? "–" : "`\(code)`"
  }
}
