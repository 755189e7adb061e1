/// What is wrong with the markers of a managed region. A document with damage must be left alone.
public struct RegionDamage: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// The region begins and does not end.
    case missingEnd
    /// The region ends and does not begin.
    case missingBegin
    /// There is another region, or another marker, of this name.
    case doubled
    /// The region begins within another.
    case nested
    /// The marker stands in a fence or HTML block that nothing closes, or the region would.
    case insideOpenBlock
  }

  /// The region's name.
  public let name: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let kind: Kind

  /// Describes damage.
  public init(name: String, line: Int, kind: Kind) {
    self.name = name
    self.line = line
    self.kind = kind
  }
}
