import Documents
public import Files
import Vocabulary
import WorkspaceModel

/// The names under which a feature's documents say what it depends on.
public enum DependencyMentions {
  /// A name, and where it stands.
  public struct Name: Hashable, Sendable {
    /// The name as it is written.
    public let text: String
    /// Whether the header says it, and not a list in the plan.
    public let isInHeader: Bool
    /// The document.
    public let path: RelativePath
    /// The line, from 1; nil where it is not known.
    public let line: Int?
  }

  /// The names in the header field, and those that the list items under Dependencies → Internal begin with, in spec and
  /// plan.
  static func all(of feature: Feature) -> [Name] {
    guard let path = feature.spec?.path ?? feature.plan?.path else { return [] }
    let header = (feature.header?.dependsOn ?? []).map {
      Name(
        text: DependencyName.withoutMarks($0), isInHeader: true, path: path, line: feature.header?.lines[.dependsOn])
    }
    return header + listed(feature.spec?.path, feature.spec?.facts.dependencies)
      + listed(feature.plan?.path, feature.plan?.facts.dependencies)
  }

  private static func listed(_ path: RelativePath?, _ names: [DependencyName]?) -> [Name] {
    guard let path, let names else { return [] }
    return names.map { Name(text: $0.text, isInHeader: false, path: path, line: $0.line) }
  }
}
