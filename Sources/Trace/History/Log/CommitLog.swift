import Git
import Records

/// What is known of the commits of a repository, in flat arrays: parents stand before their children. A commit never changes,
/// so that what is known of it stays; which branches have it is another matter.
struct CommitLog: Sendable {
  private(set) var ids: [ObjectID] = []
  private(set) var times: [Int64] = []
  /// The places of the parents of all, -1 for one that is not here.
  private var parents: [Int32] = []
  private var parentEnds: [Int] = []
  private var subjects: [UInt8] = []
  private var subjectEnds: [Int] = []
  /// The records of what messages name.
  private var names: [UInt8] = []
  private var nameEnds: [Int] = []
  /// The paths that changed, each twice its number, and one more where it was deleted.
  private var changes: [UInt32] = []
  private var changeEnds: [Int] = []
  /// Commits that change more paths than people do in one go.
  private(set) var imports: Set<Int> = []
  /// Every path that a commit has changed.
  var paths = PathTable()

  /// How many paths a commit may change that people made.
  static let mostPaths = 2000
  /// How many bytes of a subject are kept.
  private static let longestSubject = 400

  /// How many commits there are.
  var count: Int { ids.count }
  /// How many changes there are.
  var changeCount: Int { changes.count }

  /// The places of a commit's parents, -1 for one that is not here.
  func parents(of commit: Int) -> ArraySlice<Int32> { parents[range(parentEnds, commit)] }

  /// Whether some of its history is not here.
  func isCut(_ commit: Int) -> Bool { parents(of: commit).contains(-1) }

  /// The first paragraph of the message.
  func subject(of commit: Int) -> String { String(decoding: subjects[range(subjectEnds, commit)], as: UTF8.self) }

  /// What the message names.
  func names(of commit: Int) -> NamedThings {
    let record = names[range(nameEnds, commit)]
    return record.isEmpty ? NamedThings() : (try? NamedThings(record: record)) ?? NamedThings()
  }

  /// Whether the message names anything.
  func hasNames(_ commit: Int) -> Bool { !range(nameEnds, commit).isEmpty }

  /// The paths that a commit changed.
  func changes(of commit: Int) -> Changes { Changes(words: changes[range(changeEnds, commit)]) }

  /// Paths that a commit changed.
  struct Changes: RandomAccessCollection {
    fileprivate let words: ArraySlice<UInt32>
    var startIndex: Int { words.startIndex }
    var endIndex: Int { words.endIndex }
    subscript(position: Int) -> TreeComparison.Change {
      TreeComparison.Change(path: words[position] >> 1, isDeleted: words[position] & 1 == 1)
    }
  }

  private func range(_ ends: [Int], _ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

  /// Adds a commit behind its parents. Its changes come later, in the same order.
  mutating func append(
    _ id: ObjectID, time: Int64, parents: some Sequence<Int32>, subject: ArraySlice<UInt8>, names: ArraySlice<UInt8>
  ) {
    ids.append(id)
    times.append(time)
    self.parents += parents
    parentEnds.append(self.parents.count)
    subjects += CommitLog.shortened(subject)
    subjectEnds.append(subjects.count)
    self.names += names
    nameEnds.append(self.names.count)
  }

  /// Adds the changes of the commit whose turn it is.
  ///
  /// - Parameter changes: by the numbers of `paths`.
  mutating func appendChanges(_ changes: some Collection<TreeComparison.Change>, isImport: Bool) {
    if isImport { imports.insert(changeEnds.count) }
    self.changes += changes.map { $0.path << 1 | ($0.isDeleted ? 1 : 0) }.sorted()
    changeEnds.append(self.changes.count)
  }

  /// Forgets what commits changed, where that is not known of all.
  mutating func forgetChanges() {
    changes = []
    changeEnds = Array(repeating: 0, count: count)
    imports = []
    paths = PathTable()
  }

  private static func shortened(_ subject: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard subject.count > longestSubject else { return subject }
    var end = subject.startIndex + longestSubject
    while end > subject.startIndex, subject[end] & 0xC0 == 0x80 { end -= 1 }
    return subject[..<end]
  }
}

/// The commits as bytes: some of them, with the paths that they are the first to change.
extension CommitLog {
  /// Where commits and paths end.
  struct Mark: Hashable, Recordable, Sendable {
    var commits = 0
    /// The top is no path.
    var paths = 1

    /// The beginning.
    init() {}

    init(commits: Int, paths: Int) { (self.commits, self.paths) = (commits, paths) }

    func write(to writer: inout RecordWriter) { writer.write(commits, paths) }

    init(from reader: inout RecordReader) throws(RecordDamage) {
      commits = try reader.next()
      paths = try reader.next()
    }
  }

  /// Where commits and paths end now.
  var mark: Mark { Mark(commits: count, paths: paths.count) }

  /// The commits and paths between two marks.
  func record(from start: Mark, to end: Mark) -> [UInt8] {
    var writer = RecordWriter()
    writer.write(start, end)
    for node in start.paths..<end.paths {
      let name = paths.name(of: PathTable.Node(node))
      writer.write(number: UInt64(node - Int(paths.folder(of: PathTable.Node(node)))))
      writer.write(number: UInt64(name.count))
      writer.append(name)
    }
    for commit in start.commits..<end.commits { write(commit, to: &writer) }
    return writer.bytes
  }

  private func write(_ commit: Int, to writer: inout RecordWriter) {
    writer.write(ids[commit])
    writer.write(Int(times[commit]))
    let parents = parents(of: commit)
    writer.write(number: UInt64(parents.count))
    for parent in parents { writer.write(number: parent < 0 ? 0 : UInt64(commit - Int(parent))) }
    for range in [range(subjectEnds, commit), range(nameEnds, commit)] { writer.write(number: UInt64(range.count)) }
    writer.append(subjects[range(subjectEnds, commit)])
    writer.append(names[range(nameEnds, commit)])
    let words = changes[range(changeEnds, commit)]
    writer.write(number: UInt64(words.count) << 1 | (imports.contains(commit) ? 1 : 0))
    var last: UInt32 = 0
    for word in words {
      writer.write(number: UInt64(word - last))
      last = word
    }
  }

  /// Adds what a record holds, which must begin where this ends.
  mutating func append(record: ArraySlice<UInt8>) throws(RecordDamage) {
    var reader = RecordReader(record)
    let (start, end): (Mark, Mark) = (try reader.next(), try reader.next())
    guard start == mark, end.commits >= start.commits, end.paths >= start.paths else { throw RecordDamage() }
    for node in start.paths..<end.paths {
      let distance = try reader.number()
      guard distance > 0, distance <= UInt64(node) else { throw RecordDamage() }
      paths.append(try reader.bytes(try reader.length()), in: PathTable.Node(node - Int(distance)))
    }
    for commit in start.commits..<end.commits { try read(commit, from: &reader) }
    guard reader.count == 0 else { throw RecordDamage() }
  }

  private mutating func read(_ commit: Int, from reader: inout RecordReader) throws(RecordDamage) {
    let id: ObjectID = try reader.next()
    let time: Int = try reader.next()
    var parents: [Int32] = []
    for _ in 0..<(try reader.length()) {
      let distance = try reader.number()
      guard distance <= UInt64(commit) else { throw RecordDamage() }
      parents.append(distance == 0 ? -1 : Int32(truncatingIfNeeded: commit - Int(distance)))
    }
    let (subject, names) = (try reader.length(), try reader.length())
    append(
      id, time: Int64(time), parents: parents, subject: try reader.bytes(subject), names: try reader.bytes(names))
    let head = try reader.number()
    guard head >> 1 <= UInt64(reader.count) else { throw RecordDamage() }
    if head & 1 == 1 { imports.insert(commit) }
    var word: UInt64 = 0
    for _ in 0..<Int(head >> 1) {
      word += try reader.number()
      guard word >> 1 < UInt64(paths.count) else { throw RecordDamage() }
      changes.append(UInt32(word))
    }
    changeEnds.append(changes.count)
  }
}
