public import Changes
import Configuration
import Documents
import Facts
import Failures
public import Files
import Git
public import Indexes
import Names
import Survey
public import WorkspaceModel

/// What became of a feature that got another name.
public struct RenamedFeature: Sendable {
  /// Where it was.
  public let was: FeatureLocation
  /// Where it is.
  public let location: FeatureLocation
  /// Its title.
  public let title: String
  /// The branch that its header names; nil where it names none.
  public let branch: String?
  /// The branch that it named before.
  public let formerBranch: String?
  /// Whether the branch was renamed in Git, and not in the documents alone.
  public let renamesBranch: Bool
  /// The documents that name it otherwise now, by where they stand.
  public let documents: [RelativePath]
  /// Mentions that were left as they are, by path and line.
  public let left: [LeftMention]
  /// Things worth knowing, a sentence each.
  public internal(set) var notes: [String]
  /// Whether it lies in a Git repository, which shows what was changed.
  public let isInGit: Bool
  /// What the sync of the indexes met.
  public let sync: SyncReport

  /// Whether nothing had to be changed.
  public var isUnchanged: Bool { was == location && branch == formerBranch && documents.isEmpty }
}

/// Gives a feature another name: folder, branch, headers, and every document that names it, as one change.
final class Renaming {
  let rename: FeatureRename
  let draft: DraftTree
  private let session: Session
  private let map: WorkspaceMap
  private let relocated: RelocatedTree?
  private var written: Set<RelativePath> = []
  private var left: [LeftMention] = []
  var workspace: Workspace { session.workspace }

  init(_ rename: FeatureRename, in map: WorkspaceMap, _ session: Session) throws {
    self.rename = rename
    self.session = session
    self.map = map
    let seen = session.workspace.seen
    let relocated =
      rename.movesFolder ? RelocatedTree(seen, moving: rename.old.directory, to: rename.new.directory) : nil
    self.relocated = relocated
    draft = relocated.map { DraftTree(over: $0) } ?? DraftTree(over: seen)
  }

  /// Decides the whole change. `ids` and `numbers` are those that it hands out.
  ///
  /// - Throws: `Failure` for anything that stands in the way, `FileError`, `GitError`.
  func decide(numbers: [Int] = [], ids: [FeatureID] = []) throws -> (ChangeSet, RenamedFeature) {
    var changes = ChangeSet(root: workspace.root)
    try refuseOperation()
    if rename.movesFolder { changes.renames = [try folderRename()] }
    let branch = try RenamedBranch(rename, in: map, session)
    if let step = try branch.step() { changes.after = [step] }
    let dependents = try Dependents(rename, map, session)
    try rewriteTexts()
    try rewriteHeaders()
    try rewriteRegistry()
    try dependents.mend(in: draft) { self.wrote($0) }
    try moveDecisions()
    try refreshPlans()
    if try FeatureRecord.text(in: workspace.seen) == rename.old.directory.string {
      try FeatureRecord.update(draft, to: rename.new.directory)
    }
    if let epic = rename.newGroup.epic { _ = try draft.makeDirectory(epic.features) }
    let after = try workspace.map(of: draft)
    for lost in try dependents.lost(in: draft, after)
    where !left.contains(where: { ($0.path, $0.line) == (lost.path, lost.line) }) {
      left.append(lost)
    }
    let sync = try session.syncAfterChange(touchedGroups(after), draft: draft, map: after)
    if workspace.configuration.index.update == .always { try MovedNotes(rename).move(from: workspace.seen, in: draft) }
    let files = try draft.changes(below: workspace.root)
    changes.files = relocated?.beforeMove(files, below: workspace.root) ?? files
    try refuseHidden(changes)
    let ledger = try Ledger(in: workspace.stateDirectory())
    if let entry = ledger.adding(numbers: numbers, ids: ids) { changes.bookkeeping.append(entry) }
    return (changes, try answer(branch, sync))
  }

  private func answer(_ branch: RenamedBranch, _ sync: SyncReport) throws -> RenamedFeature {
    let feature = try Feature(at: rename.new, workspace.reader(draft))
    let byHeader = try workspace.branchByHeader(of: rename.old, in: map)?.string
    let former = try byHeader ?? workspace.wholeBranch(of: rename.old, in: workspace.seen)
    return RenamedFeature(
      was: rename.old, location: rename.new, title: feature.title,
      branch: byHeader.map { rename.branch?.new ?? $0 } ?? feature.branch, formerBranch: former,
      renamesBranch: try branch.step() != nil, documents: written.sorted(),
      left: left.sorted { ($0.path, $0.line) < ($1.path, $1.line) }, notes: try branch.notes(),
      isInGit: try workspace.repository() != nil || workspace.unsupportedRepository() != nil, sync: sync)
  }

  // MARK: What stands in the way

  private func refuseOperation() throws {
    guard let operation = try workspace.repository()?.operationInProgress, operation != "bisect" else { return }
    throw Failure(
      .conflict, .operationInProgress, "a \(operation) is under way, and its conflicts may name the feature otherwise",
      hint: "finish it, or give it up: git \(operation) --abort")
  }

  private func folderRename() throws -> Rename {
    let (source, target) = (
      workspace.root.appending(rename.old.directory), workspace.root.appending(rename.new.directory)
    )
    if try FileSystem.kind(of: target) != nil {
      throw Failure(
        .conflict, .pathExists, "\(rename.new.directory) is there already", hint: "move it away, or give another name")
    }
    guard let renamed = try Rename(of: source, to: target), FileSystem.isDirectory(source) else {
      throw Failure(
        .system, .outsideWorkspace, "\(rename.old.directory) is no folder that could be moved",
        hint: "put the folder there in place of the symbolic link")
    }
    return renamed
  }

  private func refuseHidden(_ changes: ChangeSet) throws {
    for path in changes.files.compactMap({ $0.path.relative(to: workspace.root) }) where workspace.seen.hides(path) {
      throw Failure(
        .system, .hidden, "\(path) lies outside the sparse checkout, so it cannot be changed here",
        hint: "git sparse-checkout add \(quotedForShell(path.parent.string))")
    }
  }

  // MARK: The documents

  private func wrote(_ path: RelativePath) { written.insert(path) }

  private func rewriteTexts() throws {
    let others = map.features.filter { $0 != rename.old }
      .map { ($0, (try? workspace.branch(of: $0, in: workspace.seen)) ?? nil) }
    let text = RenamedText(
      rename: rename, words: RenamedWords(rename, others: others),
      paths: RenamedPaths(rename: rename, tree: workspace.seen, prefix: try workspace.prefix() ?? .empty),
      vocabulary: workspace.vocabulary, leavesRegions: rename.movesEpic)
    let unreadable = try WorkspaceTexts(workspace).forEach { path, bytes in
      guard text.concerns(path, bytes) else { return }
      let rewritten = try text.rewritten(bytes, of: path)
      left += rewritten.left
      try write(rewritten.bytes, over: bytes, at: rename.destination(of: path))
    }
    if let own = unreadable.first(where: rename.isOwn) {
      throw Failure(
        .system, .unreadable, "\(own) cannot be read, so nobody can tell what it names", hint: "mend the file first")
    }
  }

  func write(_ bytes: [UInt8], over old: [UInt8], at path: RelativePath) throws {
    guard bytes != old else { return }
    try draft.write(bytes, to: path)
    wrote(path)
  }

  private func rewriteRegistry() throws {
    guard let path = try WorkspaceTexts.registry(of: workspace, in: draft), let bytes = try draft.read(path)?.bytes
    else { return }
    let former = try Feature(at: rename.old, workspace.reader(workspace.seen)).title
    try write(RegistryEntry(rename, formerTitle: former).apply(to: bytes), over: bytes, at: path)
  }

  /// The decisions of a feature go to its new epic with it.
  private func moveDecisions() throws {
    guard rename.movesEpic else { return }
    let answer = try session.moveDecisions(of: rename.new.id, from: rename.oldGroup, to: rename.newGroup, in: draft)
    if !answer.moved.isEmpty { for group in [rename.oldGroup, rename.newGroup] { wrote(group.decisionLog) } }
    left += answer.kept.map { kept in
      LeftMention(
        path: rename.oldGroup.decisionLog, line: kept.line, text: kept.name,
        reason: "the decision stays in this log, since its ID or its form belongs to it")
    }
  }

  private func refreshPlans() throws {
    let digests = PlanDigests(from: workspace.seen, to: draft, workspace)
    for old in map.features {
      let new = old == rename.old ? rename.new : old
      guard written.contains(new.path(of: .spec)) else { continue }
      written.formUnion(try digests.refresh(old, at: new, in: draft))
    }
  }

  /// The epics and specs roots whose indexes may tell of it.
  private func touchedGroups(_ after: WorkspaceMap) -> [FeatureGroup] {
    after.groups.filter { group in
      [rename.oldGroup.directory, rename.newGroup.directory].contains(group.directory)
        || written.contains { $0.relative(to: group.directory) != nil }
    }
  }
}
