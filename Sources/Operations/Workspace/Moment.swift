#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An instant, told in UTC.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970.
  public let seconds: Int64

  /// The instant `seconds` after 1970.
  public init(seconds: Int64) { self.seconds = seconds }

  /// `YYYY-MM-DD`.
  public var day: String { String(format.prefix(10)) }

  /// `YYYYMMDD-HHMMSS`, as timestamped branches begin.
  public var timestamp: String {
    let digits = format.filter(\.isNumber)
    return digits.prefix(8) + "-" + digits.dropFirst(8).prefix(6)
  }

  private var format: String { Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601) }
}
