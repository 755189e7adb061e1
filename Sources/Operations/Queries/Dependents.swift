import Files
import Markdown
import WorkspaceModel

/// Which features of the whole workspace depend on one.
enum Dependents {
  /// The features whose documents name `feature` as what they depend on, ordered, and those that cannot be read.
  ///
  /// Only documents in which its ID or branch stands at all are parsed.
  static func of(
    _ feature: Feature, in map: WorkspaceMap, _ session: Session
  ) throws -> (locations: [FeatureLocation], leftOut: [LeftOut]) {
    let tree = session.workingTree
    let names = [feature.id.string, feature.branch, feature.number?.padded(to: 3)].compactMap { $0?.lowercased() }
    let reader = session.reader(tree)
    let resolver = DependencyResolver(map: map, features: [feature]) {
      try session.branch(of: $0, in: tree)
    }
    var locations: [FeatureLocation] = []
    var leftOut: [LeftOut] = []
    for other in map.features where other != feature.location {
      do {
        let texts = try [other.path(of: .spec), other.path(of: .plan)].compactMap { try tree.read($0)?.bytes }
        let isNamed = texts.contains { bytes in
          let text = String(decoding: bytes, as: UTF8.self).lowercased()
          return names.contains(where: text.contains)
        }
        if try isNamed && resolver.dependencies(of: Feature(at: other, reader)).contains(feature.id) {
          locations.append(other)
        }
      } catch let error as FileError {
        leftOut.append(LeftOut(other, error, root: session.root))
      }
    }
    return (locations, leftOut)
  }
}
