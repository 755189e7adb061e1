import Text

/// The part of an ID that says whose it is: upper-case ASCII letters and digits, such as `USER`.
public struct Area: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The letters and digits.
  public let string: String

  /// Parses an area, raising its letters; nil if anything but ASCII letters and digits stands in it, or nothing.
  public init?(_ string: String) {
    // A ligature would be raised to letters that nobody wrote.
    guard !string.isEmpty, string.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let raised = string.uppercased()
    guard raised.utf8.allSatisfy({ $0.isUppercaseLetter || $0.isDigit }) else { return nil }
    self.string = raised
  }

  /// The first word of a service's or scope's name that can serve as an area: `user-service` gives `USER`.
  public init?(firstWordOf name: String) {
    guard let word = name.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }).first else {
      return nil
    }
    self.init(String(word))
  }

  /// The letters and digits.
  public var description: String { string }

  /// Orders by text.
  public static func < (left: Area, right: Area) -> Bool { left.string < right.string }
}
