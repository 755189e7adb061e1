/// A pattern in which `*` and `?` match no slash, and `**` between slashes matches any number of folders.
///
/// Source: `dowild` with `WM_PATHNAME` in Git's wildmatch.c.
struct PathPattern {
  private let pattern: [UInt8]
  private let ignoresCase: Bool

  init(_ pattern: String, ignoringCase: Bool = false) {
    self.pattern = Array(pattern.utf8)
    ignoresCase = ignoringCase
  }

  func matches(_ text: String) -> Bool {
    var seen: Set<Int> = []
    return matches(pattern[...], Array(text.utf8)[...], &seen)
  }

  /// `seen` are the places of pattern and text that are known not to match, lest many stars take forever.
  private func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, _ seen: inout Set<Int>) -> Bool {
    var (pattern, text) = (pattern, text)
    while let byte = pattern.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): return matchesStar(pattern, text, &seen)
      case UInt8(ascii: "?"):
        guard let found = text.popFirst(), found != slash else { return false }
      case UInt8(ascii: "["):
        guard let found = text.popFirst(), found != slash, let rest = matchesClass(pattern, found) else { return false }
        pattern = rest
      default:
        let wanted = byte == UInt8(ascii: "\\") ? pattern.popFirst() ?? byte : byte
        guard let found = text.popFirst(), folded(found) == folded(wanted) else { return false }
      }
    }
    return text.isEmpty
  }

  /// Matches behind a star of `pattern`.
  private func matchesStar(_ rest: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>, _ seen: inout Set<Int>) -> Bool {
    let place = rest.startIndex * (text.endIndex + 1) + text.startIndex
    guard seen.insert(place).inserted else { return false }
    let after = rest.drop { $0 == UInt8(ascii: "*") }
    let before = rest.startIndex - 2
    let isDouble =
      after.count < rest.count && (before < 0 || pattern[before] == slash)
      && (after.first == nil || after.first == slash)
    if isDouble, after.first == slash, matches(after.dropFirst(), text, &seen) { return true }
    var text = text
    while true {
      if matches(after, text, &seen) { return true }
      guard let byte = text.popFirst(), isDouble || byte != slash else { return false }
    }
  }

  /// What follows the class of bytes that `pattern` begins within, if a byte is in it; else nil.
  private func matchesClass(_ pattern: ArraySlice<UInt8>, _ byte: UInt8) -> ArraySlice<UInt8>? {
    var pattern = pattern
    let isNegated = pattern.first == UInt8(ascii: "!") || pattern.first == UInt8(ascii: "^")
    if isNegated { pattern.removeFirst() }
    var (isIn, previous, isFirst) = (false, UInt8?.none, true)
    while var member = pattern.popFirst(), isFirst || member != UInt8(ascii: "]") {
      isFirst = false
      if member == UInt8(ascii: "-"), let low = previous, let high = pattern.first, high != UInt8(ascii: "]") {
        pattern.removeFirst()
        isIn = isIn || (low <= high && (low...high).contains(byte))
        previous = nil
        continue
      }
      if member == UInt8(ascii: "\\"), let escaped = pattern.popFirst() { member = escaped }
      isIn = isIn || folded(member) == folded(byte)
      previous = member
    }
    return isIn != isNegated ? pattern : nil
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

private let slash = UInt8(ascii: "/")
