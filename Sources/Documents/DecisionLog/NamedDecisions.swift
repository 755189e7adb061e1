import Names
import Text

/// The IDs of decisions that texts name, wherever they stand: struck out, in a link, or as what another entry replaces.
/// None of them is given to another decision.
public struct NamedDecisions: Sendable {
  /// How an ID is written: its letters in lower case, its joint, and how many digits it has.
  private struct Style: Hashable {
    let prefix: [UInt8]
    let digits: Int
  }

  private var highest: [Style: Int] = [:]

  /// Names nothing yet.
  public init() {}

  /// Takes the IDs that a text names.
  public mutating func add(_ bytes: some RandomAccessCollection<UInt8>) {
    bytes.withContiguousStorageIfAvailable { unsafe add(Array($0)) } ?? add(Array(bytes))
  }

  /// Takes the IDs that another look named.
  public mutating func formUnion(_ other: NamedDecisions) { highest.merge(other.highest, uniquingKeysWith: max) }

  private mutating func add(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      guard text[index].isWordPart else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { !$0.isWordPart } ?? text.count
      add(word: text[index..<end])
      index = end
    }
  }

  /// Takes one run of letters, digits and joints; those around an ID are emphasis, or the sign of an anchor.
  private mutating func add(word: ArraySlice<UInt8>) {
    guard let start = word.firstIndex(where: \.isAlphanumeric), let end = word.lastIndex(where: \.isAlphanumeric) else {
      return
    }
    let word = word[start...end]
    let letters = word.prefix { $0.isLetter }
    guard letters.count <= 3, word.last?.isDigit == true, let identifier = DecisionIdentifier(word.text) else { return }
    let digits = identifier.digits.utf8
    guard digits.count <= 12 else { return }
    let style = NamedDecisions.style(of: identifier)
    highest[style] = max(highest[style] ?? 0, digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) })
  }

  /// The highest number of an ID that is written like `identifier`: what is padded to three digits is another kind than a
  /// year behind the same letter.
  func highest(like identifier: DecisionIdentifier) -> Int? {
    let style = NamedDecisions.style(of: identifier)
    var lengths = identifier.digits.hasPrefix("0") || style.digits > 2 ? style.digits...style.digits : 1...3
    if identifier.isOfFeature { lengths = 1...12 }
    return lengths.compactMap { highest[Style(prefix: style.prefix, digits: $0)] }.max()
  }

  /// The next free ID of those that are written like `id`; nil for what is none.
  public func freeID(like id: String) -> String? {
    DecisionIdentifier(id).map { $0.numbered(highest(like: $0)?.nextNumber ?? 1) }
  }

  private static func style(of identifier: DecisionIdentifier) -> Style {
    Style(prefix: identifier.prefix.utf8.map(\.lowercased), digits: identifier.digits.utf8.count)
  }
}

extension UInt8 {
  /// Whether it is part of an ID, or of a longer word that holds one.
  fileprivate var isWordPart: Bool {
    isAlphanumeric || self == .hyphen || self == .underscore || self == .numberSign
  }

  fileprivate var isAlphanumeric: Bool { isLetter || isDigit }
}
