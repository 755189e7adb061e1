public import Configuration
public import Failures
import Files
public import WorkspaceModel

extension Workspace {
  /// The layout that `new-feature` makes: the configured one, else the one that exists, else epic.
  ///
  /// - Throws: `Failure` where none is configured, and what exists cannot be told.
  public func layout(of map: WorkspaceMap) throws(Failure) -> Configuration.Layout {
    if let layout = configuration.layout { return layout }
    let hasEpics = !map.epics.isEmpty
    let hasFlat = map.features.contains { $0.layout == .flat }
    if !hasEpics, let error = map.gap(below: .empty) { throw Failure(unknown: "layouts", because: error) }
    return hasFlat && !hasEpics ? .flat : .epic
  }
}
