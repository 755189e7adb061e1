import Configuration
import WorkspaceModel

extension Session {
  /// The layout that `new-feature` makes: the configured one, else the one that exists, else epic.
  func layout(of map: WorkspaceMap) -> Configuration.Layout {
    if let layout = configuration.layout { return layout }
    let hasEpics = !map.epics.isEmpty
    let hasFlat = map.features.contains { $0.layout == .flat }
    return hasFlat && !hasEpics ? .flat : .epic
  }
}
