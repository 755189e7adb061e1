import Text

/// Tells digits at the head of a name that are a year, a date or a time from those that are a number.
enum CalendarDigits {
  /// Whether digits are a year, a date or a time, in one of the forms in which people put them before names.
  static func areDate(_ digits: Substring) -> Bool {
    if digits.utf8.count <= 3 { return false }
    let values = digits.utf8.map { Int($0 - UInt8(ascii: "0")) }
    switch values.count {
    case 4: return areYear(digits)
    // 202605, 260516
    case 6:
      return isYear(number(values[0..<4])) && isMonth(values[4..<6])
        || (20...39).contains(number(values[0..<2])) && isMonth(values[2..<4]) && isDay(values[4..<6])
    // 2026136, the day of the year, or a date that lacks a zero
    case 7: return isYear(number(values[0..<4]))
    // 20260516, 16052026
    case 8:
      return beginsWithDate(values)
        || isWrittenYear(values[4..<8]) && isDay(values[0..<2]) && isMonth(values[2..<4])
    // 2026051612, or the seconds since 1970
    case 10: return beginsWithDate(values) || values[0] == 1
    // The milliseconds since 1970
    case 13: return values[0] == 1
    case 12, 14, 17: return beginsWithDate(values)
    default: return false
    }
  }

  /// Whether digits are a year of our time.
  static func areYear(_ digits: Substring) -> Bool { digits.utf8.count == 4 && digits.utf8.starts(with: "20".utf8) }

  /// Whether a number would be taken for a year of our time.
  static func isYear(_ number: Int) -> Bool { (2000...2099).contains(number) }

  private static func beginsWithDate(_ values: [Int]) -> Bool {
    isWrittenYear(values[0..<4]) && isMonth(values[4..<6]) && isDay(values[6..<8])
  }

  /// Whether digits beside a month and a day are a year: hardly a number has as many digits as a date.
  private static func isWrittenYear(_ values: ArraySlice<Int>) -> Bool { (1900...2199).contains(number(values)) }

  private static func isMonth(_ values: ArraySlice<Int>) -> Bool { (1...12).contains(number(values)) }

  private static func isDay(_ values: ArraySlice<Int>) -> Bool { (1...31).contains(number(values)) }

  private static func number(_ values: ArraySlice<Int>) -> Int { values.reduce(0) { $0 * 10 + $1 } }
}
