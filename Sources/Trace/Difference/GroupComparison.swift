import Documents
import Files
import Names
import Survey
import WorkspaceModel

/// Holds the groups of two states against each other, with their features.
struct GroupComparison {
  private let pair: StatePair
  private let scope: DifferenceScope
  private let workspace: Workspace
  private(set) var leftOut: [LeftOut] = []

  init(_ pair: StatePair, _ scope: DifferenceScope, _ workspace: Workspace) {
    self.pair = pair
    self.scope = scope
    self.workspace = workspace
  }

  /// Those that changed.
  mutating func groups() throws -> [GroupDifference] {
    let features = try self.features()
    let groups = try pairedGroups()
    var byFolder: [RelativePath: [FeatureDifference]] = [:]
    for feature in features { byFolder[feature.location.directory.parent, default: []].append(feature) }
    var differences: [GroupDifference] = []
    for (old, new) in groups {
      guard let group = new ?? old else { continue }
      let own = byFolder.removeValue(forKey: group.features) ?? []
      // What is gone of an epic that has another folder now stood in the old one.
      let former = old.flatMap { $0.features == group.features ? nil : byFolder.removeValue(forKey: $0.features) } ?? []
      if let difference = try difference(old, new, ordered(own + former)) { differences.append(difference) }
    }
    return differences
  }

  private func ordered(_ features: [FeatureDifference]) -> [FeatureDifference] {
    features.sorted { NaturalOrder.precedes($0.location.id.string, $1.location.id.string) }
  }

  private mutating func difference(
    _ old: FeatureGroup?, _ new: FeatureGroup?, _ features: [FeatureDifference]
  ) throws -> GroupDifference? {
    guard let group = new ?? old else { return nil }
    let isWhole = scope.holds(group)
    if !isWhole, features.isEmpty { return nil }
    let before = try old.map { try document($0, pair.old, isWhole) }
    let after = try new.map { try document($0, pair.new, isWhole) }
    guard let told = after?.state ?? before?.state else { return nil }
    let difference = GroupDifference(
      old: before?.state, told: told, new: after?.state,
      changes: StatementMatch.changes(from: before?.statements ?? [], to: after?.statements ?? []), features: features)
    return difference.isEmpty ? nil : difference
  }

  /// What the document of a group says: nothing but its title where both states have the same.
  private mutating func document(
    _ group: FeatureGroup, _ view: StateView, _ isWhole: Bool
  ) throws -> (state: GroupState, statements: [Statement]) {
    let path = group.decisionLog
    let blob = try view.blob(at: path)
    let isSame = try blob != nil && pair.old.blob(at: path) == pair.new.blob(at: path)
    do {
      let log = blob == nil ? nil : try view.reader.decisionLog(path)?.facts
      let title = group.epic.map { $0.title(log?.title) } ?? group.directory.string
      let state = GroupState(group: group, title: title)
      guard isWhole, !isSame, let log else { return (state, []) }
      let sections = group.epic == nil ? [] : try FeatureStatements.sections(at: path, view.reader)
      return (state, FeatureStatements.decisions(of: log, at: path) + sections)
    } catch let error as FileError {
      leftOut.append(LeftOut(group.name, at: path, error))
      return (GroupState(group: group, title: group.name), [])
    }
  }

  /// The groups of both states, those that are one together: by folder, else by ID.
  private func pairedGroups() throws -> [(old: FeatureGroup?, new: FeatureGroup?)] {
    let (past, now) = (pair.old.groups, pair.new.groups)
    let (old, new) = (Set(past), Set(now))
    // What one state does not show may be there, the same in both.
    var gone = try past.filter { try !new.contains($0) && !pair.new.holds($0.directory) }
    let come = try now.filter { try !old.contains($0) && !pair.old.holds($0.directory) }
    let both = (past + now.filter { !old.contains($0) }).filter { !gone.contains($0) && !come.contains($0) }
    var pairs: [(old: FeatureGroup?, new: FeatureGroup?)] = both.map { ($0, $0) }
    for group in come {
      let former = gone.firstIndex { $0.epic.flatMap(Self.name) == group.epic.flatMap(Self.name) && $0.epic != nil }
      pairs.append((former.map { gone.remove(at: $0) }, group))
    }
    pairs += gone.filter { $0.epic != nil }.map { ($0, nil) }
    return pairs.filter { $0.old?.epic != nil || $0.new?.epic != nil || $0.old == $0.new }
      .sorted { Self.order($0.new ?? $0.old) < Self.order($1.new ?? $1.old) }
  }

  /// What epics that are one have in common though one has another folder: area and number.
  private static func name(_ epic: Epic) -> String? {
    epic.id.parts.map { "\($0.area.string.lowercased()) \($0.number)" } ?? epic.id.string.lowercased()
  }

  private static func order(_ group: FeatureGroup?) -> GroupOrder { GroupOrder(group: group) }

  /// The features that changed.
  private mutating func features() throws -> [FeatureDifference] {
    let old = try read(pair.old)
    let new = try read(pair.new)
    let paired = FeaturePairs(old, new)
    let differences =
      paired.pairs.map { FeatureDifference($0.old, $0.new) } + paired.removed.map { FeatureDifference(removed: $0) }
      + paired.added.map { FeatureDifference(added: $0) }
    // What cannot be read in one state is neither gone nor new.
    let unread = Set(leftOut.compactMap(\.location?.id))
    return differences.filter { difference in
      !difference.isEmpty && !unread.contains(difference.location.id)
        && (scope.holds(difference.location, of: pair.new.map.group(of: difference.location))
          || difference.old.map { scope.holds($0.location, of: pair.old.map.group(of: $0.location)) } ?? false)
    }
  }

  private mutating func read(_ view: StateView) throws -> [FeatureState] {
    let reader = FeatureStateReader(view, workspace)
    var states: [FeatureState] = []
    for location in view.features {
      do {
        states.append(try reader.read(location))
      } catch let error as FileError {
        leftOut.append(LeftOut(location, error, root: workspace.root))
      }
    }
    return states
  }
}

/// Epics by ID, then roots by path.
private struct GroupOrder: Comparable {
  let group: FeatureGroup?

  static func < (left: GroupOrder, right: GroupOrder) -> Bool {
    guard let first = left.group, let second = right.group else { return false }
    switch (first.epic, second.epic) {
    case (let one?, let other?): return (one.id, one.directory) < (other.id, other.directory)
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return first.directory < second.directory
    }
  }

  static func == (left: GroupOrder, right: GroupOrder) -> Bool { left.group == right.group }
}
