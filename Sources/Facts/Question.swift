import Files
import Git
import Records

/// What somebody wanted to know of a tree.
enum Question: Hashable {
  /// What a file holds.
  case content(RelativePath)
  /// What stands at a path.
  case kind(RelativePath)
  /// What stands in a directory.
  case listing(RelativePath)
  /// Where a path leads.
  case realPath(RelativePath)

  var path: RelativePath {
    switch self {
    case .content(let path), .kind(let path), .listing(let path), .realPath(let path): path
    }
  }

  /// Adds the answer that a tree gives; false where it has none that could be asked for again.
  func addAnswer(of tree: any ContentTree, to hasher: inout FactHasher) -> Bool {
    do {
      switch self {
      case .content(let path):
        switch try tree.content(of: path) {
        case .blob(let blob): hasher.combine(blob)
        case .absent: hasher.combine(0)
        case .unknown: return false
        }
      case .kind(let path): hasher.combine(try tree.kind(of: path)?.number ?? .max)
      case .listing(let path):
        let entries = try tree.list(path)
        hasher.combine(UInt64(entries.count))
        for entry in entries {
          hasher.combine(entry.name)
          hasher.combine(entry.kind.number)
        }
      case .realPath(let path): hasher.combine(try tree.realPath(path)?.string ?? "/")
      }
      return true
    } catch {
      return false
    }
  }
}

/// The questions that were asked on the way to an answer, in that order.
struct Trace {
  var questions: [Question] = []

  /// The key of the answers that a tree gives now; nil where it cannot answer them all.
  func answers(of tree: any ContentTree, _ start: FactHasher) -> FactKey? {
    var hasher = start
    for question in questions {
      guard question.addAnswer(of: tree, to: &hasher) else { return nil }
    }
    return hasher.key
  }
}

extension Trace: Recordable {
  /// Each path tells how much of it is that of the one before.
  func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(questions.count))
    var last: [UInt8] = []
    for question in questions {
      let path = Array(question.path.string.utf8)
      let shared = zip(last, path).prefix { $0 == $1 }.count
      let kind: UInt64 =
        switch question {
        case .content: 0
        case .listing: 1
        case .realPath: 2
        case .kind: 3
        }
      writer.write(number: kind)
      writer.write(number: UInt64(shared))
      writer.write(number: UInt64(path.count - shared))
      writer.append(path[shared...])
      last = path
    }
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    let count = try reader.length()
    questions.reserveCapacity(count)
    var last: [UInt8] = []
    for _ in 0..<count {
      let kind = try reader.number()
      let shared = try reader.number()
      guard shared <= last.count else { throw RecordDamage() }
      last.removeLast(last.count - Int(shared))
      last += try reader.bytes(try reader.length())
      guard let text = String(validating: last, as: UTF8.self), let path = RelativePath(text) else {
        throw RecordDamage()
      }
      switch kind {
      case 0: questions.append(.content(path))
      case 1: questions.append(.listing(path))
      case 2: questions.append(.realPath(path))
      case 3: questions.append(.kind(path))
      default: throw RecordDamage()
      }
    }
  }
}
