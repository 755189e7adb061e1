import Configuration
import Documents
import Files
import Git
import Names
import Survey
import Vocabulary
import WorkspaceModel

/// Features, and entries of Decision Logs, that share an ID or a number with others on other branches.
///
/// Of two that collide the one is told that the main branch does not have; where it has neither, the later one.
struct Collisions {
  private let others: OtherBranches
  private let workspace: CheckedWorkspace
  private let byID: [FeatureID: [BranchFeature]]
  private let byNumber: [Int: [BranchFeature]]

  /// Nil outside Git, and in a shallow clone, which does not hold the history that tells one feature from another.
  init?(_ workspace: CheckedWorkspace) throws {
    guard let others = try workspace.context.overview.otherBranches.get(), !others.isShallow else { return nil }
    self.others = others
    self.workspace = workspace
    byID = Dictionary(grouping: others.features.filter { $0.location.layout == .epic }, by: \.id)
    byNumber = Dictionary(grouping: others.features.filter { $0.number != nil && !$0.isClosed }) { $0.number ?? 0 }
  }

  /// The feature of another branch that has the ID of one here.
  func holder(ofIDOf feature: CheckedWorkspace.Summary) throws -> BranchFeature? {
    guard let candidates = byID[feature.location.id] else { return nil }
    let title = title(of: feature)
    return try unlessMissing {
      try candidates.first { other in
        try !other.isVersion(of: feature.location, named: feature.branch, title: title)
          && !others.areOne(feature.location, other) && isTold(feature, beside: other)
      }
    }
  }

  /// The feature of another branch that has the number of one here.
  func holder(ofNumberOf feature: CheckedWorkspace.Summary) throws -> BranchFeature? {
    guard feature.stage != .closed, let number = feature.number, let candidates = byNumber[number] else { return nil }
    let title = title(of: feature)
    return try unlessMissing {
      try candidates.first { other in
        guard other.id != feature.location.id, !workspace.context.features.contains(other.id), other.title != title,
          countTogether(feature.location, other.location)
        else { return false }
        return try !others.areOne(feature.location, other) && isTold(feature, beside: other)
      }
    }
  }

  /// Whether two features of one ID have one number too.
  func shareNumber(_ feature: CheckedWorkspace.Summary, _ other: BranchFeature) -> Bool {
    feature.number != nil && feature.number == other.number && feature.stage != .closed && !other.isClosed
  }

  /// The one command that gives a feature another ID, another number, or both, where others have them.
  func remedy(for feature: CheckedWorkspace.Summary) throws -> String {
    let holder = try feature.location.layout == .epic ? holder(ofIDOf: feature) : nil
    let sharesNumber = try holder.map { shareNumber(feature, $0) } == true || self.holder(ofNumberOf: feature) != nil
    let command = "speckit renumber \(feature.location.id)"
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

  private func title(of feature: CheckedWorkspace.Summary) -> String {
    let id = feature.location.id.string
    return header(of: feature)?.heading.flatMap { Title.of(heading: $0, id: id) } ?? id
  }

  private func header(of feature: CheckedWorkspace.Summary) -> DocumentHeader? {
    workspace.context.workspace.readableHeader(of: feature.location, in: workspace.context.tree)
  }

  private func isTold(_ feature: CheckedWorkspace.Summary, beside other: BranchFeature) throws -> Bool {
    if try others.mainHolds(feature.location, named: feature.branch) { return false }
    if try others.mainHolds(other.location, named: other.named) { return true }
    let here = (header(of: feature)?.created ?? "", feature.branch ?? "")
    return here > (other.created ?? "", other.named ?? "")
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
    let main = Entries(try unlessMissing { try others.logOnMain(of: group) })
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
          isTold(placed.entry, id, beside: other.entry, main)
        else { continue }
        told[id] = SharedDecision(
          path: group.decisionLog, entry: placed, other: other, branch: log.branch)
      }
    }
    return told.values.sorted { $0.entry.line < $1.entry.line }
  }

  private func isTold(_ entry: DecisionEntry, _ id: String, beside other: DecisionEntry, _ main: Entries) -> Bool {
    if let onMain = main[id]?.entry { return !Entries.areOne(onMain, entry) }
    return (entry.date ?? "", entry.decision) > (other.date ?? "", other.decision)
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

    static func areOne(_ left: DecisionEntry, _ right: DecisionEntry) -> Bool {
      if let source = left.sourceKey, source == right.sourceKey { return true }
      return DecisionText.normalised(left.decision) == DecisionText.normalised(right.decision)
    }
  }
}
