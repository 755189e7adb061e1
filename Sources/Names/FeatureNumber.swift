import Text

/// The number at the head of a branch or of a flat feature directory, as in `007-search`.
public enum FeatureNumber {
  /// The number of `name`: `^\d{3,}-`, base ten. Nil where there is none, for years, dates and times
  /// (`2026-05-…`, `20260516-…`), and for numbers that do not fit 63 bits.
  public static func of(_ name: String) -> Int? {
    guard let digits = leadingDigits(of: name), !CalendarDigits.areDate(digits), !isTimestamped(name) else {
      return nil
    }
    return Int(decimalDigits: digits)
  }

  /// The number of a branch: of what stands behind its last slash, as in `feat/007-search`.
  public static func ofBranch(_ branch: String) -> Int? { of(lastSegment(of: branch)) }

  /// The year with which `name` begins, as in `2026-roadmap`; nil for anything else. Where so many features are counted,
  /// it may be a number all the same.
  public static func year(of name: String) -> Int? {
    leadingDigits(of: name).flatMap { CalendarDigits.areYear($0) ? Int(decimalDigits: $0) : nil }
  }

  /// The number of `name` as spec-kit's scripts count: dates are numbers too, but for timestamps (`YYYYMMDD-HHMMSS-…`).
  public static func inScripts(_ name: String) -> Int? {
    isTimestamped(name) ? nil : leadingDigits(of: name).flatMap { Int(decimalDigits: $0) }
  }

  /// Whether `name` begins with a year, a date or a time instead of a number.
  public static func isDated(_ name: String) -> Bool {
    leadingDigits(of: name).map { CalendarDigits.areDate($0) || isTimestamped(name) } ?? false
  }

  /// What stands behind the last slash of a branch's name.
  public static func lastSegment(of branch: String) -> String {
    guard let slash = branch.utf8.lastIndex(of: .slash) else { return branch }
    return String(branch[branch.utf8.index(after: slash)...])
  }

  /// What stands before that, the slash included; nothing where there is none.
  public static func leadingSegments(of branch: String) -> String {
    branch.utf8.lastIndex(of: .slash).map { String(branch[...$0]) } ?? ""
  }

  /// The digits at the head of `name`, three at least and before a `-`.
  private static func leadingDigits(of name: String) -> Substring? {
    let digits = name.utf8.prefix { $0.isDigit }
    guard digits.count >= 3, name.utf8.dropFirst(digits.count).first == .hyphen else { return nil }
    return name[digits.startIndex..<digits.endIndex]
  }

  /// Whether `name` begins with a timestamp, `YYYYMMDD-HHMMSS-`.
  public static func isTimestamped(_ name: String) -> Bool {
    // Hardly any name has the bytes; characters tell whether a dash stands for itself.
    var bytes = name.utf8.makeIterator()
    for place in 0..<16 {
      guard let byte = bytes.next() else { return false }
      guard place == 8 || place == 15 ? byte == UInt8(ascii: "-") : byte.isDigit else { return false }
    }
    let fields = name.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    return fields.count == 3 && isDigits(fields[0], count: 8) && isDigits(fields[1], count: 6)
  }

  private static func isDigits(_ field: Substring, count: Int) -> Bool {
    field.utf8.count == count && field.utf8.allSatisfy(\.isDigit)
  }
}

extension Sequence<Int> {
  /// One more than the highest number. Numbers beyond all sense, which somebody may have pushed, do not count, so that
  /// there is always a next one.
  public var nextNumber: Int { (lazy.filter(\.countsAsNumber).max() ?? 0) + 1 }
}

extension Sequence<Int> {
  /// One more than the highest number of a branch. Years count only where the numbers lead up to them: beside `007` the
  /// year 2026 is none, beside 2025 features it is.
  public var nextBranchNumber: Int {
    var next = lazy.filter { !CalendarDigits.isYear($0) }.nextNumber
    if CalendarDigits.isYear(next) {
      let years = Set(lazy.filter(CalendarDigits.isYear))
      while years.contains(next) { next += 1 }
    }
    return next
  }
}

extension Int {
  /// The number behind this one, as `nextNumber` counts.
  public var nextNumber: Int { countsAsNumber ? self + 1 : 1 }

  fileprivate var countsAsNumber: Bool { self < 1_000_000_000_000 }
}

extension Int {
  /// Parses ASCII digits in base ten; nil for anything else, or where the value does not fit.
  public init?(decimalDigits text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let value = Int(text) else { return nil }
    self = value
  }

  /// The number with zeros in front up to `digits` digits.
  public func padded(to digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
