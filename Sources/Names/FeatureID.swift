/// The ID of a feature: `F-<AREA>-<NNN>` in the epic layout, the directory's name in the flat one.
///
/// IDs are equal without regard to case, and ordered with their numbers compared as numbers.
public struct FeatureID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As it is written in the directory's name.
  public let string: String

  /// Takes a directory's name, or what someone typed, as an ID.
  public init(_ string: String) { self.string = string }

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
