public import Files
import Git
import Markdown

/// Reads documents of a tree as facts.
public struct DocumentReader {
  /// The tree.
  public let tree: any FileTree
  /// The names of sections.
  public let vocabulary: SectionVocabulary

  /// Reads from `tree`.
  public init(_ tree: any FileTree, _ vocabulary: SectionVocabulary) {
    self.tree = tree
    self.vocabulary = vocabulary
  }

  /// The specification at `path`; nil if there is none.
  ///
  /// - Throws: what the tree throws for a file that cannot be read, `GitError`.
  public func specification(_ path: RelativePath) throws -> ReadDocument<SpecificationFacts>? {
    try read(path, SpecificationFacts.init)
  }

  /// The plan at `path`; nil if there is none.
  public func plan(_ path: RelativePath) throws -> ReadDocument<PlanFacts>? { try read(path, PlanFacts.init) }

  /// The research at `path`; nil if there is none.
  public func research(_ path: RelativePath) throws -> ReadDocument<ResearchFacts>? {
    try read(path, ResearchFacts.init)
  }

  /// The data model at `path`; nil if there is none.
  public func dataModel(_ path: RelativePath) throws -> ReadDocument<DataModelFacts>? {
    try read(path, DataModelFacts.init)
  }

  /// The task list at `path`; nil if there is none.
  public func taskList(_ path: RelativePath) throws -> ReadDocument<TaskListFacts>? {
    try read(path, TaskListFacts.init)
  }

  /// The checklist at `path`; nil if there is none.
  public func checklist(_ path: RelativePath) throws -> ReadDocument<ChecklistFacts>? {
    try read(path, ChecklistFacts.init)
  }

  /// The document of a Decision Log at `path`; nil if there is none.
  public func decisionLog(_ path: RelativePath) throws -> ReadDocument<DecisionLogFacts>? {
    try read(path, DecisionLogFacts.init)
  }

  /// A document of another kind at `path`; nil if there is none.
  public func document(_ path: RelativePath) throws -> ReadDocument<DocumentFacts>? {
    try read(path, DocumentFacts.init)
  }

  /// What the file at `path` defines; nil if there is none.
  public func contracts(_ path: RelativePath) throws -> [Contract]? {
    try tree.read(path).map { ContractReader.contracts(in: $0.bytes, fileName: path.name) }
  }

  private func read<Facts>(
    _ path: RelativePath, _ facts: (Document, SectionVocabulary) throws -> Facts
  ) throws -> ReadDocument<Facts>? {
    try tree.read(path).map { ReadDocument(path: path, facts: try facts(Document($0.bytes), vocabulary)) }
  }
}
