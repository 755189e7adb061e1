import Failures

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

  /// What `SOURCE_DATE_EPOCH` says; nil where it is not set.
  ///
  /// - Throws: `Failure` for a value that is no number of seconds up to the year 9999.
  static func sourceDate(in variables: [String: String]) throws(Failure) -> Moment? {
    guard let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
    guard let seconds = Int64(text), (0..<253_402_300_800).contains(seconds) else {
      throw Failure(
        .usage, .badDate, "SOURCE_DATE_EPOCH is \(quoted(text)), which is no number of seconds since 1970",
        hint: "unset it, or set it to 1795255200, say")
    }
    return Moment(seconds: seconds)
  }

  /// `YYYY-MM-DD`.
  public var day: String { String(format.prefix(10)) }

  /// `YYYYMMDD-HHMMSS`, as timestamped branches begin.
  public var timestamp: String {
    let digits = format.filter(\.isNumber)
    return digits.prefix(8) + "-" + digits.dropFirst(8).prefix(6)
  }

  private var format: String { Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601) }
}
