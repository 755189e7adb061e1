import Documents
import Failures
import Names
public import Survey
public import WorkspaceModel

/// What a trace is asked about: features, and of some of them single requirements.
public struct TraceSubjects: Sendable {
  /// The features, in the order of the workspace.
  public let features: [FeatureLocation]
  /// The requirements that are asked about, in upper case, by the folder of their feature; all where none is named.
  private let requirements: [FeatureLocation: Set<String>]
  /// Whether single features or requirements were named.
  public let isNarrowed: Bool

  /// Reads arguments: the ID of a feature or an epic, that of a requirement of the current feature, or of another one:
  /// `F-USER-001/FR-003`. Without any, everything is meant.
  ///
  /// - Throws: `Failure` for what is not there.
  public init(_ arguments: [String], in map: WorkspaceMap, _ workspace: Workspace) throws {
    var named: [FeatureLocation: Set<String>] = [:]
    var whole: Set<FeatureLocation> = []
    for argument in arguments {
      let (feature, requirement) = TraceSubjects.parts(of: argument)
      if let requirement {
        let location = try workspace.feature(feature, in: map).location
        named[location, default: []].insert(requirement)
      } else {
        whole.formUnion(try TraceSubjects.features(argument, in: map, workspace))
      }
    }
    isNarrowed = !arguments.isEmpty
    features = arguments.isEmpty ? map.features : map.features.filter { whole.contains($0) || named[$0] != nil }
    requirements = named.filter { !whole.contains($0.key) }
  }

  /// The requirements of a feature that are asked about, in upper case; nil for all.
  public func requirements(of feature: FeatureLocation) -> Set<String>? { requirements[feature] }

  /// The feature and the requirement that an argument names; no requirement where it names none.
  private static func parts(of argument: String) -> (feature: String?, requirement: String?) {
    let last = argument.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? argument
    let upper = RequirementID.plain(last).uppercased()
    guard RequirementID.all(in: last) == [upper] else { return (argument, nil) }
    return (last == argument ? nil : String(argument.dropLast(last.count + 1)), upper)
  }

  /// A feature, or those of an epic.
  private static func features(
    _ argument: String, in map: WorkspaceMap, _ workspace: Workspace
  ) throws -> [FeatureLocation] {
    do {
      return [try workspace.feature(argument, in: map).location]
    } catch let failure as Failure where failure.kind == .notFound {
      guard let group = try? workspace.group(argument, in: map) else { throw failure }
      return map.features(of: group)
    }
  }
}
