import Text

/// A tag in which a source file says in the form of another tool what it is for.
struct SourceTag {
  /// Where it stands.
  let range: Range<Int>
  let form: SourceMention.Form
  /// The requirements that it names, in upper case, each with the place at which it stands, and the feature that it names
  /// before it.
  let names: [(place: Int, name: String, feature: String?)]

  /// The longest tag that is read.
  private static let longest = 400

  /// A tag of OpenFastTrace around the arrow at a place: `[impl->req~fr-003~1]`,
  /// `[impl~validate-password~2->req~fr-003~1, req~fr-004~1>>utest, itest]`, `[utest->fr-003]`.
  ///
  /// Source: OpenFastTrace's user guide, "Coverage tags".
  static func openFastTrace(arrow: Int, in bytes: [UInt8], to limit: Int) -> SourceTag? {
    var start = arrow
    while start > 0, arrow - start < 120, bytes[start - 1].isTagPart { start -= 1 }
    guard start > 0, bytes[start - 1] == .openingBracket, start < arrow else { return nil }
    let artifact = bytes[start..<arrow].prefix { $0.isLetter }
    guard (3...10).contains(artifact.count), artifact.endIndex == arrow || bytes[artifact.endIndex] == .tilde else {
      return nil
    }
    let stop = min(limit, arrow + longest)
    guard let end = bytes[..<stop].firstIndex(from: arrow, where: { $0 == .closingBracket || $0 == .lineFeed }),
      bytes[end] == .closingBracket
    else { return nil }
    let body = bytes[(arrow + 2)..<end]
    var names: [(place: Int, name: String, feature: String?)] = []
    for target in body.split(separator: .comma) {
      let target = target.prefix { $0 != .greaterThan }.trimmed
      let parts = target.split(separator: .tilde, omittingEmptySubsequences: false)
      guard let name = parts.count == 1 ? parts.first : parts.dropFirst().first else { continue }
      if let found = requirement(in: name) { names.append(found) }
      if target.endIndex < body.endIndex, bytes[target.endIndex] == .greaterThan { break }
    }
    return SourceTag(
      range: (start - 1)..<(end + 1), form: .openFastTrace(artifact: artifact.map(\.lowercased).text), names: names)
  }

  /// A tag of StrictDoc at a place: `@relation(FR-003, FR-004, scope=function, role=Verification)`, on one line or several.
  ///
  /// Source: StrictDoc's user guide, "Language-aware parsing of source code".
  static func relation(at start: Int, in bytes: [UInt8], to limit: Int) -> SourceTag? {
    let stop = min(limit, start + longest)
    let open = start + "@relation(".utf8.count
    guard let end = bytes[..<stop].firstIndex(from: open, where: { $0 == .closingParenthesis }) else { return nil }
    var names: [(place: Int, name: String, feature: String?)] = []
    var role: String?
    for item in bytes[open..<end].split(separator: .comma) {
      let item = item.drop { !$0.isNamePart }
      if let equals = item.firstIndex(of: .equals) {
        if item[..<equals].trimmed.elementsEqual("role".utf8) { role = item[(equals + 1)...].trimmed.text }
      } else if let found = requirement(in: item.prefix { !$0.isWhiteSpace }) {
        names.append(found)
      }
    }
    return SourceTag(range: start..<(end + 1), form: .relation(role: role), names: names)
  }

  /// The requirement that a name in a tag ends with, whatever the case of its letters, and the feature before it:
  /// `fr-003`, `001-sign-up.fr-003`.
  private static func requirement(in name: ArraySlice<UInt8>) -> (place: Int, name: String, feature: String?)? {
    let whole = name.map { $0.isLowercaseLetter ? $0 & ~0x20 : $0 }
    for hyphen in whole.indices where whole[hyphen] == .hyphen {
      var start = hyphen
      while start > 0, whole[start - 1].isUppercaseLetter { start -= 1 }
      guard start == 0 || [.period, .colon, .slash].contains(whole[start - 1]) else { continue }
      let word = Array(whole[start...])
      guard NameForms.kindStart(before: hyphen - start, in: word) == 0,
        NameForms.requirementEnd(0, hyphen - start, in: word, to: word.count) == word.count
      else { continue }
      return (name.startIndex + start, word.text, NameForms.features(in: Array(name.prefix(start))).first)
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it can stand before the arrow of a tag of OpenFastTrace.
  fileprivate var isTagPart: Bool { isNamePart || self == .tilde || self == .hyphen || self == .period }
}

extension ArraySlice<UInt8> {
  /// The first place from `start` on whose byte is wanted.
  func firstIndex(from start: Int, where isWanted: (UInt8) -> Bool) -> Int? {
    start < endIndex ? self[start...].firstIndex(where: isWanted) : nil
  }
}
