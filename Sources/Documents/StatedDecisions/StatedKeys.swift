import Text
import Vocabulary

/// The keys within a paragraph whose lines a formatter has joined: `**Decision**: Keep it **Rationale**: It is fast`.
///
/// A bold name is a key where decisions have such a field. A plain one is a key behind another one: the reason and the
/// decision always, other names only behind a plain key, for sentences hold such words too.
struct StatedKeys {
  /// What stands before a key.
  enum Leader { case none, bold, plain }

  private struct Key {
    let field: StatedField
    let start: Int
    let valueStart: Int
  }

  private let text: [UInt8]

  /// What stands before the first key, and the fields from there on.
  static func parts(
    of text: String, behind leader: Leader
  ) -> (head: String, fields: [(field: StatedField, value: String)]) {
    guard text.utf8.contains(.colon) || text.utf8.contains(wideColon[0]) else { return (text, []) }
    let keys = StatedKeys(text: Array(text.utf8))
    return keys.parts(keys.all(behind: leader))
  }

  private func parts(_ keys: [Key]) -> (head: String, fields: [(field: StatedField, value: String)]) {
    let ends = keys.dropFirst().map(\.start) + [text.count]
    let fields = zip(keys, ends).map { ($0.field, value($0.valueStart..<$1)) }
    return (value(0..<(keys.first?.start ?? text.count)), fields)
  }

  private func value(_ range: Range<Int>) -> String { text[range].trimmedWhiteSpace.withoutLineBreak.text }

  private func all(behind leader: Leader) -> [Key] {
    var keys: [Key] = []
    var leader = leader
    var isCode = false
    var start = 0
    for index in text.indices {
      if text[index] == .backtick { isCode.toggle() }
      guard !isCode, let width = colonWidth(at: index), index >= start else { continue }
      if let key = boldKey(at: index, width, from: start) {
        keys.append(key)
        leader = .bold
      } else if leader != .none, let key = plainKey(at: index, width, from: start),
        key.field != .other || leader == .plain
      {
        keys.append(key)
      } else {
        continue
      }
      start = keys.last?.valueStart ?? start
    }
    return keys
  }

  private static let wideColon = Array("：".utf8)
  private static let marks: [UInt8] = [.asterisk, .asterisk]
  /// In bytes; a name that is longer is none.
  private static let longestName = 60

  private func colonWidth(at index: Int) -> Int? {
    if text[index] == .colon { return 1 }
    return text[index] == Self.wideColon[0] && text.has(Self.wideColon, at: index) ? Self.wideColon.count : nil
  }

  /// `**Name**:` or `**Name:**`.
  private func boldKey(at colon: Int, _ width: Int, from start: Int) -> Key? {
    let before = text[start..<colon].trimmedWhiteSpace
    let isInside = text.has(Self.marks, at: colon + width)
    let name = isInside ? before : before.dropLast(2)
    guard isInside || before.hasSuffix(Self.marks) else { return nil }
    let reach = name.suffix(Self.longestName)
    guard let opening = reach.indices.last(where: { text.has(Self.marks, at: $0) && $0 + 2 <= name.endIndex }),
      beginsKey(at: opening), text[opening + 2] != .space, let field = field(name[(opening + 2)...])
    else { return nil }
    return Key(field: field, start: opening, valueStart: colon + width + (isInside ? 2 : 0))
  }

  /// The longest name with a capital that ends before a colon.
  private func plainKey(at colon: Int, _ width: Int, from start: Int) -> Key? {
    let name = text[start..<colon].suffix(Self.longestName)
    let place = name.indices.first { index in
      beginsKey(at: index) && !text[index].isWhiteSpace && !text[index].isLowercaseLetter
        && field(name[index...]) != nil
    }
    guard let place, let field = field(name[place...]) else { return nil }
    return Key(field: field, start: place, valueStart: colon + width)
  }

  /// Whether white space or a line break stands before a key.
  private func beginsKey(at index: Int) -> Bool {
    index > 0 && (text[index - 1].isWhiteSpace || text[..<index].withoutLineBreak.endIndex < index)
  }

  private func field(_ name: ArraySlice<UInt8>) -> StatedField? {
    let name = name.text
    return StatedField(name: name) ?? (DecisionField(name: name) == nil ? nil : .other)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }

  /// Without `<br>`, `<br/>` or `<br />` at the end.
  var withoutLineBreak: ArraySlice<UInt8> {
    guard last == .greaterThan, let opening = suffix(6).lastIndex(of: .lessThan) else { return self }
    let tag = self[(opening + 1)...].dropLast().filter { !$0.isWhiteSpace && $0 != UInt8(ascii: "/") }.map(\.lowercased)
    return tag == Array("br".utf8) ? self[..<opening].trimmedWhiteSpace : self
  }
}

extension String {
  /// A line of a paragraph without the hard break that parts it from the next one.
  func withoutHardBreak(isFollowed: Bool) -> String {
    guard let last = utf8.last, last == .backslash && isFollowed || last == .greaterThan else { return self }
    let bytes = Array(utf8)
    if last == .greaterThan { return bytes[...].withoutLineBreak.text }
    let isBreak = bytes.reversed().prefix { $0 == .backslash }.count % 2 == 1
    return isBreak ? bytes.dropLast().trimmedWhiteSpace.text : self
  }
}
