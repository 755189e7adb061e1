import Git

/// What happened last to some paths.
struct PathEvents {
  /// What a commit did to a path.
  struct Event {
    let commit: Int
    let isDeleted: Bool
    /// Whether the commit is in the history of HEAD.
    let isInHead: Bool
    /// Whether only what is in it was changed.
    let isFolder: Bool
  }

  private var events: [PathTable.Node: Event] = [:]

  /// Looks through the commits that count, the newest first; what HEAD has in its history goes before what others have.
  init(of nodes: Set<PathTable.Node>, in history: TraceHistory) {
    if nodes.isEmpty { return }
    let owners = PathEvents.owners(nodes, history.log.paths)
    var elsewhere: [PathTable.Node: Event] = [:]
    for commit in stride(from: history.log.count - 1, through: 0, by: -1) where history.isReached[commit] {
      let isInHead = history.isInHead[commit]
      for change in history.log.changes(of: commit) {
        var owner = owners[Int(change.path)]
        while owner != 0 {
          let event = Event(
            commit: commit, isDeleted: change.isDeleted, isInHead: isInHead, isFolder: owner != change.path)
          if isInHead { note(event, at: owner, &events) } else { note(event, at: owner, &elsewhere) }
          owner = owners[Int(history.log.paths.folder(of: owner))]
        }
      }
    }
    events.merge(elsewhere) { here, _ in here }
  }

  subscript(node: PathTable.Node) -> Event? { events[node] }

  /// The first event counts. Of a folder that is the first one in which something was deleted; what happened to a file of its
  /// name goes before what happened in it.
  private func note(_ event: Event, at node: PathTable.Node, _ events: inout [PathTable.Node: Event]) {
    guard let known = events[node] else { return events[node] = event }
    if known.isFolder, !event.isFolder || event.isDeleted && !known.isDeleted { events[node] = event }
  }

  /// Which of some paths each path is, or is in first; 0 for none.
  private static func owners(_ nodes: Set<PathTable.Node>, _ paths: PathTable) -> [PathTable.Node] {
    var owners: [PathTable.Node] = Array(repeating: 0, count: paths.count)
    for number in 1..<max(1, paths.count) {
      let node = PathTable.Node(number)
      owners[number] = nodes.contains(node) ? node : owners[Int(paths.folder(of: node))]
    }
    return owners
  }
}
