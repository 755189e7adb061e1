import Files
import Git
import Records

/// What the system told of the directories and files that an answer rests on: as long as it tells the same, the answer is.
///
/// It is written behind the key of the answers to a trace, and read and compared place by place.
struct Stamps {
  /// What is known of a directory.
  struct Place {
    let directory: SeenDirectory
    let data: StatData
    /// Whether the answer rests on what stands in it.
    var isListed = false
    /// The names at which nothing stands.
    var absent: Set<String> = []
    var files: [DirectoryRecord.File] = []
  }

  /// The key of the answers that the tree gave.
  let answers: FactKey
  private(set) var places: [Place] = []
  private var known: [RelativePath: Int] = [:]

  /// What a tree has told on the way through a trace; nil where the system does not vouch for all of it.
  init?(_ trace: Trace, answers: FactKey, in tree: StampedTree) {
    self.answers = answers
    for question in trace.questions {
      guard let isVouchedFor = try? add(question, in: tree), isVouchedFor else { return nil }
    }
  }

  /// The last moment at which some of it was not settled yet.
  var settling: Int64 {
    places.reduce(.min) { max($0, $1.data.settling, $1.files.map(\.data.settling).max() ?? .min) }
  }

  private mutating func add(_ question: Question, in tree: StampedTree) throws -> Bool {
    switch question {
    case .realPath: return false
    case .kind(let path):
      if path.isEmpty { return true }
      if try tree.kind(of: path) == nil { return try addAbsence(of: path, in: tree) }
      // A directory is written to when what stands in it comes, goes, or becomes something else.
      guard let place = place(of: try tree.known(path.parent), tree.start) else { return false }
      places[place].isListed = true
    case .listing(let path):
      let directory = try tree.known(path)
      if directory.standing == .absent { return try addAbsence(of: path, in: tree) }
      guard let place = place(of: directory, tree.start) else { return false }
      places[place].isListed = true
    case .content(let path):
      let directory = try tree.known(path.parent)
      let name = path.name
      guard let told = directory.told(name) else { return false }
      switch told.content {
      case .unknown: return false
      case .absent: return try addAbsence(of: path, in: tree)
      case .blob(let blob):
        guard let data = told.data, let place = place(of: directory, tree.start) else { return false }
        places[place].files.append(DirectoryRecord.File(name: name, data: data, blob: blob))
      }
    }
    return true
  }

  /// Notes that nothing stands at a path, with the innermost directory on the way there that does.
  private mutating func addAbsence(of path: RelativePath, in tree: StampedTree) throws -> Bool {
    if path.isEmpty { return false }
    let directory = try tree.known(path.parent)
    if directory.standing == .absent { return try addAbsence(of: path.parent, in: tree) }
    guard let place = place(of: directory, tree.start) else { return false }
    places[place].absent.insert(path.name)
    return true
  }

  /// The place of a directory that was settled when the command began; nil for another one, and for a link.
  private mutating func place(of directory: SeenDirectory, _ start: Int64) -> Int? {
    if let place = known[directory.path] { return place }
    guard let data = directory.data, data.isSettled(at: start) else { return nil }
    places.append(Place(directory: directory, data: data))
    known[directory.path] = places.count - 1
    return places.count - 1
  }
}

extension Stamps {
  /// The stamps as bytes. Each path tells how much of it is that of the one before.
  var record: [UInt8] {
    var writer = RecordWriter()
    writer.write(answers)
    writer.write(number: UInt64(places.count))
    var last: [UInt8] = []
    for place in places {
      let path = Array(place.directory.path.string.utf8)
      let shared = zip(last, path).prefix { $0 == $1 }.count
      writer.write(number: UInt64(shared))
      writer.write(number: UInt64(path.count - shared))
      writer.append(path[shared...])
      last = path
      writer.write(place.data, place.isListed, place.absent.sorted(), place.files)
    }
    return writer.bytes
  }
}

extension StampedTree {
  /// The key of the answers that were given when stamps were taken; nil where this tree may give others.
  func answers(vouchedForBy record: [UInt8], where isUntouched: (RelativePath) -> Bool) -> FactKey? {
    var reader = RecordReader(record[...])
    return (try? answers(from: &reader, where: isUntouched)) ?? nil
  }

  private func answers(
    from reader: inout RecordReader, where isUntouched: (RelativePath) -> Bool
  ) throws -> FactKey? {
    let answers: FactKey = try reader.next()
    var last: [UInt8] = []
    for _ in 0..<(try reader.length()) {
      let shared = try reader.number()
      guard shared <= last.count else { throw RecordDamage() }
      last.removeLast(last.count - Int(shared))
      last += try reader.bytes(try reader.length())
      guard let text = String(validating: last, as: UTF8.self), let path = RelativePath(text),
        isUntouched(path), try isAsStamped(try known(path), &reader)
      else { return nil }
    }
    return reader.count == 0 ? answers : nil
  }

  private func isAsStamped(_ directory: SeenDirectory, _ reader: inout RecordReader) throws -> Bool {
    guard let data = directory.data else { return false }
    let stamped: StatData = try reader.next()
    let isListed: Bool = try reader.next()
    if isListed, data != stamped { return false }
    for _ in 0..<(try reader.length()) {
      let name = try reader.text()
      guard data == stamped ? directory.mayLack(name) : isAbsent(name, in: directory) else { return false }
    }
    for _ in 0..<(try reader.length()) {
      guard isAsStamped(try reader.next(), in: directory) else { return false }
    }
    return true
  }

  private func isAbsent(_ name: String, in directory: SeenDirectory) -> Bool {
    let content = try? content(of: directory.path.appending(component: name))
    return content == .absent
  }

  private func isAsStamped(_ file: DirectoryRecord.File, in directory: SeenDirectory) -> Bool {
    if let told = directory.told(file.name) { return told.content == .blob(file.blob) }
    guard let found = try? directory.status(of: file.name), found.kind == .file, found.data == file.data else {
      return false
    }
    return directory.tell(SeenDirectory.Told(name: file.name, content: .blob(file.blob), data: file.data))
      == .blob(file.blob)
  }
}
