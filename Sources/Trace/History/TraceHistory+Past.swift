public import Files
import Git

extension TraceHistory {
  /// What stood at some paths in the past of HEAD, or of a branch that counts. Paths that never were are not among the answers.
  ///
  /// - Parameter paths: relative to the workspace.
  /// - Throws: `GitError`; what a partial clone lacks is passed over.
  public func past(_ paths: Set<RelativePath>) throws -> [RelativePath: PastPath] {
    var nodes: [RelativePath: PathTable.Node] = [:]
    for path in paths where !path.isEmpty { nodes[path] = self.paths.node(at: prefix.appending(path)) }
    return try past(at: nodes)
  }

  /// What stood below folders under the end of a path: `backend/src/a.py` for `src/a.py`. Each path is longer than what it ends
  /// in; a path whose answer would be empty is not among the answers.
  ///
  /// - Throws: `GitError`; what a partial clone lacks is passed over.
  public func past(endingWith ends: Set<RelativePath>) throws -> [RelativePath: [PastPath]] {
    let matches = matches(endingWith: ends)
    var nodes: [RelativePath: PathTable.Node] = [:]
    for (path, node) in matches.values.joined() { nodes[path] = node }
    let found = try past(at: nodes)
    return matches.compactMapValues { matches in
      let past = matches.compactMap { found[$0.path] }.sorted { $0.path < $1.path }
      return past.isEmpty ? nil : past
    }
  }

  /// Whether anything was ever called by a name, in whatever folder.
  func knew(_ name: String) -> Bool { !names.nodes(named: name).isEmpty }

  /// As many paths as may end in one; what more end in says nothing.
  private static let mostMatches = 50

  private func matches(
    endingWith ends: Set<RelativePath>
  ) -> [RelativePath: [(path: RelativePath, node: PathTable.Node)]] {
    var matches: [RelativePath: [(path: RelativePath, node: PathTable.Node)]] = [:]
    for end in ends where !end.isEmpty {
      for node in names.nodes(named: end.name) where has(node, end) {
        guard let path = log.paths.path(of: node)?.relative(to: prefix), path != end else { continue }
        matches[end, default: []].append((path, node))
        if matches[end, default: []].count > TraceHistory.mostMatches { break }
      }
    }
    return matches.filter { $0.value.count <= TraceHistory.mostMatches }
  }

  /// Whether a path ends in another one.
  private func has(_ node: PathTable.Node, _ end: RelativePath) -> Bool {
    var node = node
    for component in end.components.reversed() {
      guard node != 0, log.paths.name(of: node).elementsEqual(component.utf8) else { return false }
      node = log.paths.folder(of: node)
    }
    return true
  }

  private func past(at nodes: [RelativePath: PathTable.Node]) throws -> [RelativePath: PastPath] {
    let events = PathEvents(of: Set(nodes.values), in: self)
    let renames = Renames(in: self)
    var past: [RelativePath: PastPath] = [:]
    var removed: [RelativePath: Int] = [:]
    for (path, node) in nodes {
      guard let event = events[node] else { continue }
      let whole = prefix.appending(path)
      var found = PastPath(path: path, kind: event.isFolder ? .folder : .file, last: event.commit, removal: nil)
      if event.isInHead, !event.isDeleted || event.isFolder, let head, try renames.isInHead(whole) {
        found.last = head
      } else if event.isDeleted {
        (found.last, found.removal) = (before(event.commit), event.commit)
        if event.isFolder {
          found.renamed = try renames.folder(whole, removedIn: event.commit)?.relative(to: prefix)
        } else {
          removed[whole] = event.commit
        }
      }
      past[path] = found
    }
    for (path, target) in try renames.files(removedIn: removed) {
      if let path = path.relative(to: prefix) { past[path]?.renamed = target.relative(to: prefix) }
    }
    renames.keep()
    return past
  }

  /// The first parent of a commit; the commit itself where that is not here.
  private func before(_ commit: Int) -> Int {
    log.parents(of: commit).first.flatMap { $0 >= 0 ? Int($0) : nil } ?? commit
  }
}
