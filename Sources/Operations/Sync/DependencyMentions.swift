import Files
import Vocabulary
import WorkspaceModel

/// The names under which a feature's documents say what it depends on.
enum DependencyMentions {
  /// A name, and where it stands.
  struct Name: Hashable, Sendable {
    let text: String
    let isInHeader: Bool
    let path: RelativePath
    let line: Int?
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
