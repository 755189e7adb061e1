public import Files
import Markdown

/// A feature with its documents, as far as they exist.
public struct Feature: Sendable {
  /// Where it is.
  public let location: FeatureLocation
  /// What the specification's header says, or the plan's where there is no specification.
  public let header: DocumentHeader?
  /// The H1 without its kind and ID; the ID where nothing is left.
  public let title: String
  /// spec.md.
  public let spec: ParsedDocument?
  /// impl-plan.md, or plan.md in the flat layout.
  public let plan: ParsedDocument?
  /// research.md.
  public let research: ParsedDocument?
  /// data-model.md.
  public let dataModel: ParsedDocument?
  /// tasks.md.
  public let tasks: ParsedDocument?
  /// Every Markdown file below checklists/, ordered by name.
  public let checklists: [ParsedDocument]
  /// Every file below contracts/ with what it defines, ordered by path.
  public let contracts: [ContractFile]
  /// The documents and folders that exist, in the order of `FeatureDocument`.
  public let documents: [FeatureDocument]
  /// What lies in its folder, or among its checklists and contracts, and is passed over, since its name is not UTF-8.
  /// What is wrong in the names is replaced, and nothing stands at these paths.
  public let misnamed: [RelativePath]

  /// A file below contracts/.
  public struct ContractFile: Sendable {
    /// Relative to the workspace.
    public let path: RelativePath
    /// What it defines.
    public let contracts: [Contract]
  }

  /// The ID.
  public var id: FeatureID { location.id }

  /// The branch that the header names, nil where it names none, or a placeholder stands there; in the flat layout the
  /// name of the folder, whatever the header says.
  public var branch: String? { location.layout == .flat ? location.id.string : header?.branch }

  /// The number in the branch's name.
  public var number: Int? { branch.flatMap(FeatureNumber.of) }
}

extension Feature {
  /// Reads every document of the feature at `location`.
  ///
  /// - Throws: what the tree throws for a file or directory that cannot be read.
  public init(at location: FeatureLocation, in tree: any FileTree) throws {
    let parsed = { (document: FeatureDocument) in try ParsedDocument(location.path(of: document), in: tree) }
    self.location = location
    spec = try parsed(.spec)
    plan = try parsed(.plan)
    research = try parsed(.research)
    dataModel = try parsed(.dataModel)
    tasks = try parsed(.tasks)
    var folders = FeatureFolders(in: tree)
    checklists = try Feature.checklists(of: location, in: &folders)
    contracts = try Feature.contracts(of: location, in: &folders)
    header = (spec ?? plan).map { DocumentHeader(of: $0.document) }
    title = header?.heading.flatMap { Title.of(heading: $0, id: location.id.string) } ?? location.id.string
    var existing: Set<FeatureDocument> = []
    let files: [(FeatureDocument, ParsedDocument?)] = [
      (.spec, spec), (.plan, plan), (.research, research), (.dataModel, dataModel), (.tasks, tasks),
    ]
    for (document, file) in files where file != nil { existing.insert(document) }
    if try folders.list(location.directory).contains(where: { $0.name == "quickstart.md" }) {
      existing.insert(.quickstart)
    }
    if !contracts.isEmpty { existing.insert(.contracts) }
    for document in [FeatureDocument.requirementsChecklist, .planChecklist]
    where checklists.contains(where: { $0.path == location.path(of: document) }) {
      existing.insert(document)
    }
    documents = FeatureDocument.allCases.filter(existing.contains)
    misnamed = folders.misnamed.sorted()
  }

  /// The checklist whose path is `path`.
  public func checklist(at path: RelativePath) -> ParsedDocument? { checklists.first { $0.path == path } }

  private static func checklists(
    of location: FeatureLocation, in folders: inout FeatureFolders
  ) throws -> [ParsedDocument] {
    let directory = location.directory.appending(component: "checklists")
    let names = try folders.list(directory).filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map(\.name)
    return try names.compactMap { try ParsedDocument(directory.appending(component: $0), in: folders.tree) }
  }

  private static func contracts(
    of location: FeatureLocation, in folders: inout FeatureFolders
  ) throws -> [ContractFile] {
    var files: [ContractFile] = []
    var pending = [location.path(of: .contracts)]
    while let directory = pending.popLast() {
      for entry in try folders.list(directory) where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind == .directory { pending.append(path) }
        guard entry.kind == .file, let contents = try folders.tree.read(path) else { continue }
        files.append(
          ContractFile(
            path: path, contracts: ContractReader.contracts(in: contents.bytes, fileName: entry.name)))
      }
    }
    return files.sorted { $0.path < $1.path }
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
  public func openMarks(_ vocabulary: SectionVocabulary) -> [(document: ParsedDocument, mark: OpenMark)] {
    let documents: [ParsedDocument] = [spec, plan, research, dataModel].compactMap { $0 }
    return documents.flatMap { parsed -> [(document: ParsedDocument, mark: OpenMark)] in
      let marks = parsed.document.openMarks
      guard parsed.path == research?.path, !marks.isEmpty else { return marks.map { (parsed, $0) } }
      let decided = Set(parsed.document.researchDecisions(vocabulary).map(\.line))
      let answered = LineRanges(
        joining: parsed.document.sections.filter { decided.contains($0.heading.lines.lowerBound) }.map(\.body))
      return marks.filter { !answered.contains($0.line) }.map { (parsed, $0) }
    }
  }
}
