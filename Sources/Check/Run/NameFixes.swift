import Changes
import Documents
import Files
import Indexes
import Markdown
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// Mends what documents say of a feature whose folder people moved, renamed, or left in an epic that they renamed.
struct NameFixes {
  private let session: Session
  private let draft: DraftTree

  init(_ session: Session, _ draft: DraftTree) {
    self.session = session
    self.draft = draft
  }

  /// What a feature is called in its documents, by its folder.
  private struct Claim {
    var id: String?
    var epic: String?
  }

  /// Mends the documents; returns the renames that people made.
  func apply(_ findings: [Finding]) throws -> [FeatureRename] {
    var claims: [RelativePath: Claim] = [:]
    for finding in findings {
      guard case .names(let folder, let id, let epic)? = finding.fix else { continue }
      claims[folder, default: Claim()].id = claims[folder]?.id ?? id
      claims[folder, default: Claim()].epic = claims[folder]?.epic ?? epic
    }
    if claims.isEmpty { return [] }
    var renames: [FeatureRename] = []
    let map = try session.workspace.map(of: draft)
    for feature in map.features {
      if let claim = claims[feature.directory], let group = map.group(of: feature), let epic = group.epic {
        let rename = rename(feature, epic, claim, map)
        try mend(rename, in: map)
        renames.append(rename)
      }
    }
    return renames
  }

  /// The rename that people made by hand.
  private func rename(_ feature: FeatureLocation, _ epic: Epic, _ claim: Claim, _ map: WorkspaceMap) -> FeatureRename {
    let former = claim.epic.map { name in
      map.epics.first { $0.id.isNamed(by: name) }
        ?? Epic(
          id: EpicID(name), scope: epic.scope, service: epic.service,
          directory: epic.directory.parent.appending(component: name))
    }
    let home = former ?? epic
    let name = claim.id.map { $0 + feature.directory.name.dropFirst(feature.id.string.count) } ?? feature.directory.name
    return FeatureRename(
      old: FeatureLocation(layout: .epic, epic: home.id, directory: home.features.appending(component: name)),
      new: feature, oldGroup: FeatureGroup(home), newGroup: FeatureGroup(epic))
  }

  private func mend(_ rename: FeatureRename, in map: WorkspaceMap) throws {
    let workspace = session.workspace
    let isRenamedByHand = rename.old.id != rename.new.id && specificationNames(rename.old.id, rename.new)
    let text = RenamedText(
      rename: rename, words: RenamedWords(rename, others: []),
      paths: RenamedPaths(rename: rename, tree: draft, prefix: try workspace.prefix() ?? .empty),
      vocabulary: workspace.vocabulary, leavesRegions: rename.movesEpic)
    for path in try documents(below: rename.new.directory) {
      guard let rest = path.relative(to: rename.new.directory) else { continue }
      try rewrite(path, as: rename.old.directory.appending(rest), text)
    }
    if rename.old.id != rename.new.id {
      for group in Set([rename.oldGroup, rename.newGroup]) {
        for path in [group.decisionLog, group.designIndex] { try rewrite(path, as: path, text) }
      }
    }
    if isRenamedByHand { try mendDependents(of: rename, in: map) }
    if rename.movesEpic, map.groups.contains(rename.oldGroup) {
      _ = try session.moveDecisions(of: rename.new.id, from: rename.oldGroup, to: rename.newGroup, in: draft)
    }
    _ = try PlanDigests(from: workspace.seen, to: draft, workspace).refresh(rename.new, at: rename.new, in: draft)
  }

  /// Whether the header of a feature's specification has an ID.
  private func specificationNames(_ id: FeatureID, _ feature: FeatureLocation) -> Bool {
    header(at: feature.path(of: .spec))?.fields[.featureID].map { FeatureID(directory: $0.value) == id } ?? false
  }

  /// A document with the fields of its header; nil for one that is not there or cannot be read.
  private func header(at path: RelativePath) -> (bytes: [UInt8], fields: HeaderFields)? {
    ((try? draft.read(path)?.bytes) ?? nil).map { ($0, HeaderFields(of: Document($0))) }
  }

  /// Puts the new ID into the headers of the features that depend on the one that bore the old ID.
  private func mendDependents(of rename: FeatureRename, in map: WorkspaceMap) throws {
    let (old, new) = (rename.old.id, rename.new.id)
    let words = RenamedWords([(rename.old.directory.name, rename.new.directory.name), (old.string, new.string)])
    for feature in map.features where feature != rename.new {
      for path in [feature.path(of: .spec)] + feature.plans {
        guard let (bytes, fields) = header(at: path), let field = fields[.dependsOn] else { continue }
        let value = Array(bytes[field.valueRange])
        let range = IDRange.all(in: value).first { $0.features.contains(old) }
        let edits =
          range.map { [Edit(range: $0.range, replacement: $0.writtenOut(old, as: new))] }
          ?? words.edits(of: value)
        if edits.isEmpty { continue }
        let written = [Edit(range: field.valueRange, replacement: edits.apply(to: value))].apply(to: bytes)
        try draft.write(written, to: path)
        let digests = PlanDigests(from: session.workspace.seen, to: draft, session.workspace)
        _ = try digests.refresh(feature, at: feature, in: draft)
      }
    }
  }

  private func rewrite(_ path: RelativePath, as former: RelativePath, _ text: RenamedText) throws {
    guard let bytes = try draft.read(path)?.bytes else { return }
    let rewritten = try text.rewritten(bytes, of: former).bytes
    if rewritten != bytes { try draft.write(rewritten, to: path) }
  }

  private func documents(below folder: RelativePath) throws -> [RelativePath] {
    var found: [RelativePath] = []
    var pending = [folder]
    while let directory = pending.popLast() {
      for entry in try draft.list(directory) where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind == .directory { pending.append(path) }
        if entry.kind == .file, CheckedFile.isMarkdown(path) { found.append(path) }
      }
    }
    return found.sorted()
  }
}
