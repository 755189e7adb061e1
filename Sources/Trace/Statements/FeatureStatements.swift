public import Documents
public import Files
import Markdown
import Text
public import WorkspaceModel

/// What the documents of a feature, or of a group of features, state.
public enum FeatureStatements {
  /// The statements of a feature, by document in the order in which people write these, then by line.
  ///
  /// - Throws: what the tree throws for a document that cannot be read.
  public static func of(_ feature: Feature, in tree: any FileTree) throws -> [Statement] {
    try specification(feature, tree) + plan(feature, tree)
      + others(feature, tree) + model(feature, tree) + contracts(feature, tree) + tasks(feature, tree)
  }

  private static func page(
    _ path: RelativePath, _ tree: any FileTree, hidden: [Range<Int>] = []
  ) throws -> StatementPage? {
    try tree.read(path).map { StatementPage(path, Document($0.bytes), hidden: hidden) }
  }

  private static func specification(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    guard let spec = feature.spec, var page = try page(spec.path, tree) else { return [] }
    for item in spec.facts.items {
      switch item.kind {
      case .story:
        page.mark(
          StatementPage.Mark(
            kind: .story, name: item.name, key: item.name, lines: item.lines,
            head: .identifier(String(item.name.dropFirst(2)))))
        for (position, lines) in StoryScenarios.lines(in: item.lines, of: page.document).enumerated() {
          page.mark(
            StatementPage.Mark(
              kind: .scenario, name: "\(item.name) scenario \(position + 1)", lines: lines))
        }
      case .requirement: page.mark(identified(item, .requirement))
      case .criterion: page.mark(identified(item, .criterion))
      case .entity: page.mark(entity(item, in: "spec.md"))
      case .contract, .gate: continue
      }
    }
    return page.statements(sections: "spec.md")
  }

  private static func identified(_ item: StatedItem, _ kind: Statement.Kind) -> StatementPage.Mark {
    StatementPage.Mark(
      kind: kind, name: item.name, key: item.name.uppercased(), lines: item.lines, head: .identifier(item.name),
      fingerprint: item.fingerprint)
  }

  private static func entity(_ item: StatedItem, in document: String) -> StatementPage.Mark {
    StatementPage.Mark(
      kind: .entity, name: item.name, key: EntityMention.key(item.name), scope: document, lines: item.lines,
      head: .named, fingerprint: item.fingerprint)
  }

  private static func plan(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    guard let plan = feature.plan, var page = try page(plan.path, tree) else { return [] }
    let extents = LineExtents(of: page.document)
    var counts: [String: Int] = [:]
    for gate in plan.facts.constitutionGates(untouched: [], style: nil) {
      let name = GateName.of(gate.text)
      if name.isEmpty { continue }
      var key = name.lowercased()
      counts[key, default: 0] += 1
      if let count = counts[key], count > 1 { key += " (\(count))" }
      page.mark(
        StatementPage.Mark(
          kind: .gate, name: name, key: key, lines: extents.item(from: gate.line), standing: .gate(gate.answer)))
    }
    return page.statements(sections: plan.path.name)
  }

  /// Research and quickstart, of which the sections count.
  private static func others(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    try [feature.research?.path, feature.quickstart?.path].compactMap(\.self).flatMap { path in
      try page(path, tree)?.statements(sections: path.name) ?? []
    }
  }

  private static func model(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    guard let model = feature.dataModel, var page = try page(model.path, tree) else { return [] }
    // Whether it is this feature's or was borrowed may hang on how lines are filled, so all count, by their own texts.
    let extents = LineExtents(of: page.document)
    for entity in model.facts.entities where entity.standing != .drawn && !page.document.isCode(line: entity.line) {
      page.mark(
        StatementPage.Mark(
          kind: .entity, name: entity.name, key: EntityMention.key(entity.name), scope: model.path.name,
          lines: extents.item(from: entity.line), head: .named))
    }
    return page.statements(sections: model.path.name)
  }

  private static func contracts(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    try feature.contracts.flatMap { file -> [Statement] in
      let source = try tree.read(file.path).map { Source($0.bytes) }
      let isMarkdown = file.path.name.hasSuffix(".md")
      return file.facts.map { contract in
        let text = contract.line.flatMap { line in
          source.map { isMarkdown ? ContractText.section(from: line, in: $0) : ContractText.block(from: line, in: $0) }
        }
        return Statement(
          kind: .contract, name: contract.name, key: contract.name, scope: "", text: text ?? "", lead: "",
          fingerprint: contract.fingerprint, standing: nil, place: Place(file.path, line: contract.line))
      }
    }
  }

  private static func tasks(_ feature: Feature, _ tree: any FileTree) throws -> [Statement] {
    try feature.taskLists.flatMap { list -> [Statement] in
      guard var page = try page(list.path, tree) else { return [] }
      let extents = LineExtents(of: page.document)
      for (position, task) in list.facts.tasks.enumerated() {
        let name = task.identifier ?? "task \(position + 1)"
        page.mark(
          StatementPage.Mark(
            kind: .task, name: name, key: task.identifier?.uppercased(), lines: extents.item(from: task.line),
            head: task.identifier.map { .identifier($0) } ?? .none, standing: .task(task.state)))
      }
      return page.statements(sections: list.path.name)
    }
  }

  /// The decisions of a group.
  public static func decisions(of log: DecisionLogFacts, at path: RelativePath) -> [Statement] {
    log.entries.map { placed in
      let entry = placed.entry
      let rationale = entry.rationale.isEmpty ? "" : " – \(entry.rationale)"
      return Statement(
        kind: .decision, name: placed.name, key: entry.id?.uppercased(), scope: "",
        text: InlineText.singleLine(InlineText.plain(entry.decision + rationale)),
        lead: InlineText.singleLine(InlineText.plain(entry.decision)),
        fingerprint: Fingerprint(ofTexts: [InlineText.plain(entry.decision), InlineText.plain(entry.rationale)]),
        standing: .decision(placed.standing), place: Place(path, line: placed.line))
    }
  }

  /// The sections of the document of a group, without what is generated and the Decision Log.
  ///
  /// - Throws: what the tree throws for a document that cannot be read.
  public static func sections(at path: RelativePath, _ reader: DocumentReader) throws -> [Statement] {
    guard let facts = try reader.document(path)?.facts, let contents = try reader.tree.read(path) else { return [] }
    let document = Document(contents.bytes)
    let hidden = (1..<document.source.lines.count + 1).filter {
      facts.generated.contains($0) || facts.decisionLog.contains($0)
    }
    return StatementPage(path, document, hidden: hidden.map { $0..<$0 + 1 }).statements(sections: path.name)
  }
}
