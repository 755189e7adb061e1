import Files
import Markdown
import WorkspaceModel

/// Which features of the whole workspace depend on one.
enum Dependents {
  /// The features whose documents name `feature` as what they depend on, ordered.
  ///
  /// Only documents in which its ID or branch stands at all are parsed.
  static func of(_ feature: Feature, in map: WorkspaceMap, _ session: Session) throws -> [FeatureID] {
    let tree = session.workingTree
    let names = [feature.id.string, feature.branch].compactMap { $0?.lowercased() }
    let resolver = DependencyResolver(map: map, features: [feature], vocabulary: session.vocabulary)
    return try map.features.filter { other in
      guard other != feature.location else { return false }
      let texts = try [other.path(of: .spec), other.path(of: .plan)].compactMap { try tree.read($0)?.bytes }
      let isNamed = texts.contains { bytes in
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return names.contains(where: text.contains)
      }
      return try isNamed && resolver.dependencies(of: Feature(at: other, in: tree)).contains(feature.id)
    }.map(\.id)
  }
}
