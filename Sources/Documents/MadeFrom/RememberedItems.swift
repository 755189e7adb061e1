public import Records
import Text

/// What a document remembers of the items that it was made from: for each the first digits of its fingerprint.
public struct RememberedItems: Hashable, Sendable {
  /// The words of a line under which items stand.
  public enum Word: String, CaseIterable, Sendable {
    /// Stories, requirements and success criteria, by their IDs.
    case items
    case entities
    case contracts
    case gates

    /// The word of a sort of item.
    public init(_ kind: StatedItem.Kind) {
      switch kind {
      case .story, .requirement, .criterion: self = .items
      case .entity: self = .entities
      case .contract: self = .contracts
      case .gate: self = .gates
      }
    }
  }

  /// An item that is remembered.
  public struct Entry: Hashable, Sendable {
    /// What sort of thing it is.
    public let kind: StatedItem.Kind
    /// Its ID, or its name, which may be cut off.
    public let name: String
    /// The first digits of its fingerprint; `x` for none that any text has.
    public let digits: String

    /// By what it is found.
    public var key: StatedItem.Key { StatedItem.Key(kind: kind, name: name) }
  }

  /// What is remembered, in the order in which it is written.
  public private(set) var entries: [Entry]

  /// Remembers entries, of two with one name the first.
  init(_ entries: [Entry]) {
    var keys: Set<StatedItem.Key> = []
    self.entries = entries.filter { keys.insert($0.key).inserted }.sorted(by: Self.precedes)
  }

  /// Remembers items as they are now.
  public init(of items: [StatedItem]) { self.init(items.map(Self.entry)) }

  /// Whether nothing is remembered.
  public var isEmpty: Bool { entries.isEmpty }

  /// Whether items of a sort are remembered at all.
  public func speaks(of kind: StatedItem.Kind) -> Bool {
    entries.contains { Word($0.kind) == Word(kind) }
  }

  /// Whether an item is remembered as it is now; nil where nothing of its sort is remembered.
  public func isCurrent(_ item: StatedItem) -> Bool? {
    guard speaks(of: item.kind) else { return nil }
    let key = Self.key(of: item)
    return entries.first { $0.key == key }.map { Self.agree($0, item) } ?? false
  }

  /// By what an item is found among the entries.
  public static func key(of item: StatedItem) -> StatedItem.Key {
    StatedItem.Key(kind: item.kind, name: shortened(item.name))
  }

  /// The same with one item as it is now; without it where there is none any more.
  public func noting(_ item: StatedItem?, at key: StatedItem.Key) -> RememberedItems {
    let others = entries.filter { $0.key != key }
    return RememberedItems(item.map { [Self.entry($0)] + others } ?? others)
  }

  /// The same with each item that is remembered as it was `before` as it is now.
  public func following(_ now: [StatedItem], from before: [StatedItem]) -> RememberedItems {
    let old = Dictionary(before.map { (Self.key(of: $0), $0) }) { first, _ in first }
    let new = Dictionary(now.map { (Self.key(of: $0), $0) }) { first, _ in first }
    return RememberedItems(
      entries.map { entry in
        guard let was = old[entry.key], Self.agree(entry, was), let item = new[entry.key] else { return entry }
        return Self.entry(item)
      })
  }

  /// What differs from items as they are now, in the order of these; of the sorts that are given.
  public func changes(to items: [StatedItem], of kinds: Set<StatedItem.Kind>) -> ItemChanges {
    let known = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
    var changes = ItemChanges()
    var seen: Set<StatedItem.Key> = []
    for item in items where kinds.contains(item.kind) {
      let key = Self.key(of: item)
      guard seen.insert(key).inserted else { continue }
      if let entry = known[key] {
        if !Self.agree(entry, item) { changes.changed.append(item.name) }
      } else {
        changes.added.append(item.name)
      }
    }
    changes.gone = entries.filter { kinds.contains($0.kind) && !seen.contains($0.key) }.map(\.name)
    return changes
  }

  static let usualDigits = 6

  private static func entry(_ item: StatedItem) -> Entry {
    Entry(kind: item.kind, name: shortened(item.name), digits: String(item.fingerprint.digits.prefix(usualDigits)))
  }

  static func agree(_ entry: Entry, _ item: StatedItem) -> Bool { item.fingerprint.digits.hasPrefix(entry.digits) }

  /// A name of at most some bytes, cut between characters.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > longestName else { return name }
    var length = 0
    return String(
      name.prefix { character in
        length += character.utf8.count
        return length <= longestName
      }
    ).trimmingWhitespace()
  }

  private static let longestName = 48

  /// Stories, requirements, criteria, entities, contracts, gates; by their names, and by their numbers as numbers.
  private static func precedes(_ first: Entry, _ second: Entry) -> Bool {
    if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
    let (left, right) = (NumberedName(first.name), NumberedName(second.name))
    if left.stem != right.stem { return left.stem < right.stem }
    if left.number != right.number { return left.number ?? -1 < right.number ?? -1 }
    return first.name < second.name
  }
}

extension RememberedItems.Entry: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(kind, name, digits) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    kind = try reader.next()
    name = try reader.next()
    digits = try reader.next()
  }
}

extension RememberedItems: Recordable {
  /// Appends its entries.
  public func write(to writer: inout RecordWriter) { writer.write(entries) }

  /// Reads entries.
  public init(from reader: inout RecordReader) throws(RecordDamage) { entries = try reader.next() }
}
