extension Substring {
  /// The text behind one bullet or number of a list, such as `- `, `2. ` or `3) `, and the spaces behind it.
  var withoutListMarker: Substring {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let mark = dropFirst(digits.count)
    guard let sign = mark.first, digits.isEmpty ? "-*+".contains(sign) : ".)".contains(sign),
      mark.dropFirst().first?.isWhitespace == true
    else { return self }
    return mark.dropFirst(2).drop { $0 == " " || $0 == "\t" }
  }
}
