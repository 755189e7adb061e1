import Failures
import Text

/// Lines that speckit keeps in a file of people's in which `#` begins a comment, between `# speckit:begin NAME` and
/// `# speckit:end NAME`. What stands around them stays byte for byte, and is as before once they are taken out.
///
/// Every line of a block says `speckit`, so a line that does not is people's.
struct MarkedBlock {
  /// Where a block goes in a file that has none.
  enum Position {
    /// At the end, since later lines win.
    case end
    /// Below the line that names the interpreter, since what follows may end the script; at the start where there is none.
    case start
  }

  /// What tells it from other blocks.
  let name: String
  /// What the first line says beside the name; nil for what it says already, or nothing of note.
  var remark: String?
  /// The lines between the markers.
  let lines: [String]

  /// A block that was found.
  struct Found {
    /// Its bytes, the break at their end included where there is one.
    let range: Range<Int>
    /// What its first line says beside the name.
    let remark: String
    /// The lines between the markers, without their breaks.
    let lines: [String]
  }

  /// What the first line says in a file that was made for the block.
  static let madeRemark = "speckit made this file"

  /// The file with the block in it.
  ///
  /// - Parameters:
  ///   - bytes: the file as it stands; nil where there is none.
  ///   - head: what a file that is made begins with.
  ///   - lineBreak: how its lines end; nil for the way in which the first line of the file does.
  ///   - path: what the file is called where it is refused.
  /// - Throws: `Failure` for a damaged block, and for a line of people's in it.
  func put(
    into bytes: [UInt8]?, at position: Position, head: String = "", lineBreak: String? = nil, of path: String
  ) throws(Failure) -> [UInt8] {
    guard let bytes else {
      return Array((head + text(lineBreak: "\n", remark: MarkedBlock.madeRemark) + "\n").utf8)
    }
    let hasReturns = bytes.firstIndex(of: .lineFeed).map { $0 > 0 && bytes[$0 - 1] == .carriageReturn } ?? false
    let lineBreak = lineBreak ?? (hasReturns ? "\r\n" : "\n")
    if let found = try MarkedBlock.find(name, in: bytes, of: path) {
      let remark = remark ?? found.remark
      if found.lines == lines, found.remark == remark { return bytes }
      let isEnded = bytes[found.range].last == .lineFeed
      let text = text(lineBreak: lineBreak, remark: remark) + (isEnded ? lineBreak : "")
      return bytes[..<found.range.lowerBound] + Array(text.utf8) + bytes[found.range.upperBound...]
    }
    let start = position == .end ? bytes.count : MarkedBlock.endOfInterpreter(bytes)
    let block = text(lineBreak: lineBreak, remark: remark ?? "written by speckit")
    // Behind a line without a break the block has none either, by which it is known again.
    let isUnended = start > 0 && bytes[start - 1] != .lineFeed
    let text = isUnended ? lineBreak + block : block + lineBreak
    return bytes[..<start] + Array(text.utf8) + bytes[start...]
  }

  /// The file without a block; nil for a file that was made for it and holds nothing else but `head`.
  ///
  /// - Throws: as `put`.
  static func removed(
    _ name: String, from bytes: [UInt8], head: String = "", of path: String
  ) throws(Failure) -> [UInt8]? {
    guard let found = try find(name, in: bytes, of: path) else { return bytes }
    var start = found.range.lowerBound
    if bytes[found.range].last != .lineFeed, start > 0 {
      start -= bytes[found.range].contains(.carriageReturn) && start > 1 ? 2 : 1
    }
    let rest = Array(bytes[..<start] + bytes[found.range.upperBound...])
    return found.remark == madeRemark && rest == Array(head.utf8) ? nil : rest
  }

  /// The block of a name; nil where there is none.
  ///
  /// - Throws: as `put`.
  static func find(_ name: String, in bytes: [UInt8], of path: String) throws(Failure) -> Found? {
    var begin: (start: Int, remark: String)?
    var found: Found?
    var inner: [String] = []
    var (start, number) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
      let line = String(decoding: bytes[start..<end], as: UTF8.self).trimmingLineBreak
      number += 1
      if let remark = line.remark(behind: "# speckit:begin \(name)") {
        if begin != nil || found != nil { throw damaged(path, number, "stands there twice") }
        begin = (start, remark)
      } else if line.remark(behind: "# speckit:end \(name)") != nil {
        guard let opened = begin else { throw damaged(path, number, "ends without a beginning") }
        found = Found(range: opened.start..<end, remark: opened.remark, lines: inner)
        begin = nil
      } else if begin != nil {
        guard line.contains("speckit") || line.allSatisfy(\.isWhitespace) else {
          throw Failure(
            .conflict, .regionRefused, "\(path):\(number): this line is not speckit's, but stands in its block \(name)",
            hint: "move it out of the block")
        }
        inner.append(line)
      }
      start = end
    }
    if begin != nil { throw damaged(path, number, "has no end") }
    return found
  }

  private func text(lineBreak: String, remark: String) -> String {
    (["# speckit:begin \(name) · \(remark)"] + lines + ["# speckit:end \(name)"]).joined(separator: lineBreak)
  }

  private static func endOfInterpreter(_ bytes: [UInt8]) -> Int {
    guard bytes.starts(with: "#!".utf8) else { return 0 }
    return bytes.firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
  }

  private static func damaged(_ path: String, _ line: Int, _ what: String) -> Failure {
    Failure(
      .conflict, .regionRefused, "\(path):\(line): a block of speckit \(what)",
      hint: "remove what is left of it, from speckit:begin to speckit:end, then run the command again")
  }
}

extension String {
  fileprivate var trimmingLineBreak: String {
    // A carriage return and a line feed are one character.
    var text = Substring(self)
    while let last = text.unicodeScalars.last, last == "\n" || last == "\r" { text.unicodeScalars.removeLast() }
    return String(text)
  }

  /// What follows behind a marker and ` · `; empty where nothing does, and nil where something else begins the line.
  fileprivate func remark(behind marker: String) -> String? {
    guard hasPrefix(marker) else { return nil }
    let rest = dropFirst(marker.count)
    if rest.isEmpty { return "" }
    return rest.hasPrefix(" · ") ? String(rest.dropFirst(3)) : nil
  }
}
