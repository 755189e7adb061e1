/// A moment as commits record it.
public struct CommitTime: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64
  /// The offset of local time from UTC, in minutes.
  public let offset: Int

  /// A moment, with the offset of local time from UTC in minutes.
  public init(seconds: Int64, offset: Int = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Parses `GIT_AUTHOR_DATE` and its like: Git's own `1789000000 +0200`, with or without `@`, and ISO 8601
  /// `2026-11-21T10:00:00+02:00`; nil for anything else. See git-commit(1), "Date formats".
  init?(_ string: String) {
    guard let time = CommitTime(internal: string) ?? CommitTime(iso: string) else { return nil }
    self = time
  }

  private init?(internal string: String) {
    let parts = string.drop { $0 == "@" }.split(separator: " ")
    guard let first = parts.first, parts.count <= 2, let seconds = Int64(first), seconds >= 0 else { return nil }
    guard string.hasPrefix("@") || first.utf8.count >= 9 else { return nil }
    guard parts.count == 2 else {
      self.init(seconds: seconds)
      return
    }
    guard let offset = CommitTime.offset(parts[1]) else { return nil }
    self.init(seconds: seconds, offset: offset)
  }

  private init?(iso string: String) {
    let parts = string.split(maxSplits: 1) { $0 == "T" || $0 == " " }
    guard parts.count == 2, let date = CommitTime.numbers(parts[0], by: "-", widths: [4, 2, 2]),
      let clock = CommitTime.numbers(parts[1].prefix(8), by: ":", widths: [2, 2, 2]),
      let offset = CommitTime.offset(parts[1].dropFirst(8).drop { $0 == " " }),
      1...12 ~= date[1], 1...31 ~= date[2], clock[0] < 24, clock[1] < 60, clock[2] <= 60
    else { return nil }
    let days = CommitTime.daysSinceEpoch(year: date[0], month: date[1], day: date[2])
    let minutes = (days * 24 + clock[0]) * 60 + clock[1] - offset
    self.init(seconds: Int64(minutes * 60 + clock[2]), offset: offset)
  }

  /// The numbers between separators, each as wide as it must be.
  private static func numbers(_ text: Substring, by separator: Character, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap { part in part.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(part) : nil }
    return numbers.count == widths.count ? numbers : nil
  }

  /// The minutes of `Z`, `+0200` or `-05:30`; none at all stands for UTC.
  private static func offset(_ text: Substring) -> Int? {
    if text.isEmpty || text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let number = numbers(digits[...], by: ":", widths: [4])?.first, number % 100 < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
  }

  /// Counts in the proleptic Gregorian calendar, with years that begin in March so that leap days come last.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
