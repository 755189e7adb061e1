import Files
import Git
import WorkspaceModel

/// The folders of features among the paths of a history.
struct FeatureFolders {
  private let history: TraceHistory
  /// The feature in whose folder each path is; -1 for none.
  private let owners: [Int32]
  /// The features by their task lists.
  private let taskLists: [PathTable.Node: Int]

  /// What a commit changes of features.
  struct Touched {
    /// The features in whose folders it changes files.
    var features: Set<Int> = []
    /// Those whose task lists it changes.
    var taskLists: Set<Int> = []
  }

  init(of features: [FeatureLocation], in history: TraceHistory) {
    self.history = history
    let paths = history.paths
    var folders: [PathTable.Node: Int] = [:]
    var lists: [PathTable.Node: Int] = [:]
    for (place, feature) in features.enumerated() {
      if let node = paths.node(at: history.prefix.appending(feature.directory)) { folders[node] = place }
      if let node = paths.node(at: history.prefix.appending(feature.path(of: .tasks))) { lists[node] = place }
    }
    var owners: [Int32] = Array(repeating: -1, count: paths.count)
    if !folders.isEmpty {
      for number in 1..<max(1, paths.count) {
        let node = PathTable.Node(number)
        owners[number] = folders[node].map { Int32(truncatingIfNeeded: $0) } ?? owners[Int(paths.folder(of: node))]
      }
    }
    self.owners = owners
    taskLists = lists
  }

  /// What a commit changes of features, if it is no import.
  func touched(by commit: Int) -> Touched {
    var touched = Touched()
    if history.log.imports.contains(commit) { return touched }
    for change in history.log.changes(of: commit) {
      let owner = owners[Int(change.path)]
      guard owner >= 0 else { continue }
      touched.features.insert(Int(owner))
      if let feature = taskLists[change.path] { touched.taskLists.insert(feature) }
    }
    return touched
  }
}
