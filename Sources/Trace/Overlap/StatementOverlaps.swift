import Documents
import Files
import Git
import Survey
import WorkspaceModel

/// Finds what documents of features state and several change.
final class StatementOverlaps {
  private let open: OpenBranches
  private let workspace: Workspace
  /// The trees of the folders here, and those that changed.
  private let trees: [RelativePath: ObjectID]
  private let changed: Set<RelativePath>
  private var known: [FeatureVersion: [Statement]] = [:]

  /// Somebody who changed the folder of a feature: a branch, or the working tree.
  private struct Party {
    let branch: OpenBranch?
    let version: FeatureVersion
    /// The commit that it stands on.
    let tip: ObjectID

    var label: String? { branch?.label }
  }

  /// By what a thing is known on every branch.
  private struct Name: Hashable {
    let kind: Statement.Kind
    let scope: String
    let key: String
  }

  /// What somebody made of a thing; nil where it is gone.
  private struct Making {
    let party: Party
    let statement: Statement?
  }

  /// Looks from the working tree, of which the trees of folders are known, and which of them changed since it left the main
  /// branches.
  init(
    _ open: OpenBranches, _ trees: [RelativePath: ObjectID], _ changed: Set<RelativePath>, _ workspace: Workspace
  ) {
    self.open = open
    self.trees = trees
    self.changed = changed
    self.workspace = workspace
  }

  /// Those of some features.
  func find(_ locations: [FeatureLocation]) throws -> [Overlap] {
    var branches: [FeatureLocation: [(branch: OpenBranch, tree: ObjectID?)]] = [:]
    for branch in open.others {
      for feature in branch.features { branches[feature.location, default: []].append((branch, feature.tree)) }
    }
    return try locations.flatMap { try overlaps(of: $0, branches[$0] ?? []) }
  }

  private func overlaps(
    of location: FeatureLocation, _ others: [(branch: OpenBranch, tree: ObjectID?)]
  ) throws -> [Overlap] {
    let here = partyHere(location)
    // On a branch, others meet each other there.
    guard here != nil || open.isOnMain && others.count > 1 else { return [] }
    let parties =
      [here].compactMap(\.self)
      + others.map { other in
        Party(
          branch: other.branch, version: FeatureVersion(location, other.tree.map(FeatureVersion.State.tree) ?? .absent),
          tip: other.branch.tip)
      }
    var makings: [Name: [Making]] = [:]
    for party in parties {
      let base = try version(of: location, in: party.branch?.base ?? open.base)
      for change in StatementMatch.changes(from: try statements(base), to: try statements(party.version)) {
        guard let name = Self.name(of: change) else { continue }
        makings[name, default: []].append(Making(party: party, statement: change.new))
      }
    }
    return try makings.filter { $0.value.count > 1 }.compactMap { try overlap(of: location, $0.key, $0.value) }
  }

  /// The working tree, where it has another version of a feature than the commit from which it is looked at.
  private func partyHere(_ location: FeatureLocation) -> Party? {
    guard changed.contains(location.directory) else { return nil }
    return Party(branch: nil, version: FeatureVersion(location, .workingTree), tip: open.head)
  }

  /// The name of what changed; nil for what bears none, and for what no two disagree about: ticks and how gates are answered.
  private static func name(of change: StatementChange) -> Name? {
    switch change.kind {
    case .ticked, .unticked, .restated, .moved: return nil
    case .added, .changed, .removed: break
    }
    let statement = change.old ?? change.statement
    switch statement.kind {
    case .scenario, .task, .gate, .decision: return nil
    case .section where statement.scope.hasPrefix("tasks"): return nil
    case .story, .requirement, .criterion, .entity, .contract, .section: break
    }
    return statement.key.map { Name(kind: statement.kind, scope: statement.scope, key: $0) }
  }

  /// What several made of one thing, if they disagree.
  private func overlap(of location: FeatureLocation, _ thing: Name, _ makings: [Making]) throws -> Overlap? {
    var left = try makings.prefix(Self.most).filter { try !isOnMain(thing, $0, location) }
    left = try withoutForerunners(left)
    left = try left.filter { making in
      try left.contains { try disagree(thing, making, $0, location) }
    }
    guard left.count > 1, left.contains(where: { $0.party.branch == nil }) || open.isOnMain,
      let shown = left.lazy.compactMap(\.statement).first
    else { return nil }
    let sides = left.map { making in
      Overlap.Side(
        branch: making.party.label,
        place: making.statement?.place ?? Place(shown.place.path), text: making.statement?.text)
    }
    let place = try left.first { $0.party.branch == nil }?.statement?.place ?? standing(thing, location, shown)
    return Overlap(
      thing: .statement(shown.kind, name: Self.title(of: shown), feature: location), place: place, sides: sides,
      task: nil)
  }

  /// Of more than so many at one thing the others are not told.
  private static let most = 32

  private static func title(of statement: Statement) -> String {
    statement.kind == .section ? "\(statement.name) of \(statement.place.path.name)" : statement.name
  }

  /// Where a thing stands in the working tree; the document where it does not.
  private func standing(_ thing: Name, _ location: FeatureLocation, _ statement: Statement) throws -> Place {
    let here = try statements(FeatureVersion(location, .workingTree))
    return here.first { Self.isOne($0, thing) }?.place ?? Place(statement.place.path)
  }

  private static func isOne(_ statement: Statement, _ thing: Name) -> Bool {
    statement.kind == thing.kind && statement.scope == thing.scope && statement.key == thing.key
  }

  /// Whether a main branch has a thing as somebody made it: it was squashed or rebased, or others made the same.
  private func isOnMain(_ thing: Name, _ making: Making, _ location: FeatureLocation) throws -> Bool {
    try open.mains.contains { main in
      let there = try statements(version(of: location, in: main)).first { Self.isOne($0, thing) }
      return there?.fingerprint == making.statement?.fingerprint
    }
  }

  /// Without those whose work is part of another's.
  private func withoutForerunners(_ makings: [Making]) throws -> [Making] {
    try makings.enumerated().filter { index, making in
      try !makings.enumerated().contains { other, later in
        guard other != index, try isPart(making.party, of: later.party) else { return false }
        // Of two at one commit the first counts.
        return try !isPart(later.party, of: making.party) || other < index
      }
    }.map(\.element)
  }

  /// Whether all that somebody did is in what another did. What is not committed is in nothing.
  private func isPart(_ party: Party, of other: Party) throws -> Bool {
    guard try open.holds(party.tip, in: other.tip) else { return false }
    guard party.branch == nil else { return true }
    let directory = party.version.location.directory
    return try trees[directory] == open.entry(at: directory, in: party.tip)
  }

  /// Whether two made different things of one since they parted.
  private func disagree(
    _ thing: Name, _ one: Making, _ other: Making, _ location: FeatureLocation
  ) throws -> Bool {
    guard one.statement?.fingerprint != other.statement?.fingerprint,
      let base = try open.base(of: one.party.tip, other.party.tip)
    else { return false }
    let before = try statements(version(of: location, in: base)).first { Self.isOne($0, thing) }
    return [one, other].allSatisfy { $0.statement?.fingerprint != before?.fingerprint }
  }

  private func version(of location: FeatureLocation, in commit: ObjectID) throws -> FeatureVersion {
    let tree = try open.entry(at: location.directory, in: commit)
    return FeatureVersion(location, tree.map(FeatureVersion.State.tree) ?? .absent)
  }

  private func statements(_ version: FeatureVersion) throws -> [Statement] {
    if let known = known[version] { return known }
    let statements = try version.statements(workspace)
    known[version] = statements
    return statements
  }
}
