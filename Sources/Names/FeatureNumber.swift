import Text

/// The number at the head of a branch or of a flat feature directory, as in `007-search`.
public enum FeatureNumber {
  /// The number of `name`: `^\d{3,}-`, base ten. Nil where there is none, for timestamps
  /// (`YYYYMMDD-HHMMSS-…`), and for numbers that do not fit 63 bits.
  public static func of(_ name: String) -> Int? {
    let digits = name.utf8.prefix { $0.isDigit }
    guard digits.count >= 3, name.utf8.dropFirst(digits.count).first == UInt8(ascii: "-"), !isTimestamped(name) else {
      return nil
    }
    return Int(decimalDigits: name[digits.startIndex..<digits.endIndex])
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
