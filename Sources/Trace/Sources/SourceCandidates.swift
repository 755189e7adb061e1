import Text

/// A place in a source file at which a name may stand.
struct SourceCandidate: Comparable {
  enum Kind: UInt8 {
    /// The hyphen behind the kind of a requirement, the `F` of a feature's ID, the hyphen behind the number of a feature.
    case requirement, featureID, numberedFeature
    /// The arrow in a tag of OpenFastTrace, the `@` of one of StrictDoc.
    case openFastTrace, relation
    /// The `T` of a task, the `U` of a story, the first letter of a kind in the name of a test.
    case task, story, testName
  }

  let place: Int
  let kind: Kind

  static func < (left: SourceCandidate, right: SourceCandidate) -> Bool { left.place < right.place }

  /// The candidates among the first `count` bytes, in their order. Hardly any file has one: the library's search for a rare
  /// byte goes over it many times faster than a loop would.
  ///
  /// - Parameter isTest: whether names of tests count.
  static func all(in bytes: [UInt8], count: Int, isTest: Bool) -> [SourceCandidate] {
    var found: [SourceCandidate] = []
    bytes.forEachPlace(of: .hyphen, to: count) { place in
      if let kind = kindAtHyphen(place, bytes, count) { found.append(kind) }
    }
    bytes.forEachPlace(of: UInt8(ascii: "T"), to: count) { place in
      if place + 3 < count, bytes[place + 1].isDigit, bytes[place + 2].isDigit, bytes[place + 3].isDigit {
        found.append(SourceCandidate(place: place, kind: .task))
      }
    }
    bytes.forEachPlace(of: UInt8(ascii: "U"), to: count) { place in
      if place + 2 < count, bytes[place + 1] == UInt8(ascii: "S"), bytes[place + 2].isDigit {
        found.append(SourceCandidate(place: place, kind: .story))
      }
    }
    bytes.forEachPlace(of: UInt8(ascii: "@"), to: count) { place in
      if bytes.has(relation, at: place) { found.append(SourceCandidate(place: place, kind: .relation)) }
    }
    if isTest {
      for (first, second) in [("F", "R"), ("f", "r"), ("S", "C"), ("s", "c")] as [(Unicode.Scalar, Unicode.Scalar)] {
        let second = UInt8(ascii: second) | 0x20
        bytes.forEachPlace(of: UInt8(ascii: first), to: count) { place in
          if place + 4 < count, bytes[place + 1] | 0x20 == second,
            bytes[place + 2].isDigit || bytes[place + 2] == .underscore && bytes[place + 3].isDigit
          {
            found.append(SourceCandidate(place: place, kind: .testName))
          }
        }
      }
    }
    return found.count > 1 ? found.sorted() : found
  }

  private static let relation = Array("@relation(".utf8)

  private static func kindAtHyphen(_ place: Int, _ bytes: [UInt8], _ count: Int) -> SourceCandidate? {
    guard place > 0, place + 1 < count else { return nil }
    let (before, after) = (bytes[place - 1], bytes[place + 1])
    if before.isUppercaseLetter {
      guard after.isDigit || after.isUppercaseLetter else { return nil }
      if NameForms.kindStart(before: place, in: bytes) != nil {
        return SourceCandidate(place: place, kind: .requirement)
      }
      let isID = before == UInt8(ascii: "F") && after.isUppercaseLetter
      return isID ? SourceCandidate(place: place - 1, kind: .featureID) : nil
    }
    if before.isDigit {
      let isNumber = place > 2 && bytes[place - 2].isDigit && bytes[place - 3].isDigit && after.isLowercaseLetter
      if isNumber { return SourceCandidate(place: place, kind: .numberedFeature) }
    }
    return after == .greaterThan && isArrowOfTag(place, bytes)
      ? SourceCandidate(place: place, kind: .openFastTrace) : nil
  }

  /// Whether a word in a bracket, or a number behind a tilde, stands before an arrow. Some languages have a lot of others.
  private static func isArrowOfTag(_ place: Int, _ bytes: [UInt8]) -> Bool {
    var start = place
    while start > 0, place - start < 11, bytes[start - 1].isNamePart { start -= 1 }
    return start > 0 && start < place && (bytes[start - 1] == .openingBracket || bytes[start - 1] == .tilde)
  }
}
