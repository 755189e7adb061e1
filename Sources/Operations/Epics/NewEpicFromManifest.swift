public import Changes
import Configuration
import Failures
import Files
import Git
public import Indexes
import Markdown
import Names
import Survey
import Templates
public import WorkspaceModel

/// Makes an epic and all its features from a manifest, as one change: `new-epic --from`.
public enum NewEpicFromManifest {
  /// What was made.
  public struct Answer: Sendable {
    /// The epic.
    public let epic: Epic
    /// Its title.
    public let title: String
    /// Its features, in the order of the manifest.
    public let features: [MadeFeature]
    /// What the sync of the indexes met.
    public let sync: SyncReport
  }

  /// A feature that was made.
  public struct MadeFeature: Sendable {
    /// Where it is.
    public let location: FeatureLocation
    /// Its title.
    public let title: String
    /// Its branch; nil where none was made.
    public let branch: String?
    /// The branch's number; nil where none was made.
    public let number: Int?
  }

  /// Decides the whole change. One branch a feature is created, and none is switched to.
  ///
  /// - Parameter commits: whether the files are committed; the branches are made from that commit then.
  /// - Throws: `Failure` for anything that is wrong in the manifest or in use, `FileError`, `GitError`.
  public static func decide(
    manifest bytes: [UInt8], file: String, makesBranches: Bool, commits: Bool, _ session: Session
  ) throws -> (ChangeSet, Answer) {
    let manifest = try Manifest(bytes, file: file)
    let draft = DraftTree(over: session.workspace.seen)
    let epic = try NewEpic.add(manifest.epic, to: draft, session: session)
    let head =
      try makesBranches && session.workspace.configuration.branch.create ? session.workspace.repository()?.head() : nil
    if makesBranches, let error = try session.workspace.unsupportedRepository() { throw error }
    let hasBranches = head?.commit != nil || commits && head != nil
    let drafts = try plan(manifest, epic: epic, hasBranches, draft: draft, session: session, file: file)
    try write(drafts, manifest, epic: epic, draft: draft, session: session, file: file)
    let sync = try session.syncNew(epic, draft: draft)
    var changes = ChangeSet(root: session.workspace.root)
    changes.files = try draft.changes(below: session.workspace.root)
    let branches = drafts.compactMap { $0.branch.flatMap(BranchName.init) }
    if commits {
      let message = try NewEpic.commit(epic, manifest.epic.title, in: &changes, session)
      changes.after += branches.map { .branchFromCommit($0, saying: message, on: head?.commit) }
    } else if let commit = head?.commit {
      changes.after = branches.map { .createBranch(branch: $0, target: commit) }
    }
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    if let entry = ledger.adding(numbers: drafts.compactMap(\.number), ids: drafts.map(\.location.id)) {
      changes.bookkeeping.append(entry)
    }
    return (changes, Answer(epic: epic, title: manifest.epic.title, features: drafts, sync: sync))
  }

  /// Chooses ID, number and branch of every feature.
  private static func plan(
    _ manifest: Manifest, epic: Epic, _ hasBranches: Bool, draft: DraftTree, session: Session, file: String
  ) throws -> [MadeFeature] {
    let map = try session.workspace.map(of: draft)
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let naming = try BranchNaming(of: session.workspace)
    var numbers = try NumbersInUse(
      workspace: session.workspace, tree: draft, map: map, ledger: ledger, naming: naming)
    var ids = try IDsInUse(workspace: session.workspace, map: map, ledger: ledger)
    for entry in manifest.features { try reserve(entry, &numbers, &ids, epic: epic, file: file) }
    return try manifest.features.map { entry in
      try NameCheck.title(entry.title, of: "feature")
      var request = NewFeature.Request(description: entry.description ?? entry.title)
      request.shortName = entry.shortName ?? Slug(describing: entry.title).string
      request.number = nil
      let id = try entry.id.map { FeatureID($0) } ?? nextID(ids, epic)
      ids.take(id, for: entry.title)
      let location = FeatureLocation(
        layout: .epic, epic: epic.id, directory: epic.features.appending(component: id.string))
      guard hasBranches else {
        return MadeFeature(location: location, title: entry.title, branch: nil, number: nil)
      }
      let number = entry.number ?? numbers.next
      numbers.take(number, for: id.string)
      let plan = try BranchPlan.numbered(number, request, naming, session: session)
      return MadeFeature(location: location, title: entry.title, branch: plan.name.string, number: number)
    }
  }

  /// Takes what the manifest fixes, so that nothing chosen collides with it.
  private static func reserve(
    _ entry: Manifest.Entry, _ numbers: inout NumbersInUse, _ ids: inout IDsInUse, epic: Epic, file: String
  ) throws {
    if let number = entry.number {
      if let holder = numbers.holders[number] {
        throw Failure(
          .conflict, .numberInUse, "\(file):\(entry.line): number \(number) is taken by \(holder)",
          hint: "leave the number out to take the next free one")
      }
      numbers.take(number, for: entry.title)
    }
    guard let wanted = entry.id else { return }
    guard let parts = FeatureID(wanted).parts else {
      throw Failure(
        .usage, .badID, "\(file):\(entry.line): \(quoted(wanted)) is no feature ID", hint: "IDs look like F-USER-004")
    }
    let id = FeatureID(area: parts.area, number: parts.number)
    if let holder = ids.holder(of: id) {
      throw Failure(
        .conflict, .featureExists, "\(file):\(entry.line): \(id) is taken by \(holder)",
        hint: "leave the ID out to take the next free one")
    }
    ids.take(id, for: entry.title)
  }

  private static func nextID(_ ids: IDsInUse, _ epic: Epic) throws -> FeatureID {
    guard let area = epic.area else {
      throw Failure(.usage, .noArea, "the epic \(epic.id) has no area", hint: "give area: in the manifest")
    }
    return ids.next(in: area)
  }

  private static func write(
    _ features: [MadeFeature], _ manifest: Manifest, epic: Epic, draft: DraftTree, session: Session, file: String
  ) throws {
    let maker = DocumentMaker(session: session, tree: draft)
    let names = try DependencyNames(manifest, features, session: session, draft: draft)
    for (feature, entry) in zip(features, manifest.features) {
      let facts = DocumentMaker.Facts(
        location: feature.location, epic: epic, title: feature.title, branch: feature.branch,
        description: entry.description ?? entry.title,
        dependsOn: try entry.dependsOn.map { try names.id(of: $0, file: file, line: entry.line) })
      let spec = feature.location.path(of: .spec)
      let text = try maker.featureDocument(.spec, of: facts, at: spec)
      try draft.write(DependsOnField.fill(text, with: facts.dependsOn), to: spec)
      let checklist = feature.location.path(of: .requirementsChecklist)
      try draft.write(try maker.featureDocument(.requirementsChecklist, of: facts, at: checklist), to: checklist)
    }
  }
}

/// The names that `depends-on` may use: short names and IDs of the manifest, IDs of the workspace.
private struct DependencyNames {
  private var byName: [String: FeatureID] = [:]

  init(
    _ manifest: Manifest, _ features: [NewEpicFromManifest.MadeFeature], session: Session, draft: DraftTree
  ) throws {
    for location in try session.workspace.map(of: draft).features {
      byName[location.id.string.lowercased()] = location.id
      byName[location.directory.name.lowercased()] = location.id
    }
    for (entry, feature) in zip(manifest.features, features) {
      byName[feature.location.id.string.lowercased()] = feature.location.id
      byName[(entry.shortName ?? Slug(describing: entry.title).string).lowercased()] = feature.location.id
    }
  }

  func id(of name: String, file: String, line: Int) throws(Failure) -> FeatureID {
    if let id = byName[name.lowercased()] { return id }
    throw Failure(
      .notFound, .featureNotFound, "\(file):\(line): depends-on names \(quoted(name)), which is no feature",
      hint: "name a short-name of the manifest, or an ID that speckit list shows")
  }
}
