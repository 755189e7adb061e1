import Git
import Records

/// Reads the commits of some histories that are not known yet.
struct CommitWalk {
  /// Whether some commits could not be read, or were too many.
  private(set) var isCut = false
  /// The trees of the new commits, in the order of the log.
  private(set) var trees: [ObjectID] = []
  private let reader: CommitReader
  /// The commits whose parents are not here, as Git knows.
  private let shallow: Set<ObjectID>
  private var stack: [Visit] = []

  /// A commit that was read, and waits for its parents.
  private struct Visit {
    let id: ObjectID
    let tree: ObjectID
    let time: Int64
    let parents: [ObjectID]
    /// Whether it stands at the edge of a shallow clone, so that its parents are known not to be here.
    let isEdge: Bool
    let subject: [UInt8]
    let names: [UInt8]
    var next = 0
  }

  /// As many commits as are looked at.
  static let most = 300_000

  init(_ repository: Repository, shallow: Set<ObjectID>) throws(GitError) {
    reader = try CommitReader(of: repository)
    self.shallow = shallow
  }

  /// Adds the history of a commit to a log.
  ///
  /// - Parameter places: where the commits of the log stand.
  mutating func add(_ start: ObjectID, to log: inout CommitLog, _ places: inout [ObjectID: Int32]) throws(GitError) {
    try visit(start, count: log.count, &places)
    while let last = stack.indices.last {
      if !stack[last].isEdge, stack[last].next < stack[last].parents.count {
        let parent = stack[last].parents[stack[last].next]
        stack[last].next += 1
        try visit(parent, count: log.count, &places)
        continue
      }
      let visit = stack.removeLast()
      places[visit.id] = Int32(truncatingIfNeeded: log.count)
      trees.append(visit.tree)
      log.append(
        visit.id, time: visit.time, parents: visit.parents.map { visit.isEdge ? -1 : places[$0] ?? -1 },
        subject: visit.subject[...], names: visit.names[...])
    }
  }

  private mutating func visit(_ id: ObjectID, count: Int, _ places: inout [ObjectID: Int32]) throws(GitError) {
    if places[id] != nil { return }
    guard count + stack.count < CommitWalk.most, let commit = try reader.commit(id) else { return isCut = true }
    let message = CommitMessage(commit.message)
    let names = NamedThings(message)
    places[id] = -1
    stack.append(
      Visit(
        id: id, tree: commit.tree, time: commit.time, parents: commit.parents, isEdge: shallow.contains(id),
        subject: message.subject, names: names.isEmpty ? [] : names.record))
  }
}
