import Documents
import Facts
import Files
public import Git
import Markdown
public import Survey
import WorkspaceModel

/// The documents in which each side of a merge may name a decision of its own.
///
/// Only what a side wrote since both parted can mean an entry that it added, so only such lines are looked at, in the
/// documents of a group and of its features.
public final class SideDocuments {
  /// What is larger is no document that people refer to decisions in.
  private static let mostBytes = 1 << 20

  private let repository: Repository
  private let prefix: RelativePath
  private let trees: [MergeSide: ObjectID]
  private let bases: [ObjectID]
  private var documents: [MergeSide: [(document: Document, older: [Document])]] = [:]

  /// The documents of two commits and of those that both came from; nil outside Git.
  public init?(_ ours: ObjectID, _ theirs: ObjectID, bases: [ObjectID], _ workspace: Workspace) throws {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix() else { return nil }
    self.repository = repository
    self.prefix = prefix
    trees = [.ours: try repository.rootTree(of: ours), .theirs: try repository.rootTree(of: theirs)]
    self.bases = try bases.map { (base) throws(GitError) in try repository.rootTree(of: base) }
  }

  /// Whether documents of a group, but for its log, name an entry that a side added. What cannot be read may.
  func name(_ entry: DecisionEntry, on side: MergeSide, in group: FeatureGroup) -> Bool {
    guard let id = entry.id else { return false }
    guard let written = try? written(on: side, in: group) else { return true }
    return written.contains { $0.document.names(id, besides: $0.older) && !$0.document.hasHeading(of: id) }
  }

  /// The documents of a group that a side changed, each with what it was.
  private func written(
    on side: MergeSide, in group: FeatureGroup
  ) throws -> [(document: Document, older: [Document])] {
    if let known = documents[side] { return known }
    guard let tree = trees[side] else { return [] }
    let changed = try repository.pathsChanged(by: tree, since: bases.first, besides: bases.first ?? tree)
    let found = try changed.compactMap { path -> (document: Document, older: [Document])? in
      guard let item = path.theirs, item.kind == .blob, isDocument(path.path, of: group) else { return nil }
      let bytes = try repository.blob(item.id)
      if bytes.count > SideDocuments.mostBytes { return nil }
      let older = try bases.compactMap { base in
        try repository.entry(at: path.path, inTree: base).flatMap {
          $0.kind == .blob ? try repository.blob($0.id) : nil
        }
      }
      return (Document(bytes), older.map { Document($0) })
    }
    documents[side] = found
    return found
  }

  /// Whether a file at a path of the repository is a document that a group or one of its features works with.
  private func isDocument(_ path: RelativePath, of group: FeatureGroup) -> Bool {
    guard path.name.lowercased().hasSuffix(".md"),
      let path = prefix.isEmpty ? path : path.relative(to: prefix), path != group.decisionLog,
      let inside = path.relative(to: group.directory)
    else { return false }
    if group.epic == nil, inside.parent.isEmpty { return path == group.designIndex }
    return !inside.parent.components.contains { ArchiveFolder.isNamed($0) }
  }
}

extension Document {
  /// Whether a heading begins with an ID: the document has decisions of its own by it.
  func hasHeading(of id: String) -> Bool { idsOfHeadings.contains(id.lowercased()) }

  /// What its headings begin with where that may be the ID of a decision, in small letters.
  var idsOfHeadings: Set<String> {
    Set(
      headings.map { heading in
        let words = heading.text.lowercased().drop { !$0.isLetter }.trimmingPrefix("decision ")
        return String(words.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      })
  }
}
