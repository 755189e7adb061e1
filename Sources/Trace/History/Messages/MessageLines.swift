import Text

/// The lines of a commit's message, as Git divides it: the subject, the body, and the trailers at its end.
struct MessageLines {
  /// A line, without its end.
  struct Line {
    /// From 1.
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  /// A trailer with the lines that go on with it.
  struct Trailer {
    let key: String
    let lines: [Line]
  }

  /// The first paragraph.
  let subject: [Line]
  /// What stands between the subject and the trailers.
  let body: [Line]
  /// The lines of the form `Key: value` in the last paragraph, where that consists of them.
  let trailers: [Trailer]

  init(_ message: [UInt8]) {
    var lines: [Line] = []
    for (index, bytes) in message.split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() {
      lines.append(Line(number: index + 1, bytes: bytes.last == .carriageReturn ? bytes.dropLast() : bytes))
    }
    let start = lines.firstIndex { !$0.bytes.isBlank } ?? lines.endIndex
    let end = lines[start...].firstIndex { $0.bytes.isBlank } ?? lines.endIndex
    subject = Array(lines[start..<end])
    let block = MessageLines.trailerBlock(in: lines, behind: end)
    body = Array(lines[end..<block])
    trailers = MessageLines.trailers(in: lines[block...])
  }

  /// The text of the subject, its lines joined by spaces as Git shows them.
  var subjectText: [UInt8] {
    var text: [UInt8] = []
    for line in subject {
      if !text.isEmpty { text.append(.space) }
      text += line.bytes.trimmedWhiteSpace
    }
    return text
  }

  /// Where the trailers begin: with the last paragraph, where all its lines are trailers, or a quarter of them, with one that
  /// Git itself writes. What goes on with a trailer begins with white space; comments do not count.
  ///
  /// Source: `find_trailer_start` in Git's trailer.c.
  private static func trailerBlock(in lines: [Line], behind title: Int) -> Int {
    var (isRecognised, hasText) = (false, false)
    var (trailers, others, continuations) = (0, 0, 0)
    var index = lines.count - 1
    while index >= title {
      let line = lines[index].bytes
      if line.first == .numberSign {
        others += continuations
        continuations = 0
      } else if line.isBlank {
        if hasText {
          others += continuations
          let isBlock = isRecognised ? trailers * 3 >= others : trailers > 0 && others == 0
          return isBlock ? index + 1 : lines.count
        }
      } else {
        hasText = true
        let isGenerated = generated.contains(where: line.begins)
        if isGenerated || !line[line.startIndex].isWhiteSpace && separator(in: line) != nil {
          trailers += 1
          continuations = 0
          isRecognised = isRecognised || isGenerated
        } else if line[line.startIndex].isWhiteSpace {
          continuations += 1
        } else {
          others += 1 + continuations
          continuations = 0
        }
      }
      index -= 1
    }
    return lines.count
  }

  private static let generated = ["Signed-off-by: ", "(cherry picked from commit "].map { Array($0.utf8) }

  /// Where the key of a trailer ends; nil where the line is none.
  private static func separator(in line: ArraySlice<UInt8>) -> Int? {
    var hasSpace = false
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: ":") { return index > line.startIndex ? index : nil }
      if !hasSpace, byte.isLetter || byte.isDigit || byte == .hyphen { continue }
      guard index > line.startIndex, byte.isSpaceOrTab else { return nil }
      hasSpace = true
    }
    return nil
  }

  private static func trailers(in lines: ArraySlice<Line>) -> [Trailer] {
    var trailers: [Trailer] = []
    var key: String?
    var gathered: [Line] = []
    func finish() {
      if let key { trailers.append(Trailer(key: key, lines: gathered)) }
      (key, gathered) = (nil, [])
    }
    for line in lines where line.bytes.first != .numberSign && !line.bytes.isBlank {
      if line.bytes[line.bytes.startIndex].isWhiteSpace {
        if key != nil { gathered.append(line) }
        continue
      }
      finish()
      guard let end = separator(in: line.bytes) else { continue }
      key = line.bytes[..<end].trimmedWhiteSpace.text
      gathered = [Line(number: line.number, bytes: line.bytes[(end + 1)...])]
    }
    finish()
    return trailers
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhiteSpace) }
}
