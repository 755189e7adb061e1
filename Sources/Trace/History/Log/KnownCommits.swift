import Facts
import Git
import Records

/// The commits of a repository as far as commands before this one have read them, and what is new.
///
/// They are kept in a few records, each of which goes on where the one before it ends. A new one takes in those before it that
/// are not much larger, so that a commit is written again a few times at most, and there are never many records.
struct KnownCommits: Sendable {
  private(set) var log = CommitLog()
  /// Whether all commits, and what they changed, are here.
  private(set) var isWhole = true
  /// Where the commits stand that were asked for.
  private(set) var places: [ObjectID: Int] = [:]
  private var parts: [Part] = []

  /// A record of some commits.
  private struct Part: Recordable {
    let key: FactKey
    let end: CommitLog.Mark

    init(key: FactKey, end: CommitLog.Mark) { (self.key, self.end) = (key, end) }

    func write(to writer: inout RecordWriter) { writer.write(key, end) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      key = try reader.next()
      end = try reader.next()
    }
  }

  /// Which records there are, and where the commits stand that branches pointed to.
  private struct Contents: Recordable {
    var parts: [Part] = []
    var places: [ObjectID: Int] = [:]

    init(_ parts: [Part], _ places: [ObjectID: Int]) { (self.parts, self.places) = (parts, places) }

    func write(to writer: inout RecordWriter) { writer.write(parts, places) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      parts = try reader.next()
      places = try reader.next()
    }
  }

  /// Reads the histories of some commits.
  init(
    _ starts: [ObjectID], in repository: Repository, _ readers: ReaderPool, _ store: FactsStore
  ) throws(GitError) {
    let shallow = repository.shallowCommits()
    let subject = KnownCommits.subject(store, shallow)
    recall(subject, store)
    if starts.allSatisfy({ places[$0] != nil }) { return }
    try Repository.verifyObjects(false)
    defer { try? Repository.verifyObjects(true) }
    var everywhere: [ObjectID: Int32] = [:]
    everywhere.reserveCapacity(log.count + 1024)
    for (place, id) in log.ids.enumerated() { everywhere[id] = Int32(truncatingIfNeeded: place) }
    var walk = try CommitWalk(repository, shallow: shallow)
    for start in starts { try walk.add(start, to: &log, &everywhere) }
    places = starts.reduce(into: [:]) { places, id in
      if let place = everywhere[id], place >= 0 { places[id] = Int(place) }
    }
    isWhole = try ChangeSearch.complete(&log, trees: walk.trees, repository, readers)
    if !isWhole { forgetChanges() }
    isWhole = isWhole && !walk.isCut
    if isWhole { keep(subject, store) }
  }

  private static func subject(_ store: FactsStore, _ shallow: Set<ObjectID>) -> FactHasher {
    var hasher = store.hasher("commits")
    for commit in shallow.sorted() { hasher.combine(commit) }
    return hasher
  }

  /// Reads what earlier commands have kept, as far as all before it is there too.
  private mutating func recall(_ subject: FactHasher, _ store: FactsStore) {
    guard let bytes = store.bytes(of: subject.key), let known = try? Contents(record: bytes[...]) else { return }
    for part in known.parts {
      guard let record = store.bytes(of: part.key) else { return }
      do { try log.append(record: record[...]) } catch {
        // Nobody knows how much of it was read.
        (log, parts) = (CommitLog(), [])
        return
      }
      parts.append(part)
    }
    places = known.places
  }

  private mutating func forgetChanges() { log.forgetChanges() }

  /// Keeps what is new, together with what earlier commands have added in small pieces.
  private mutating func keep(_ subject: FactHasher, _ store: FactsStore) {
    let end = log.mark
    var start = parts.last?.end ?? CommitLog.Mark()
    while let last = parts.last {
      let before = parts.dropLast().last?.end ?? CommitLog.Mark()
      guard last.end.commits - before.commits < 4 * (end.commits - last.end.commits) else { break }
      parts.removeLast()
      start = before
    }
    if end.commits > start.commits {
      var hasher = subject
      if let last = parts.last { hasher.combine(last.key) }
      for id in log.ids[start.commits..<end.commits] { hasher.combine(id) }
      store.keep(log.record(from: start, to: end), under: hasher.key, worth: end.commits - start.commits)
      parts.append(Part(key: hasher.key, end: end))
    }
    store.keep(Contents(parts, places).record, under: subject.key)
  }
}
