import Configuration
import Documents
import Facts
import Failures
import Files
import Git
import Names
public import Survey
import WorkspaceModel

/// What changed in meaning between two states of a workspace.
public struct MeaningDifference: Sendable {
  /// The two states.
  public let range: StateRange
  /// The epics by ID, then the roots of the flat layout, that changed or that hold a feature that did.
  public let groups: [GroupDifference]
  /// What cannot be read in one of the states.
  public let leftOut: [LeftOut]

  /// Every feature that changed.
  public var features: [FeatureDifference] { groups.flatMap(\.features) }

  /// Whether nothing changed.
  public var isEmpty: Bool { groups.isEmpty }

  /// Holds two states against each other.
  ///
  /// - Parameter subjects: features and epics that alone are told; none for all.
  /// - Throws: `Failure` for a subject that neither state has, `GitError`.
  public init(_ range: StateRange, subjects: [String] = [], _ workspace: Workspace) throws {
    let repository = try StateRange.repository(of: workspace)
    let pair = try StatePair(from: range.commit, named: range.name, to: range.end, workspace, repository)
    let scope = try DifferenceScope(subjects, pair, workspace)
    var comparison = GroupComparison(pair, scope, workspace)
    self.range = range
    groups = try comparison.groups()
    leftOut = comparison.leftOut
  }

  /// Holds two states of one group against each other.
  ///
  /// - Throws: `GitError`.
  init(_ range: StateRange, of group: FeatureGroup, _ workspace: Workspace) throws {
    let repository = try StateRange.repository(of: workspace)
    let pair = try StatePair(from: range.commit, named: range.name, to: range.end, workspace, repository)
    var comparison = GroupComparison(pair, DifferenceScope(of: group), workspace)
    self.range = range
    groups = try comparison.groups()
    leftOut = comparison.leftOut
  }

  /// Whether a name means a feature or an epic of the working tree.
  public static func isSubject(_ name: String, _ workspace: Workspace) throws -> Bool {
    let map = try workspace.map(of: workspace.seen)
    do {
      if try DifferenceScope.group(name, map, workspace) == nil { _ = try workspace.feature(name, in: map) }
      return true
    } catch let failure as Failure where failure.kind == .notFound {
      return false
    }
  }
}

/// Which features and epics are told.
struct DifferenceScope {
  private var folders: Set<RelativePath> = []
  private var ids: Set<FeatureID> = []
  private var groups: Set<RelativePath> = []
  private let isAll: Bool

  /// One group alone.
  init(of group: FeatureGroup) {
    isAll = false
    groups = [group.directory]
  }

  /// Finds what some names mean in the working tree, or else in one of two states.
  init(_ subjects: [String], _ pair: StatePair, _ workspace: Workspace) throws {
    isAll = subjects.isEmpty
    if isAll { return }
    let map = try workspace.map(of: workspace.seen)
    for subject in subjects {
      do {
        if let group = try DifferenceScope.group(subject, map, workspace) {
          groups.insert(group.directory)
        } else {
          let location = try workspace.feature(subject, in: map).location
          folders.insert(location.directory)
          ids.insert(location.id)
        }
      } catch let failure as Failure where failure.kind == .notFound {
        guard take(subject, [pair.old, pair.new]) else { throw failure }
      }
    }
  }

  /// The epic or the root that a name means; nil where it is none of these.
  static func group(_ subject: String, _ map: WorkspaceMap, _ workspace: Workspace) throws -> FeatureGroup? {
    let isEpic = subject.lowercased().hasPrefix("epic-") || map.epics.contains { $0.id == EpicID(subject) }
    let isRoot = workspace.configuration.specs.contains { $0 == RelativePath(subject) }
    return isEpic || isRoot ? try workspace.group(subject, in: map) : nil
  }

  /// Looks for a name in states; whether it is there.
  private mutating func take(_ subject: String, _ views: [StateView]) -> Bool {
    var isFound = false
    for view in views {
      for location in view.map.features
      where location.id == FeatureID(subject) || location.directory.string == subject {
        folders.insert(location.directory)
        ids.insert(location.id)
        isFound = true
      }
      for epic in view.map.epics where epic.id == EpicID(subject) || epic.directory.string == subject {
        groups.insert(epic.directory)
        isFound = true
      }
    }
    return isFound
  }

  /// Whether a feature is told.
  func holds(_ location: FeatureLocation, of group: FeatureGroup?) -> Bool {
    isAll || folders.contains(location.directory) || ids.contains(location.id)
      || group.map { groups.contains($0.directory) } ?? false
  }

  /// Whether what is no feature's is told of a group.
  func holds(_ group: FeatureGroup) -> Bool { isAll || groups.contains(group.directory) }
}
