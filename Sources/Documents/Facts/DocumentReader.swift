public import Facts
public import Files
import Git
import Markdown
import Records

/// Reads documents of a tree as facts, and remembers these by what the documents hold.
public struct DocumentReader {
  /// The tree.
  public let tree: any FileTree
  /// The names of sections.
  public let vocabulary: SectionVocabulary

  private let contents: (any ContentTree)?
  private let store: FactsStore?

  /// Reads from `tree`; what is in `store` is not read again.
  public init(_ tree: any FileTree, _ vocabulary: SectionVocabulary, _ store: FactsStore? = nil) {
    self.tree = tree
    self.vocabulary = vocabulary
    self.store = store
    contents = store == nil ? nil : tree as? any ContentTree
  }

  /// This reader, to be used by several threads at once; nil where its tree does not allow that, or nothing is remembered.
  public var ahead: Ahead? {
    guard store != nil, tree is any SharedTree else { return nil }
    return Ahead(reader: self)
  }

  /// A reader whose tree and store may be used by several threads at once.
  public struct Ahead: @unchecked Sendable {
    /// The reader.
    public let reader: DocumentReader
  }

  /// The specification at `path`; nil if there is none.
  ///
  /// - Throws: what the tree throws for a file that cannot be read, `GitError`.
  public func specification(_ path: RelativePath) throws -> ReadDocument<SpecificationFacts>? {
    try read(path, "specification", SpecificationFacts.init)
  }

  /// The plan at `path`; nil if there is none.
  public func plan(_ path: RelativePath) throws -> ReadDocument<PlanFacts>? { try read(path, "plan", PlanFacts.init) }

  /// The research at `path`; nil if there is none.
  public func research(_ path: RelativePath) throws -> ReadDocument<ResearchFacts>? {
    try read(path, "research", ResearchFacts.init)
  }

  /// The data model at `path`; nil if there is none.
  public func dataModel(_ path: RelativePath) throws -> ReadDocument<DataModelFacts>? {
    try read(path, "data model", DataModelFacts.init)
  }

  /// The task list at `path`; nil if there is none.
  public func taskList(_ path: RelativePath) throws -> ReadDocument<TaskListFacts>? {
    try read(path, "tasks", TaskListFacts.init)
  }

  /// The checklist at `path`; nil if there is none.
  public func checklist(_ path: RelativePath) throws -> ReadDocument<ChecklistFacts>? {
    try read(path, "checklist", ChecklistFacts.init)
  }

  /// The document of a Decision Log at `path`; nil if there is none.
  public func decisionLog(_ path: RelativePath) throws -> ReadDocument<DecisionLogFacts>? {
    try read(path, "log", DecisionLogFacts.init)
  }

  /// A document of another kind at `path`; nil if there is none.
  public func document(_ path: RelativePath) throws -> ReadDocument<DocumentFacts>? {
    try read(path, "document", DocumentFacts.init)
  }

  /// The header of the document at `path`; nil if there is none. No more of the document is read than its header.
  public func header(_ path: RelativePath) throws -> DocumentHeader? {
    try facts(path, "header") { try tree.head(of: path).map { DocumentHeader(of: $0) } }
  }

  /// What the file at `path` defines; nil if there is none.
  public func contracts(_ path: RelativePath) throws -> [Contract]? {
    try facts(path, "contracts \(path.name)") {
      try tree.read(path).map { ContractReader.contracts(in: $0.bytes, fileName: path.name) }
    }
  }

  private func read<Facts: Recordable>(
    _ path: RelativePath, _ kind: String, _ facts: (Document, SectionVocabulary) throws -> Facts
  ) throws -> ReadDocument<Facts>? {
    try self.facts(path, kind) { try tree.read(path).map { try facts(Document($0.bytes), vocabulary) } }.map {
      ReadDocument(path: path, facts: $0)
    }
  }

  /// The facts of a document as they are remembered, or else as `read` finds them.
  private func facts<Facts: Recordable>(
    _ path: RelativePath, _ kind: String, _ read: () throws -> Facts?
  ) throws -> Facts? {
    guard let store, let contents else { return try read() }
    switch try contents.content(of: path) {
    case .absent: return nil
    case .unknown: return try read()
    case .blob(let blob):
      var hasher = store.hasher(kind)
      hasher.combine(vocabulary.key)
      hasher.combine(blob)
      let key = hasher.key
      if let bytes = store.bytes(of: key), let facts = try? Facts(record: bytes[...]) { return facts }
      let facts = try read()
      if let facts { store.keep(facts.record, under: key) }
      return facts
    }
  }
}
