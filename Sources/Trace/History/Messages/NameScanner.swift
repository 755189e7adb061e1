import Documents
import Text

/// Finds names in a line of a message: IDs as whole words in upper case, and features by their whole names.
struct NameScanner {
  private let bytes: ArraySlice<UInt8>
  private let found: (String, CommitMention.Kind) -> Void
  private var index: Int
  /// Where the last ID ended, behind which a list may go on: `T012/T013`.
  private var last: Int?

  /// As many IDs as a range may name.
  private static let longestRange = 500

  /// Tells `found` of each name in `bytes`.
  static func scan(_ bytes: ArraySlice<UInt8>, _ found: (String, CommitMention.Kind) -> Void) {
    withoutActuallyEscaping(found) { found in
      var scanner = NameScanner(bytes: bytes, found: found, index: bytes.startIndex)
      scanner.scan()
    }
  }

  private init(bytes: ArraySlice<UInt8>, found: @escaping (String, CommitMention.Kind) -> Void, index: Int) {
    (self.bytes, self.found, self.index) = (bytes, found, index)
  }

  private mutating func scan() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"):
        if !takeID(), !takeFeature(), !takeStory() { skipWord() }
      default: index += 1
      }
    }
  }

  private mutating func skipWord() {
    while index < bytes.endIndex, isWordPart(at: index) { index += 1 }
  }

  // MARK: IDs

  /// An ID, and what a range or a list behind it adds.
  private mutating func takeID() -> Bool {
    guard bytes[index].isUppercaseLetter, isStart(index), let id = ShortID(at: index, in: bytes) else { return false }
    guard let group = group(from: id) else {
      // No part of a longer word is a name.
      index = id.end
      skipJoinedWord()
      return true
    }
    for name in group.names { found(name, id.kind) }
    index = group.end
    last = group.end
    return true
  }

  /// Some IDs of one kind, and where they end.
  private typealias Group = (names: [String], end: Int)

  /// An ID with the range or list that begins with it; nil where it is a part of a longer word.
  private func group(from id: ShortID) -> Group? {
    guard id.end < bytes.endIndex else { return ([id.name], id.end) }
    if isWordPart(at: id.end) { return nil }
    if let range = range(from: id) { return range }
    let group = list(from: id)
    guard group.end + 1 < bytes.endIndex, isWordPart(at: group.end + 1) else { return group }
    switch bytes[group.end] {
    case .period, UInt8(ascii: "@"): return nil
    case .slash, .hyphen: return ShortID(at: group.end + 1, in: bytes) == nil ? nil : group
    default: return group
    }
  }

  /// What a range names: `T012-T015`, `T012-015`, `FR-001 to FR-004`; nil where there is none.
  private func range(from first: ShortID) -> Group? {
    guard let joint = RangeJoint(at: first.end, in: bytes), let start = first.number else { return nil }
    let last: ShortID
    if let id = ShortID(at: joint.end, in: bytes), id.stem == first.stem {
      last = id
    } else if !joint.isSpaced, let id = first.with(digitsAt: joint.end, in: bytes) {
      last = id
    } else {
      return nil
    }
    guard isEnd(last.end), let end = last.number, end > start, end - start < NameScanner.longestRange else {
      return nil
    }
    return ([first.name] + (start + 1...end).map(first.name), last.end)
  }

  /// An ID with what a list adds by digits alone: `T012/013`.
  private func list(from first: ShortID) -> Group {
    var group: Group = ([first.name], first.end)
    while group.end < bytes.endIndex, bytes[group.end] == .slash,
      let id = first.with(digitsAt: group.end + 1, in: bytes), isEnd(id.end)
    {
      group.names.append(id.name)
      group.end = id.end
    }
    return group
  }

  /// Whether an ID may begin here.
  private func isStart(_ index: Int) -> Bool {
    guard index > bytes.startIndex else { return true }
    switch bytes[index - 1] {
    case .slash, .hyphen: return last == index - 1
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), .period, UInt8(ascii: "@"), .equals, .backslash,
      UInt8(ascii: "$"), UInt8(ascii: "%"):
      return false
    default: return true
    }
  }

  /// Whether a word ends here.
  private func isEnd(_ index: Int) -> Bool {
    guard index < bytes.endIndex else { return true }
    if isWordPart(at: index) { return false }
    guard bytes[index] == .hyphen || bytes[index] == .period, index + 1 < bytes.endIndex else { return true }
    return !isWordPart(at: index + 1)
  }

  private func isWordPart(at index: Int) -> Bool {
    let byte = bytes[index]
    return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
  }

  /// Passes over what is left of a word, and what hyphens and the like join to it.
  private mutating func skipJoinedWord() {
    while index < bytes.endIndex {
      if isWordPart(at: index) {
        index += 1
      } else if bytes[index] == .hyphen || bytes[index] == .period, index + 1 < bytes.endIndex,
        isWordPart(at: index + 1)
      {
        index += 1
      } else {
        return
      }
    }
  }

  // MARK: Features

  /// The name of a feature: `001-sign-up`, `20260516-101500-sign-up`, `F-USER-001`. It may be a part of a path or of a
  /// branch's name.
  private mutating func takeFeature() -> Bool {
    if index > bytes.startIndex {
      let before = bytes[index - 1]
      if before == .hyphen || before == .period || before == UInt8(ascii: "_") || before == .numberSign { return false }
    }
    guard let end = FeatureName.end(at: index, in: bytes) else { return false }
    found(bytes[index..<end].text, .feature)
    index = end
    last = end
    return true
  }

  // MARK: Stories

  /// A story in words: `User Story 1`.
  private mutating func takeStory() -> Bool {
    guard bytes[index].lowercased == UInt8(ascii: "u"), let start = words(["user", "story"], at: index) else {
      return false
    }
    let digits = bytes[start...].prefix { $0.isDigit }
    guard (1...3).contains(digits.count), isEnd(digits.endIndex), let number = Int(digits.text) else { return false }
    found("US\(number)", .story)
    index = digits.endIndex
    return true
  }

  /// Where what follows some words begins, each of which has a space behind it; nil where others stand there.
  private func words(_ words: [String], at start: Int) -> Int? {
    var index = start
    for word in words {
      for byte in word.utf8 {
        guard index < bytes.endIndex, bytes[index].lowercased == byte else { return nil }
        index += 1
      }
      guard index < bytes.endIndex, bytes[index] == .space else { return nil }
      index += 1
    }
    return index
  }
}
