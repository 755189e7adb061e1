import Text

/// Where the parts of a JSON text stand, so that one of them can be changed while all other bytes stay.
struct JSONText {
  /// The text.
  let bytes: [UInt8]

  /// A member of an object.
  struct Member {
    /// Its name, escapes as they are written.
    let name: String
    /// Where its name begins.
    let start: Int
    /// Its value.
    let value: Range<Int>
  }

  /// The members of the object that begins at `start`; nil where no whole object does.
  func members(ofObjectAt start: Int) -> [Member]? {
    items(from: start, UInt8.openingBrace, UInt8.closingBrace) { place in
      guard let name = stringEnd(place) else { return nil }
      let colon = afterSpace(name)
      guard colon < bytes.count, bytes[colon] == UInt8.colon else { return nil }
      let value = afterSpace(colon + 1)
      return valueEnd(value).map {
        Member(name: text(place..<name) ?? "", start: place, value: value..<$0)
      }
    } end: {
      $0.value.upperBound
    }
  }

  /// The elements of the array that begins at `start`; nil where no whole array does.
  func elements(ofArrayAt start: Int) -> [Range<Int>]? {
    items(from: start, UInt8.openingBracket, UInt8.closingBracket) { place in
      valueEnd(place).map { place..<$0 }
    } end: {
      $0.upperBound
    }
  }

  /// What stands between the quotes of a string; nil for anything else.
  func text(_ range: Range<Int>) -> String? {
    guard range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
    return String(decoding: bytes[(range.lowerBound + 1)..<(range.upperBound - 1)], as: UTF8.self)
  }

  /// The white space before `place`.
  func space(before place: Int) -> ArraySlice<UInt8> {
    let start = bytes[..<place].lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? 0
    return bytes[start..<place]
  }

  /// The first place from `place` on that holds no white space.
  func afterSpace(_ place: Int) -> Int {
    bytes[min(place, bytes.count)...].firstIndex { !$0.isWhiteSpace } ?? bytes.count
  }

  private func items<Item>(
    from start: Int, _ opening: UInt8, _ closing: UInt8, read: (Int) -> Item?, end: (Item) -> Int
  ) -> [Item]? {
    guard start < bytes.count, bytes[start] == opening else { return nil }
    var items: [Item] = []
    var place = afterSpace(start + 1)
    if place < bytes.count, bytes[place] == closing { return [] }
    while let item = read(place) {
      items.append(item)
      let next = afterSpace(end(item))
      guard next < bytes.count else { return nil }
      if bytes[next] == closing { return items }
      guard bytes[next] == UInt8.comma else { return nil }
      place = afterSpace(next + 1)
    }
    return nil
  }

  /// Behind the string that begins at `place`.
  private func stringEnd(_ place: Int) -> Int? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    var place = place + 1
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8.backslash: place += 2
      default: place += 1
      }
    }
    return nil
  }

  /// Behind the value that begins at `place`, whatever it holds.
  private func valueEnd(_ place: Int) -> Int? {
    var place = place
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        guard let end = stringEnd(place) else { return nil }
        place = end
        if depth == 0 { return place }
        continue
      case UInt8.openingBrace, UInt8.openingBracket: depth += 1
      case UInt8.closingBrace, UInt8.closingBracket:
        if depth == 0 { return place }
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8.comma where depth == 0: return place
      case let byte where byte.isWhiteSpace && depth == 0: return place
      default: break
      }
      place += 1
    }
    return nil
  }
}
