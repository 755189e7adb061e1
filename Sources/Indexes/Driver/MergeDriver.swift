public import Changes
import Configuration
import Documents
public import Files
import Git
import Survey
import WorkspaceModel

/// Merges a design index, an exec plan, a Decision Log or a workspace index as a merge driver of Git.
///
/// Neither the other side's files are in the working tree then, nor is `MERGE_HEAD` there. Where Git names the other commit,
/// the regions are made anew from what both sides hold together; else their rows are joined. Nothing is asked but the object
/// database: Git holds the lock of its index meanwhile, and the working tree may be half written.
public struct MergeDriver {
  /// The three versions of a file that Git hands to a merge driver.
  public struct Versions {
    /// What both came from; nothing where there is none.
    public let base: [UInt8]
    /// The receiving version.
    public let ours: [UInt8]
    /// The one that comes in.
    public let theirs: [UInt8]

    /// Puts versions together.
    public init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
      (self.base, self.ours, self.theirs) = (base, ours, theirs)
    }
  }

  let session: Session
  /// The file, as seen from the top of the repository.
  let path: RelativePath
  let markerSize: Int

  /// Merges the file at `path` with conflict markers of a size.
  public init(_ session: Session, _ path: RelativePath, markerSize: Int) {
    self.session = session
    self.path = path
    self.markerSize = markerSize
  }

  /// The merged file by what its versions alone tell, as in a bare repository, which has no workspace.
  public static func merged(_ versions: Versions, at path: String, markerSize: Int) throws -> IndexMerge.Merged {
    let hasLog = RelativePath(path).map(IndexMerge.mayHaveLog) ?? false
    return try IndexMerge(SectionVocabulary(), TextMerge(markerSize: markerSize), hasLog: hasLog)
      .merged(base: versions.base, ours: versions.ours, theirs: versions.theirs)
  }

  /// The merged file.
  public func merged(_ versions: Versions) throws -> IndexMerge.Merged {
    let head = MergedHead(in: session.workspace.variables)
    let merge = TextMerge(markerSize: markerSize, ours: "ours", theirs: head?.name ?? "theirs")
    let both = Result { try BothSides(session, head, path, merge, versions) }
    if let merged = try? both.get()?.merged(versions) { return merged }
    let index = IndexMerge(session.workspace.vocabulary, merge, hasLog: IndexMerge.mayHaveLog(path)) { decisions in
      if head == nil { try? prepareForRebase(&decisions) }
    }
    let merged = try index.merged(base: versions.base, ours: versions.ours, theirs: versions.theirs)
    guard head != nil, case .success(nil) = both else { return merged }
    // These are merge bases: which IDs their entries get concerns nobody.
    return IndexMerge.Merged(bytes: merged.bytes, hasConflicts: merged.hasConflicts)
  }

  /// Tells a merge of logs what the rebased branch holds: the IDs that it names, and entries whose documents name theirs.
  private func prepareForRebase(_ decisions: inout DecisionMerge) throws {
    let workspace = session.workspace
    guard let repository = try workspace.repository(), let tip = repository.rebasedCommit,
      let prefix = try workspace.prefix(), let path = path.relative(to: prefix)
    else { return }
    let root = try repository.rootTree(of: tip)
    let tree = DraftTree(over: CommitTree(repository: repository, root: root, prefix: prefix))
    let map = try workspace.map(of: tree)
    guard let group = workspace.group(keeping: path, in: map) else { return }
    let documents = try repository.head().commit.flatMap { head in
      try SideDocuments(head, tip, bases: try repository.mergeBases(head, tip), workspace)
    }
    session.prepare(&decisions, of: group, in: tree, map, documents)
  }
}

extension IndexMerge {
  /// Whether a document may hold a Decision Log, by its name.
  static func mayHaveLog(_ path: RelativePath) -> Bool { path.name.lowercased() != "index.md" }
}
