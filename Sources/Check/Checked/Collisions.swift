import Configuration
import Documents
import Failures
import Files
import Git
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// Features, and entries of Decision Logs, that share an ID or a number with others on other branches.
///
/// Of two that collide the one is told that the main branch does not have; where it has neither, the later one.
final class Collisions {
  private let others: OtherBranches
  private let workspace: CheckedWorkspace
  private let byID: [FeatureID: [BranchFeature]]
  private let byNumber: [Int: [BranchFeature]]
  /// The features that the current branch is for; none where it is for none.
  private lazy var ownFeatures = Result { try ownLocations() }

  /// Nil outside Git, and in a shallow clone, which does not hold the history that tells one feature from another.
  init?(_ workspace: CheckedWorkspace) throws {
    guard let others = try workspace.context.overview.otherBranches.get(), !others.isShallow else { return nil }
    self.others = others
    self.workspace = workspace
    byID = Dictionary(grouping: others.features.filter { $0.location.layout == .epic }, by: \.id)
    byNumber = Dictionary(grouping: others.features.filter { $0.number != nil && !$0.isClosed }) { $0.number ?? 0 }
  }

  /// The feature of another branch that has the ID of one here; as the main branch has it, where that does.
  func holder(ofIDOf feature: CheckedWorkspace.Summary) throws -> BranchFeature? {
    // What both came from needs no header to be known as one.
    let candidates = (byID[feature.location.id] ?? []).filter {
      !$0.isShared || $0.location.layout != feature.location.layout
    }
    guard !candidates.isEmpty, try isOfThisBranch(feature) else { return nil }
    let header = header(of: feature)
    let title = title(of: feature, header)
    let others = candidates.filter {
      !$0.isVersion(of: feature.location, named: feature.branch, title: title, created: header?.created)
    }
    return try rival(of: feature, among: others)
  }

  /// The feature of another branch that has the number of one here; as the main branch has it, where that does.
  func holder(ofNumberOf feature: CheckedWorkspace.Summary) throws -> BranchFeature? {
    guard feature.stage != .closed, let number = feature.number else { return nil }
    let candidates = (byNumber[number] ?? []).filter { other in
      other.id != feature.location.id && !workspace.context.features.contains(other.id)
        && countTogether(feature.location, other.location)
        && workspace.numberPrefix(of: feature.branch) == workspace.numberPrefix(of: other.named)
    }
    guard !candidates.isEmpty, try isOfThisBranch(feature) else { return nil }
    let title = title(of: feature, header(of: feature))
    return try rival(of: feature, among: candidates.filter { $0.title != title })
  }

  /// Whether two features of one ID have one number too.
  func shareNumber(_ feature: CheckedWorkspace.Summary, _ other: BranchFeature) -> Bool {
    feature.number != nil && feature.number == other.number && feature.stage != .closed && !other.isClosed
      && workspace.numberPrefix(of: feature.branch) == workspace.numberPrefix(of: other.named)
  }

  /// The one command that gives a feature another ID, another number, or both, where others have them.
  func remedy(for feature: CheckedWorkspace.Summary) throws -> String {
    let holder = try feature.location.layout == .epic ? holder(ofIDOf: feature) : nil
    let sharesNumber = try holder.map { shareNumber(feature, $0) } == true || self.holder(ofNumberOf: feature) != nil
    let command = "speckit renumber \(quotedForShell(feature.location.id.string))"
    if holder == nil { return command }
    return command + (sharesNumber ? " next --id next" : " --id next")
  }

  /// What is asked of commits; nil where a partial clone lacks what tells it.
  private func unlessMissing<Value>(_ ask: () throws -> Value?) throws -> Value? {
    do { return try ask() } catch let error as GitError where error.kind == .notFound { return nil }
  }

  /// Each of several specs roots has numbers of its own.
  private func countTogether(_ left: FeatureLocation, _ right: FeatureLocation) -> Bool {
    let roots = workspace.context.workspace.configuration.specs
    return roots.count < 2 || left.layout != right.layout || left.layout == .epic
      || left.directory.parent == right.directory.parent
  }

  private func title(of feature: CheckedWorkspace.Summary, _ header: DocumentHeader?) -> String {
    let id = feature.location.id.string
    return header?.heading.flatMap { Title.of(heading: $0, id: id) } ?? id
  }

  private func header(of feature: CheckedWorkspace.Summary) -> DocumentHeader? {
    workspace.context.workspace.readableHeader(of: feature.location, in: workspace.context.tree)
  }

  /// Whether a feature is one that this branch brings. Where the branch is that of a feature, others are here since it stands
  /// on theirs, and only there can they be given another name.
  private func isOfThisBranch(_ feature: CheckedWorkspace.Summary) throws -> Bool {
    let own = try ownFeatures.get()
    return own.isEmpty || own.contains(feature.location)
  }

  private func ownLocations() throws -> Set<FeatureLocation> {
    let names = try others.currentNames().filter { !others.main.isOne($0) }
    let own = workspace.features.filter { feature in names.contains { Collisions.isBranch($0, of: feature) } }
    return Set(own.map(\.location))
  }

  private static func isBranch(_ name: String, of feature: CheckedWorkspace.Summary) -> Bool {
    let last = FeatureNumber.lastSegment(of: name)
    let named = [feature.branch].compactMap(\.self) + feature.branchClaims.map(\.branch)
    return named.contains { FeatureNumber.lastSegment(of: $0) == last }
      || feature.number != nil && FeatureNumber.of(last) == feature.number
      || name.lowercased().contains(feature.location.id.string.lowercased())
  }

  /// The first of several that collides with a feature.
  private func rival(of feature: CheckedWorkspace.Summary, among others: [BranchFeature]) throws -> BranchFeature? {
    try unlessMissing {
      for other in others { if let rival = try rival(of: feature, other) { return rival } }
      return nil
    }
  }

  /// What collides with a feature; nil where both are one, or the other one is to be told.
  private func rival(of feature: CheckedWorkspace.Summary, _ other: BranchFeature) throws -> BranchFeature? {
    let here = feature.location
    if try others.areOne(here, other) || others.mainHolds(here, named: feature.branch) || others.wasOnMain(here) {
      return nil
    }
    if try others.isBehindMain(here) || others.shareVersion(here, other) { return nil }
    if try others.mainHolds(other.location, named: other.named) { return try others.published(other) }
    let began = try others.beginnings(here, other)
    let ours = (began.here ?? .max, header(of: feature)?.created ?? "", feature.branch ?? "")
    return ours > (began.there ?? .max, other.created ?? "", other.named ?? "") ? other : nil
  }
}

extension Collisions {
  /// An entry here and one of another branch that have one ID.
  struct SharedDecision {
    let path: RelativePath
    let entry: DecisionLogFacts.Entry
    let other: DecisionLogFacts.Entry
    let branch: OtherBranch
  }

  /// The entries of Decision Logs here whose IDs others have on other branches.
  func sharedDecisions() throws -> [SharedDecision] {
    let logs = Dictionary(grouping: others.logs, by: \.path)
    return try workspace.context.map.groups.flatMap { group -> [SharedDecision] in
      guard let there = logs[group.decisionLog],
        let here = try workspace.context.workspace.decisionLog(of: group, in: workspace.context.tree),
        here.conflictLine == nil
      else { return [] }
      return try sharedDecisions(of: group, here, there)
    }
  }

  private func sharedDecisions(
    of group: FeatureGroup, _ here: DecisionLogFacts, _ there: [BranchLog]
  ) throws -> [SharedDecision] {
    let ours = Entries(here)
    var told: [String: SharedDecision] = [:]
    for log in there {
      guard let facts = try unlessMissing({ try others.facts(of: log) }), facts.conflictLine == nil else { continue }
      let theirs = Entries(facts)
      let shared = here.entries.filter { placed in
        placed.entry.id.flatMap { theirs[$0] }.map { !Entries.areOne($0.entry, placed.entry) } ?? false
      }
      if shared.isEmpty { continue }
      guard let base = try unlessMissing({ Entries(try others.logAtBase(of: group, with: log.branch)) }) else {
        continue
      }
      for placed in shared {
        guard let id = placed.entry.id, told[id] == nil, base[id] == nil, let other = theirs[id],
          !theirs.holds(placed.entry), !ours.holds(other.entry),
          let rival = try unlessMissing({ try rival(of: placed.entry, id, other, on: log.branch, group) })
        else { continue }
        told[id] = SharedDecision(
          path: group.decisionLog, entry: placed, other: rival.entry, branch: rival.branch)
      }
    }
    return told.values.sorted { $0.entry.line < $1.entry.line }
  }

  /// What collides with an entry; nil where both are one, where one of them is known under another ID, and where the other
  /// one is to be told.
  private func rival(
    of entry: DecisionEntry, _ id: String, _ other: DecisionLogFacts.Entry, on branch: OtherBranch,
    _ group: FeatureGroup
  ) throws -> (entry: DecisionLogFacts.Entry, branch: OtherBranch)? {
    if try others.wasOnMain(id, of: group) { return nil }
    let main = try others.logsOnMain(of: group).map { ($0.branch, Entries($0.facts)) }
    if main.contains(where: { $0.1.holds(entry) }) { return nil }
    guard let merged = try others.logsInMain(since: nil, of: group), began(entry, in: merged) == nil else { return nil }
    let since = try others.logsSinceParting(of: group, with: branch)
    guard let ours = since.here, let theirs = since.there, began(entry, in: theirs) == nil else { return nil }
    for (branch, entries) in main {
      if let onMain = entries[id] { return (onMain, branch) }
    }
    guard began(other.entry, in: ours) == nil, let gone = try others.logsInMain(since: branch, of: group),
      began(other.entry, in: gone) == nil
    else { return nil }
    let here = (began(entry, in: ours) ?? .max, entry.date ?? "", entry.decision)
    let there = (began(other.entry, in: theirs) ?? .max, other.entry.date ?? "", other.entry.decision)
    return here > there ? (other, branch) : nil
  }

  /// When an author first wrote a log that has an entry; nil where none of these has it.
  private func began(_ entry: DecisionEntry, in logs: [PastLog]) -> Int64? {
    logs.filter { Entries($0.facts).holds(entry) }.map(\.time).min()
  }

  /// The entries of a log by their IDs. Bare numbers are counted rows.
  private struct Entries {
    private var byID: [String: DecisionLogFacts.Entry] = [:]

    init(_ log: DecisionLogFacts?) {
      for entry in log?.entries ?? [] {
        guard let id = entry.entry.id, id.first?.isLetter == true else { continue }
        if byID[id.lowercased()] == nil { byID[id.lowercased()] = entry }
      }
    }

    subscript(id: String) -> DecisionLogFacts.Entry? { byID[id.lowercased()] }

    /// Whether the log has a decision, under whatever ID.
    func holds(_ entry: DecisionEntry) -> Bool { byID.values.contains { Entries.areOne($0.entry, entry) } }

    /// Whether two entries say the same, or were captured from one row.
    static func areOne(_ left: DecisionEntry, _ right: DecisionEntry) -> Bool {
      if let source = left.sourceKey, source == right.sourceKey, source.contains("\"") { return true }
      return DecisionText.normalised(left.decision) == DecisionText.normalised(right.decision)
    }
  }
}
