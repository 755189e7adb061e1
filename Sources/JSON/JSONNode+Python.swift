/// What Python, in which spec-kit reads its files, makes of a value.
extension JSONNode {
  /// Whether `bool` takes the value for true.
  public var isTrue: Bool {
    switch value {
    case .null: false
    case .bool(let isTrue): isTrue
    case .number(let text): Double(text) != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  /// The whole number that `int` makes of a number or a text, one out of reach as the nearest there is; nil where it makes
  /// none.
  public var wholeNumber: Int? {
    switch value {
    case .number(let text): JSONNode.wholeNumber(spelledBy: text) ?? Double(text).flatMap(JSONNode.truncated)
    case .string(let text): JSONNode.wholeNumber(spelledBy: text.withoutPythonSpace)
    default: nil
    }
  }

  /// A sign, and decimal digits of any script, between which single underscores may stand.
  private static func wholeNumber(spelledBy text: String) -> Int? {
    var scalars = text.unicodeScalars[...]
    let isNegative = scalars.first == "-"
    if isNegative || scalars.first == "+" { scalars.removeFirst() }
    var number = 0
    for group in scalars.split(separator: "_", omittingEmptySubsequences: false) {
      if group.isEmpty { return nil }
      for scalar in group {
        guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else { return nil }
        number = number.times(10, plus: isNegative ? -Int(digit) : Int(digit))
      }
    }
    return number
  }

  private static func truncated(_ number: Double) -> Int? {
    if !number.isFinite { return nil }
    return Int(exactly: number.rounded(.towardZero)) ?? (number < 0 ? .min : .max)
  }
}

extension Int {
  /// The product and the sum, one out of reach as the nearest there is.
  fileprivate func times(_ factor: Int, plus digit: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: factor)
    let (sum, passes) = product.addingReportingOverflow(digit)
    return overflows || passes ? (digit < 0 || self < 0 ? .min : .max) : sum
  }
}

extension String {
  /// The text without the white space around it, to which Python counts four separators of ASCII.
  fileprivate var withoutPythonSpace: String {
    let isSpace = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || ("\u{1c}"..."\u{1f}").contains(scalar)
    }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}
