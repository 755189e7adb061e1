import Names
import Text

/// A name and the number that it ends with, as `FR-` and 3 of `FR-003`.
struct NumberedName {
  /// The name without the number.
  let stem: Substring
  /// The number; nil where the name ends with none, or with a very long one.
  let number: Int?
  private let width: Int

  init(_ name: String) {
    let digits = name.utf8.reversed().prefix(while: \.isDigit).count
    let isNumber = (1...9).contains(digits)
    stem = isNumber ? name.dropLast(digits) : name[...]
    number = isNumber ? Int(decimalDigits: name.suffix(digits)) : nil
    width = digits
  }

  /// The name with the next number, with as many zeros before it as keep its length.
  var next: String? {
    number.map { "\(stem)\(($0 + 1).padded(to: width))" }
  }
}
