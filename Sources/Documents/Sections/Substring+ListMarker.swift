import Text

extension ArraySlice<UInt8> {
  /// The same for a text whose characters are bytes.
  var withoutListMarker: ArraySlice<UInt8> {
    let mark = drop(while: \.isDigit)
    guard let sign = mark.first, mark.dropFirst().first?.isWhiteSpace == true else { return self }
    let isMarker =
      mark.startIndex == startIndex
      ? sign == .hyphen || sign == .asterisk || sign == .plus : sign == .period || sign == .closingParenthesis
    return isMarker ? mark.dropFirst(2).drop(while: \.isSpaceOrTab) : self
  }
}

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
