import Text

/// The ID of a feature: `F-<AREA>-<NNN>` in the epic layout, where the directory may bear a name behind it; the directory's
/// name in the flat one.
///
/// IDs are equal without regard to case, and ordered with their numbers compared as numbers.
public struct FeatureID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As it is written in the directory's name.
  public let string: String

  /// Takes what someone typed, or a directory's name in the flat layout, as an ID.
  public init(_ string: String) { self.string = string }

  /// Takes the ID from the name of a directory in an epic: `F-USER-001` from `F-USER-001` and `F-USER-001-sign-up`; the whole
  /// name where it begins with no ID.
  public init(directory name: String) {
    self.init(FeatureID.head(of: name) ?? name)
  }

  /// The ID that a longer name begins with; nil where the name does not, or is no longer.
  private static func head(of name: String) -> String? {
    let fields = name.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    let number = fields[2].prefix(while: \.isDigit)
    guard let next = fields[2][number.endIndex...].first, !next.isLetter, !next.isDigit else { return nil }
    let head = String(name[..<number.endIndex])
    return FeatureID(head).parts == nil ? nil : head
  }

  /// Composes `F-<AREA>-<NNN>`; the number has three digits at least.
  public init(area: Area, number: Int) { string = "F-\(area.string)-\(number.padded(to: 3))" }

  /// The parts of an ID of the epic layout's form; nil for any other.
  public var parts: (area: Area, number: Int)? {
    let fields = string.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].elementsEqual("F".utf8) || fields[0].elementsEqual("f".utf8),
      let area = Area(String(Substring(fields[1]))), fields[2].count >= 3,
      let number = Int(decimalDigits: Substring(fields[2]))
    else { return nil }
    return (area, number)
  }

  /// As it is written in the directory's name.
  public var description: String { string }

  private var key: String { string.lowercased() }

  /// Equality without regard to case.
  public static func == (left: FeatureID, right: FeatureID) -> Bool {
    left.string == right.string || left.key == right.key
  }

  /// Hashes without regard to case.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Orders naturally: `F-USER-9` before `F-USER-10`.
  public static func < (left: FeatureID, right: FeatureID) -> Bool { NaturalOrder.precedes(left.key, right.key) }
}
