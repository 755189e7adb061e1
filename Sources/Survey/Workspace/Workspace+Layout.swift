public import Configuration
import Failures
import Files
public import WorkspaceModel

extension Workspace {
  /// The layout that `new-feature` makes: the configured one, else the one that exists, else the flat one where spec-kit set up
  /// the repository, which knows no other, else epic.
  ///
  /// - Throws: `Failure` where none is configured, and what exists cannot be told; `FileError`.
  public func layout(of map: WorkspaceMap) throws -> Configuration.Layout {
    if let layout = configuration.layout { return layout }
    let hasEpics = !map.epics.isEmpty
    let hasFlat = map.features.contains { $0.layout == .flat }
    if !hasEpics, let error = map.gap(below: .empty) { throw Failure(unknown: "layouts", because: error) }
    if hasEpics { return .epic }
    return try hasFlat || SpecKitMarks.stand(in: workingTree) ? .flat : .epic
  }
}
