import Facts
import Files
import Git
import Records

/// Where files went, as Git tells by what they hold. What was found is kept, since a commit never changes.
final class Renames {
  private let history: TraceHistory
  private var known: [ObjectID: [RelativePath: RelativePath]]
  private var isNew = false
  private var inHead: [RelativePath: Bool] = [:]

  /// How often a file may be renamed.
  private static let mostSteps = 32
  /// In how many changes files are sought that are alike, and in how many those that are the same.
  private static let most = (alike: 1_000, same: 20_000)

  init(in history: TraceHistory) {
    self.history = history
    let bytes = history.store.bytes(of: Renames.key(history.store))
    known = bytes.flatMap { try? [ObjectID: [RelativePath: RelativePath]](record: $0[...]) } ?? [:]
  }

  private static func key(_ store: FactsStore) -> FactKey { store.hasher("renames in commits").key }

  /// Keeps what is new.
  func keep() {
    if isNew, history.isWhole { history.store.keep(known.record, under: Renames.key(history.store)) }
    isNew = false
  }

  /// Where files are in HEAD that commits removed; those that went nowhere are not among the answers. Paths begin at the top of
  /// the repository.
  func files(removedIn commits: [RelativePath: Int]) throws(GitError) -> [RelativePath: RelativePath] {
    var found: [RelativePath: RelativePath] = [:]
    // What commits near each other hold is read faster together.
    var pending = commits.map { (start: $0.key, path: $0.key, commit: $0.value) }
      .sorted { ($0.commit, $0.path) > ($1.commit, $1.path) }
    for _ in 0..<Renames.mostSteps where !pending.isEmpty {
      var next: [(start: RelativePath, path: RelativePath, commit: Int, node: PathTable.Node)] = []
      for step in pending {
        guard let path = try renames(in: step.commit)[step.path] else { continue }
        if try isInHead(path) {
          found[step.start] = path
        } else if let node = history.paths.node(at: path) {
          next.append((step.start, path, step.commit, node))
        }
      }
      let events = PathEvents(of: Set(next.map(\.node)), in: history)
      pending = next.compactMap { step in
        guard let event = events[step.node], event.isDeleted, !event.isFolder, event.commit > step.commit else {
          return nil
        }
        return (step.start, step.path, event.commit)
      }
    }
    return found
  }

  /// Where a folder is in HEAD whose last files a commit removed: most of them went there.
  func folder(_ path: RelativePath, removedIn commit: Int) throws(GitError) -> RelativePath? {
    var targets: [RelativePath: Int] = [:]
    var count = 0
    for (old, new) in try renames(in: commit) {
      guard let rest = old.relative(to: path) else { continue }
      count += 1
      guard new.string.hasSuffix("/" + rest.string),
        let target = RelativePath(String(new.string.dropLast(rest.string.count + 1)))
      else { continue }
      targets[target, default: 0] += 1
    }
    guard let best = targets.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > count else {
      return nil
    }
    return try isInHead(best.key) ? best.key : nil
  }

  /// Whether HEAD has a path.
  func isInHead(_ path: RelativePath) throws(GitError) -> Bool {
    if let known = inHead[path] { return known }
    guard let head = history.head else { return false }
    let id = history.log.ids[head]
    let found = try history.readers.read { repository throws(GitError) in
      try passingOverMissing { () throws(GitError) in
        try repository.entry(at: path, inTree: repository.rootTree(of: id)) != nil
      }
    }
    inHead[path] = found ?? false
    return found ?? false
  }

  /// The files that a commit renamed.
  private func renames(in commit: Int) throws(GitError) -> [RelativePath: RelativePath] {
    let (log, id) = (history.log, history.log.ids[commit])
    if let known = known[id] { return known }
    guard let parent = log.parents(of: commit).first, parent >= 0 else { return [:] }
    let changes = log.changes(of: commit)
    if changes.allSatisfy(\.isDeleted) { return [:] }
    let count = changes.count
    guard count <= Renames.most.same else { return [:] }
    let before = log.ids[Int(parent)]
    let found = try history.readers.read { repository throws(GitError) in
      try passingOverMissing { () throws(GitError) in
        try repository.renames(
          from: repository.rootTree(of: before), to: repository.rootTree(of: id), evenIf: count <= Renames.most.alike)
      }
    }
    if let found {
      known[id] = found
      isNew = true
    }
    return found ?? [:]
  }
}

/// What `look` finds; nil where a partial clone lacks an object.
private func passingOverMissing<Value>(_ look: () throws(GitError) -> Value) throws(GitError) -> Value? {
  do throws(GitError) { return try look() } catch  where error.kind == .notFound { return nil }
}
