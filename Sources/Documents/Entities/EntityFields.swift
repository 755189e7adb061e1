public import Records
import Text

/// The fields of an entity, as far as it takes to hold two descriptions of it against each other: a digest of each name, and
/// what sort of type it has.
public struct EntityFields: Hashable, Sendable {
  /// The digest of a name in the upper bits, the sort in the lowest three, and above these whether most entities have it.
  private var words: [UInt64: UInt64] = [:]

  private static let sortMask: UInt64 = 0b111
  private static let commonMark: UInt64 = 0b1000

  /// Knows no fields.
  public init() {}

  /// Whether nothing is known of its fields.
  public var isEmpty: Bool { words.isEmpty }

  /// Adds a field; `name` is its name as any document writes it.
  mutating func add(_ name: some StringProtocol, type: some StringProtocol) {
    let key = name.utf8.map(\.lowercased).filter { $0.isLetter || $0.isDigit || !$0.isASCII }
    guard !key.isEmpty else { return }
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let sort = FieldSort(type).rawValue
    let mark = Self.common.contains(key.text) ? Self.commonMark : 0
    words[digest] = words[digest] ?? (mark | sort)
  }

  /// The names of fields that tell nothing of what an entity is.
  private static let common: Set<String> = [
    "id", "uuid", "createdat", "updatedat", "deletedat", "createdby", "updatedby", "created", "updated", "version",
    "metadata",
  ]

  /// Whether two descriptions cannot both be right, or are one and the same twice. One that has what the other one has and
  /// more goes on from it, and those that have little in common are about different things.
  func conflicts(with other: EntityFields) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    var shared: (all: Int, telling: Int) = (0, 0)
    for (name, word) in words {
      guard let another = other.words[name] else { continue }
      let (sort, otherSort) = (word & Self.sortMask, another & Self.sortMask)
      if FieldSort(rawValue: sort)?.contradicts(FieldSort(rawValue: otherSort)) == true { return true }
      shared.all += 1
      if word & Self.commonMark == 0 { shared.telling += 1 }
    }
    if shared.all == words.count || shared.all == other.words.count { return words.count == other.words.count }
    return shared.telling > 0 && 2 * shared.telling >= min(telling, other.telling)
  }

  private var telling: Int { words.values.count { $0 & Self.commonMark == 0 } }

  /// The places of the descriptions that conflict with another one. Each is held against the first few, which is enough.
  public static func conflicts(among all: [EntityFields]) -> [Int] {
    let most = 12
    var places: Set<Int> = []
    for first in all.indices.prefix(most) {
      for second in all.indices.dropFirst(first + 1) where !places.contains(first) || !places.contains(second) {
        if all[first].conflicts(with: all[second]) { places.formUnion([first, second]) }
      }
    }
    return places.sorted()
  }
}

/// What sort of values a type has; types of one sort are written in many ways.
private enum FieldSort: UInt64 {
  case unknown, text, integer, fraction, truth, time, identifier

  init(_ type: some StringProtocol) {
    let words = type.lowercased().split { !$0.isLetter && !$0.isNumber && !"[]<|".contains($0) }
    let sorts = Set(words.compactMap { Self.sorts[String($0)] })
    let first = words.first.flatMap { Self.sorts[String($0)] }
    self = sorts.count == 1 && !words.contains(where: Self.isComposed) ? first ?? .unknown : .unknown
  }

  /// Whether a word of a type says that there are several values or several types.
  private static func isComposed(_ word: Substring) -> Bool {
    ["list", "array", "set", "map", "of", "or"].contains(word) || word.contains { "[<|".contains($0) }
  }

  /// Whether a value cannot be of both sorts. A text may hold an identifier or a time.
  func contradicts(_ other: FieldSort?) -> Bool {
    guard let other, self != .unknown, other != .unknown, self != other else { return false }
    let pair = Set([self, other])
    return pair != [.text, .identifier] && pair != [.text, .time]
  }

  private static let sorts: [String: FieldSort] = {
    let names: [(FieldSort, [String])] = [
      (.text, ["string", "str", "text", "varchar", "char"]),
      (.integer, ["int", "integer", "bigint", "smallint", "int32", "int64", "long", "serial", "bigserial"]),
      (.fraction, ["float", "double", "decimal", "numeric", "real"]),
      (.truth, ["bool", "boolean"]),
      (.time, ["datetime", "timestamp", "timestamptz", "date", "instant"]),
      (.identifier, ["uuid", "guid", "ulid"]),
    ]
    return Dictionary(
      names.flatMap { sort, names in names.map { ($0, sort) } }, uniquingKeysWith: { first, _ in first })
  }()
}

extension EntityFields: Recordable {
  /// Appends a word for each field.
  public func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(words.count))
    for (digest, word) in words.sorted(by: { $0.key < $1.key }) {
      writer.write(word: digest)
      writer.write(word: word)
    }
  }

  /// Reads what was appended.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    for _ in 0..<(try reader.number()) { words[try reader.word()] = try reader.word() }
  }
}
