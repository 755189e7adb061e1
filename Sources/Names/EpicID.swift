/// The ID of an epic: its whole directory name, by custom `EPIC-<AREA>-<NNN>-<slug>`.
///
/// IDs are equal without regard to case, and ordered with their numbers compared as numbers.
public struct EpicID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// As it is written in the directory's name.
  public let string: String

  /// Takes a directory's name as an ID.
  public init(_ string: String) { self.string = string }

  /// Composes `EPIC-<AREA>-<NNN>-<slug>`; the number has three digits at least.
  public init(area: Area, number: Int, slug: Slug) {
    string = "EPIC-\(area.string)-\(number.padded(to: 3))-\(slug.string)"
  }

  /// The parts of an ID of the customary form, the slug perhaps empty; nil for any other.
  public var parts: (area: Area, number: Int, slug: String)? {
    let fields = string.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count >= 3, fields[0].lowercased() == "epic", let area = Area(String(fields[1])) else { return nil }
    guard let number = Int(decimalDigits: fields[2]) else { return nil }
    return (area, number, fields.count == 4 ? String(fields[3]) : "")
  }

  /// `EPIC-<AREA>-<NNN>` as it stands at the head of a longer ID; nil for any other.
  public var short: String? {
    guard let slug = parts?.slug, !slug.isEmpty else { return nil }
    return String(string.dropLast(slug.count + 1))
  }

  /// Whether `argument` names this epic: its ID, or a prefix of it, without regard to case.
  public func isNamed(by argument: String) -> Bool { key.hasPrefix(argument.lowercased()) }

  /// Whether `argument` stands somewhere in this ID, without regard to case.
  public func holds(_ argument: String) -> Bool { key.contains(argument.lowercased()) }

  /// As it is written in the directory's name.
  public var description: String { string }

  private var key: String { string.lowercased() }

  /// Equality without regard to case.
  public static func == (left: EpicID, right: EpicID) -> Bool { left.key == right.key }

  /// Hashes without regard to case.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Orders naturally: `EPIC-USER-9` before `EPIC-USER-10`.
  public static func < (left: EpicID, right: EpicID) -> Bool { NaturalOrder.precedes(left.key, right.key) }
}
