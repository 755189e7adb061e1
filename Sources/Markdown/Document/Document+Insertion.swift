extension Document {
  /// The edit that inserts whole lines after line `line` (0: at the start, behind a byte order mark), in the document's
  /// own line endings.
  public func insertion(of lines: [String], after line: Int) -> Edit {
    let ending = source.lineEnding.bytes
    let position = line == 0 ? source.byteOrderMarkLength : source.lines.full(ofLine: line).upperBound
    let isUnended = line > 0 && source.lines.content(ofLine: line).upperBound == position
    let bytes = lines.reduce(into: isUnended ? ending : []) { $0 += Array($1.utf8) + ending }
    return Edit(range: position..<position, replacement: bytes)
  }
}
