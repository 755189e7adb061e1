import Documents
import Facts
import Files
import Markdown
import Names
import Survey
import Text
import WorkspaceModel

/// Gathers all that belongs to a task from the documents of its feature.
struct ContextSources {
  private let workspace: Workspace
  private let feature: Feature
  private let outline: FeatureOutline
  private let task: FeatureOutline.Task
  private var documents: [RelativePath: Document] = [:]

  init(_ workspace: Workspace, _ feature: Feature, _ outline: FeatureOutline, _ task: FeatureOutline.Task) {
    self.workspace = workspace
    self.feature = feature
    self.outline = outline
    self.task = task
  }

  /// The pieces, those of a kind in the order of their documents.
  ///
  /// - Throws: `FileError`, `GitError`.
  mutating func pieces(_ evidence: TraceEvidence) throws -> [ContextPiece] {
    var pieces = [try taskPiece()].compactMap(\.self)
    let requirements = requirements
    let stories = stories(requirements)
    pieces += try stated(.requirement, .requirement, in: requirements)
    pieces += try stated(.story, .story, in: Set(stories.map { "US\($0)" }))
    pieces += try stated(.criterion, .criterion, in: requirements)
    let said = pieces.map(\.text).joined(separator: "\n")
    pieces += try planPieces(requirements)
    pieces += try entityPieces(said)
    pieces += try contractPieces(said)
    pieces += try decisionPieces(requirements)
    return pieces + (try filePieces(evidence))
  }

  // MARK: - The specification

  /// The requirements that the task names, or rows of tables give to it; else those of its stories.
  private var requirements: Set<String> {
    let named = task.links.requirements.map(\.id)
    let rows = outline.rows.filter { row in task.identifier.map(row.row.tasks.contains) ?? false }
    let direct = Set(named + rows.flatMap(\.row.requirements))
    if !direct.isEmpty { return direct }
    return Set(outline.requirementStories.filter { task.stories.contains($0.story) }.map(\.requirement))
  }

  /// The stories that the task serves; else those of its requirements.
  private func stories(_ requirements: Set<String>) -> Set<Int> {
    let own = Set(task.stories.filter { $0 > 0 })
    if !own.isEmpty { return own }
    return Set(outline.requirementStories.filter { requirements.contains($0.requirement) }.map(\.story))
  }

  private mutating func stated(
    _ kind: ContextPiece.Kind, _ sort: StatedItem.Kind, in names: Set<String>
  ) throws -> [ContextPiece] {
    guard let spec = feature.spec else { return [] }
    return try spec.facts.items.filter { item in
      item.kind == sort
        && names.contains { $0 == item.key.name || item.kind == .story && item.key.name.hasPrefix($0 + ".") }
    }.compactMap { try piece(kind, $0.name, spec.path, $0.lines) }
  }

  // MARK: - Task and plan

  private mutating func taskPiece() throws -> ContextPiece? {
    let path = outline.lists[task.list]
    guard let document = try document(path) else { return nil }
    let next = outline.tasks.filter { $0.list == task.list && $0.line > task.line }.map(\.line).min()
    let heading = document.headings.map(\.lines.lowerBound).first { $0 > task.line }
    let end = min(next ?? .max, heading ?? .max, document.source.lines.count + 1)
    return try piece(.task, task.identifier ?? "task", path, task.line..<end)
  }

  /// The sections of the plan that name the task, a file of it, or a requirement; the innermost ones.
  private mutating func planPieces(_ requirements: Set<String>) throws -> [ContextPiece] {
    guard let path = feature.plan?.path, let document = try document(path) else { return [] }
    let names = ([task.identifier].compactMap(\.self) + task.links.paths.map(\.text) + requirements).map {
      Array($0.utf8)
    }
    let lines = (1..<document.source.lines.count + 1).filter { line in
      let content = document.source.lines.content(ofLine: line)
      return names.contains { document.source.bytes.hasWord($0, in: content) }
    }
    let sections = document.sections.filter { $0.heading.level > 1 }
    var taken: Set<Int> = []
    return try lines.compactMap { line in
      guard let section = sections.last(where: { $0.body.contains(line) }),
        taken.insert(section.heading.lines.lowerBound).inserted
      else { return nil }
      return try piece(.plan, section.heading.text, path, section.heading.lines.lowerBound..<section.body.upperBound)
    }
  }

  // MARK: - Entities, contracts, decisions, files

  private mutating func entityPieces(_ said: String) throws -> [ContextPiece] {
    guard let model = feature.dataModel else { return [] }
    let bytes = Array(said.utf8)
    return try model.facts.items.filter { bytes.hasWord(Array($0.name.utf8), in: bytes.indices) }
      .compactMap { try piece(.entity, $0.name, model.path, $0.lines) }
  }

  private mutating func contractPieces(_ said: String) throws -> [ContextPiece] {
    let bytes = Array(said.utf8)
    var pieces: [ContextPiece] = []
    for file in feature.contracts {
      let isNamed = said.contains("contracts/\(file.path.name)")
      for contract in file.facts {
        let item = contract.item
        let name = item.name.split(separator: " ").last.map(String.init) ?? item.name
        guard isNamed || bytes.hasWord(Array(name.utf8), in: bytes.indices),
          let piece = try piece(.contract, item.name, file.path, item.lines)
        else { continue }
        pieces.append(piece)
      }
    }
    return pieces
  }

  private func decisionPieces(_ requirements: Set<String>) throws -> [ContextPiece] {
    let answer = try? ListDecisions.decide(group: nil, feature: feature.id.string, workspace)
    return (answer?.items ?? []).filter { $0.entry.supersededBy == nil }.map { item in
      ContextPiece(
        kind: .decision, name: item.name, place: Place(item.path, line: item.line),
        text: "- \(item.name): \(item.entry.decision) (\(item.entry.rationale))")
    }
  }

  private func filePieces(_ evidence: TraceEvidence) throws -> [ContextPiece] {
    let tracked = evidence.files
    let index = outline.tasks.firstIndex(of: task)
    return try PathResolver(outline, evidence).files().all.filter { $0.task == index }.map { file in
      let state =
        switch file.standing {
        case .there(let path, _):
          "`\(path)` is there"
            + (tracked.tests(of: path).first.map { ", tested by `\($0)`" } ?? "")
        case .gone(let renamed?): "`\(file.path)` is `\(renamed)` now"
        case .gone(nil): "`\(file.path)` was removed"
        case .never, .unknown: "`\(file.path)` is not there yet"
        }
      return ContextPiece(kind: .file, name: file.path, place: file.place, text: "- \(state)")
    }
  }

  // MARK: - Text

  private mutating func document(_ path: RelativePath) throws -> Document? {
    if let known = documents[path] { return known }
    guard let bytes = try workspace.seen.read(path)?.bytes else { return nil }
    let document = Document(bytes)
    documents[path] = document
    return document
  }

  /// Some lines of a document, without blank ones at their end.
  private mutating func piece(
    _ kind: ContextPiece.Kind, _ name: String, _ path: RelativePath, _ lines: Range<Int>
  ) throws -> ContextPiece? {
    guard let document = try document(path) else { return nil }
    let lines = lines.clamped(to: 1..<document.source.lines.count + 1)
    var texts = lines.map { document.source.text(ofLine: $0) }
    while let last = texts.last, last.allSatisfy(\.isWhitespace) || last == "---" { texts.removeLast() }
    if texts.isEmpty { return nil }
    return ContextPiece(
      kind: kind, name: name, place: Place(path, line: lines.lowerBound), text: texts.joined(separator: "\n"))
  }
}

extension [UInt8] {
  /// Whether a word stands in a part of the bytes, with no letter, digit or hyphen beside it.
  fileprivate func hasWord(_ word: [UInt8], in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let found = firstRange(of: word, from: start, to: range.upperBound) {
      let isStart = found.lowerBound == range.lowerBound || !self[found.lowerBound - 1].isPartOfWord
      let isEnd = found.upperBound == range.upperBound || !self[found.upperBound].isPartOfWord
      if isStart, isEnd, !word.isEmpty { return true }
      start = found.lowerBound + 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool { isLetter || isDigit || self == .hyphen || self == .underscore || self >= 0x80 }
}
