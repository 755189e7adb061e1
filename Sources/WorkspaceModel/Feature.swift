public import Documents
public import Facts
public import Files
public import Names

/// A feature with what its documents say, as far as they exist.
public struct Feature: Sendable {
  /// Where it is.
  public let location: FeatureLocation
  /// The H1 without its kind and ID; the ID where nothing is left.
  public let title: String
  /// spec.md.
  public let spec: ReadDocument<SpecificationFacts>?
  /// impl-plan.md, or plan.md in the flat layout, and in an epic where there is no impl-plan.md.
  public let plan: ReadDocument<PlanFacts>?
  /// research.md.
  public let research: ReadDocument<ResearchFacts>?
  /// data-model.md.
  public let dataModel: ReadDocument<DataModelFacts>?
  /// quickstart.md; nil also where it cannot be read.
  public let quickstart: ReadDocument<DocumentFacts>?
  /// tasks.md, then the files beside it over which the tasks are split, such as tasks-us1.md, in the order of their names.
  public let taskLists: [ReadDocument<TaskListFacts>]
  /// Every Markdown file below checklists/, ordered by name.
  public let checklists: [ReadDocument<ChecklistFacts>]
  /// Every file below contracts/ with what it defines, ordered by path.
  public let contracts: [ReadDocument<[Contract]>]
  /// The documents and folders that exist, in the order of `FeatureDocument`.
  public let documents: [FeatureDocument]
  /// Where a link to the feature leads, so that sites and code hosts can follow it: its first document, the
  /// specification if there is one; its folder where it holds none.
  public let page: RelativePath
  /// What lies in its folder, or among its checklists and contracts, and is passed over, since its name is not UTF-8.
  /// What is wrong in the names is replaced, and nothing stands at these paths.
  public let misnamed: [RelativePath]

  /// The ID.
  public var id: FeatureID { location.id }

  /// What the specification's header says, or the plan's where there is no specification.
  public var header: DocumentHeader? { spec?.facts.document.header ?? plan?.facts.document.header }

  /// The branch that the header names, nil where it names none, or a placeholder stands there; in the flat layout the
  /// name of the folder, with what the header says to stand before it, or the branch without a number that it names.
  public var branch: String? { location.branch(namedBy: header?.branch) }

  /// The number in the branch's name; in the flat layout in the folder's.
  public var number: Int? { location.number(on: branch) }
}

extension Feature {
  /// Reads every document of the feature at `location`.
  ///
  /// - Throws: what the tree throws for a file or directory that cannot be read.
  public init(at location: FeatureLocation, _ reader: DocumentReader) throws {
    self.location = location
    spec = try reader.specification(location.path(of: .spec))
    research = try reader.research(location.path(of: .research))
    dataModel = try reader.dataModel(location.path(of: .dataModel))
    var folders = FeatureFolders(in: reader.tree)
    let files = try folders.list(location.directory).filter { $0.kind == .file }.map(\.name)
    plan =
      try reader.plan(location.path(of: .plan))
      ?? location.plans.dropFirst().first { files.contains($0.name) }.flatMap { try reader.plan($0) }
    taskLists = try Feature.taskLists(of: location, among: files, reader)
    checklists = try Feature.checklists(of: location, in: &folders, reader)
    contracts = try Feature.contracts(of: location, in: &folders, reader)
    let heading = (spec?.facts.document ?? plan?.facts.document)?.header.heading
    title = heading.flatMap { Title.of(heading: $0, id: location.id.string) } ?? location.id.string
    let hasQuickstart = files.contains("quickstart.md")
    // One that cannot be read keeps nobody from reading the feature.
    quickstart = hasQuickstart ? (try? reader.document(location.path(of: .quickstart))) ?? nil : nil
    let isThere: [(FeatureDocument, Bool)] = [
      (.spec, spec != nil), (.plan, plan != nil), (.research, research != nil), (.dataModel, dataModel != nil),
      (.quickstart, hasQuickstart), (.contracts, !contracts.isEmpty), (.tasks, !taskLists.isEmpty),
    ]
    var existing = Set(isThere.filter(\.1).map(\.0))
    for document in [FeatureDocument.requirementsChecklist, .planChecklist]
    where checklists.contains(where: { $0.path == location.path(of: document) }) {
      existing.insert(document)
    }
    documents = FeatureDocument.allCases.filter(existing.contains)
    let quickstart = hasQuickstart ? location.path(of: .quickstart) : nil
    let first = spec?.path ?? plan?.path ?? research?.path ?? dataModel?.path ?? quickstart ?? taskLists.first?.path
    let other = files.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.min()
    page =
      first ?? other.map(location.directory.appending(component:)) ?? checklists.first?.path ?? contracts.first?.path
      ?? location.directory
    misnamed = folders.misnamed.sorted()
  }

  /// The checklist whose path is `path`.
  public func checklist(at path: RelativePath) -> ReadDocument<ChecklistFacts>? {
    checklists.first { $0.path == path }
  }

  private static func taskLists(
    of location: FeatureLocation, among files: [String], _ reader: DocumentReader
  ) throws -> [ReadDocument<TaskListFacts>] {
    let whole = try reader.taskList(location.path(of: .tasks))
    let parts = files.filter { TaskFileName($0) != nil }.sorted(by: NaturalOrder.precedes)
    return try (whole.map { [$0] } ?? [])
      + parts.compactMap { try reader.taskList(location.directory.appending(component: $0)) }
  }

  private static func checklists(
    of location: FeatureLocation, in folders: inout FeatureFolders, _ reader: DocumentReader
  ) throws -> [ReadDocument<ChecklistFacts>] {
    let directory = location.directory.appending(component: "checklists")
    let names = try folders.list(directory).filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map(\.name)
    return try names.compactMap { try reader.checklist(directory.appending(component: $0)) }
  }

  private static func contracts(
    of location: FeatureLocation, in folders: inout FeatureFolders, _ reader: DocumentReader
  ) throws -> [ReadDocument<[Contract]>] {
    var files: [ReadDocument<[Contract]>] = []
    var pending = [location.path(of: .contracts)]
    while let directory = pending.popLast() {
      for entry in try folders.list(directory) where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind == .directory { pending.append(path) }
        guard entry.kind == .file, let contracts = try reader.contracts(path) else { continue }
        files.append(ReadDocument(path: path, facts: contracts))
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}

extension DocumentReader {
  /// Reads the documents of features on all processors, so that their facts are known when they are asked for. What cannot be
  /// read is left for then.
  public func readAhead(_ locations: [FeatureLocation]) { beginReading(locations)?.finish() }

  /// Begins to do so on the other processors.
  public func beginReading(_ locations: [FeatureLocation]) -> Workers.Errand? {
    guard let ahead, !locations.isEmpty else { return nil }
    return Workers.begin(locations.count, batch: 2) { position in
      _ = try? Feature(at: locations[position], ahead.reader)
    }
  }
}

/// Lists folders of a feature, and keeps what stands there under a name that is not UTF-8.
private struct FeatureFolders {
  let tree: any FileTree
  private(set) var misnamed: [RelativePath] = []

  init(in tree: any FileTree) { self.tree = tree }

  mutating func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    let entries = try tree.list(directory)
    misnamed += entries.filter { $0.kind.isMisnamed && !$0.name.hasPrefix(".") }.map {
      directory.appending(component: $0.name)
    }
    return entries
  }
}

extension Feature {
  /// The open marks of its documents, in the order in which people write those. What research.md asks and then decides
  /// below the same heading is open no more.
  public var openMarks: [(document: FeatureDocument, path: RelativePath, mark: OpenMark)] {
    let marks: [(FeatureDocument, RelativePath?, [OpenMark]?)] = [
      (.spec, spec?.path, spec?.facts.document.openMarks), (.plan, plan?.path, plan?.facts.document.openMarks),
      (.research, research?.path, research?.facts.openMarks),
      (.dataModel, dataModel?.path, dataModel?.facts.document.openMarks),
    ]
    return marks.flatMap { document, path, marks in
      path.map { path in (marks ?? []).map { (document, path, $0) } } ?? []
    }
  }
}
