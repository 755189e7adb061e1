import Text

/// The order in which people expect names that hold numbers: runs of digits compare as numbers.
public enum NaturalOrder {
  /// Whether `left` comes before `right`; ties between different texts (`1`, `01`) fall to plain text order.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    precedes(Array(left.utf8), Array(right.utf8)) ?? (left < right)
  }

  /// Whether one text comes before another; nil where they are the same but for zeros before numbers.
  public static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool? {
    var first = left[...]
    var second = right[...]
    while let one = first.first, let other = second.first {
      if one.isDigit, other.isDigit {
        let leftDigits = takeNumber(&first)
        let rightDigits = takeNumber(&second)
        if leftDigits.count != rightDigits.count { return leftDigits.count < rightDigits.count }
        if leftDigits != rightDigits { return leftDigits.lexicographicallyPrecedes(rightDigits) }
      } else {
        if one != other { return one < other }
        first.removeFirst()
        second.removeFirst()
      }
    }
    return first.isEmpty == second.isEmpty ? nil : first.isEmpty
  }

  /// Bytes that stand in plain order as texts do in this one; those of texts that are the same but for zeros before numbers
  /// are the same. A number stands as a digit, how many digits it has, and these.
  public static func key(_ text: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.count + 8)
    var rest = text[...]
    while let byte = rest.first {
      guard byte.isDigit else {
        key.append(byte)
        rest.removeFirst()
        continue
      }
      let digits = takeNumber(&rest)
      key.append(UInt8(ascii: "0"))
      var count = digits.count
      while count >= 255 {
        key.append(255)
        count -= 255
      }
      key.append(UInt8(count))
      key += digits
    }
    return key
  }

  /// Takes the digits off the front, leading zeros dropped.
  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix { $0.isDigit }
    bytes = bytes.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}
