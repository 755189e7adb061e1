import Text

/// What libcmark-gfm gets to read: the document with line feeds only, and with what would take it more than linear
/// time put out of action. Each replacement is one byte for one byte, so that columns stay true.
///
/// The library follows every container on every line, looks at the whole paragraph before each line that could delimit
/// a table, fills short rows up to the width of their table, searches the rest of a paragraph at each `<?` and `<!`, and
/// goes through all marks of emphasis before a link.
/// No document of a person comes near these limits; beyond them a marker is text.
struct ParserInput {
  private enum Limit {
    static let containersOnLine = 100
    static let indentation = 400
    static let cellsOnLine = 500
    static let cellsBeforeTable = 500
    static let tablesInChunk = 4
    static let missingCells = 200_000
    static let declarations = 100
    static let emphasisBeforeLinksPerByte = 100
  }

  private static let replacement = UInt8(ascii: "x")

  private let source: Source
  private var patches: [Int] = []
  private var missingCells = 0
  private var declarations = 0
  private var chunk: [LineShape] = []

  /// The bytes of `source` from `line` on, as the parser shall see them.
  static func bytes(of source: Source, from line: Int) -> ArraySlice<UInt8> {
    var input = ParserInput(source)
    input.inspect(from: line)
    return input.bytes(from: line)
  }

  private init(_ source: Source) { self.source = source }

  private mutating func inspect(from first: Int) {
    var line = first
    while line <= source.lines.count {
      let shape = LineShape(source.bytes, source.textRange(ofLine: line))
      tameContainers(of: shape)
      tameDeclarations(of: shape)
      if shape.isBlank || shape.startsHeading {
        tameChunk()
        chunk.removeAll(keepingCapacity: true)
      }
      chunk.append(shape)
      line += 1
    }
    tameChunk()
  }

  private mutating func tameChunk() {
    tameTables()
    tameLinks()
  }

  private mutating func tameContainers(of shape: LineShape) {
    guard !shape.isEmpty, shape.prefix.count > Limit.containersOnLine else { return }
    var containers = 0
    var spaces = 0
    for index in shape.prefix {
      let next = index + 1 < shape.content.upperBound ? source.bytes[index + 1] : .space
      switch source.bytes[index] {
      case .space, .tab: spaces += 1
      case .greaterThan: containers += 1
      default: containers += next.isSpaceOrTab ? 1 : 0
      }
      guard containers <= Limit.containersOnLine, spaces <= Limit.indentation else {
        patches.append(index)
        return
      }
    }
  }

  private mutating func tameDeclarations(of shape: LineShape) {
    guard shape.hasDeclaration else { return }
    for index in shape.prefix.upperBound..<shape.content.upperBound - 1
    where LineShape.isDeclaration(source.bytes, at: index) {
      declarations += 1
      if declarations > Limit.declarations, index > shape.prefix.upperBound { patches.append(index) }
    }
  }

  /// Looks through a run of lines without a blank one for tables that would cost too much.
  private mutating func tameTables() {
    guard chunk.contains(where: \.couldDelimitTable) else { return }
    var tables = 0
    var cellsBefore = 0
    for (index, shape) in chunk.enumerated() {
      let cells = shape.verticalBars + 1
      if shape.couldDelimitTable {
        tables += 1
        if tables > Limit.tablesInChunk || cellsBefore > Limit.cellsBeforeTable
          || !affords(columns: cells, after: index)
        {
          patches.append(shape.lastHyphen)
        }
      }
      if cells > Limit.cellsOnLine { dropBars(of: shape) }
      cellsBefore += cells
    }
  }

  /// Drops the brackets that would close one link too many among the marks of emphasis of a run of lines.
  private mutating func tameLinks() {
    guard let start = chunk.first?.content.lowerBound, let end = chunk.last?.content.upperBound else { return }
    let marks = chunk.reduce(0) { $0 + $1.emphasisMarks }
    let affordable = Limit.emphasisBeforeLinksPerByte * (end - start) / max(marks, 1)
    guard chunk.reduce(0, { $0 + $1.closingBrackets }) > affordable else { return }
    var brackets = 0
    for index in start..<end where source.bytes[index] == .closingBracket {
      brackets += 1
      if brackets > affordable { patches.append(index) }
    }
  }

  private mutating func affords(columns: Int, after index: Int) -> Bool {
    let missing = chunk[(index + 1)...].reduce(0) { $0 + max(0, columns - $1.verticalBars - 1) }
    guard columns <= Limit.cellsOnLine, missingCells + missing <= Limit.missingCells else { return false }
    missingCells += missing
    return true
  }

  private mutating func dropBars(of shape: LineShape) {
    var bars = 0
    for index in shape.content where source.bytes[index] == .verticalBar {
      bars += 1
      if bars >= Limit.cellsOnLine { patches.append(index) }
    }
  }

  private func bytes(from line: Int) -> ArraySlice<UInt8> {
    let start = source.lines.start(ofLine: line)
    let hasCarriageReturns = source.bytes.contains(.carriageReturn)
    guard hasCarriageReturns || !patches.isEmpty else { return source.bytes[start...] }
    var patched = source.bytes
    for index in patches { patched[index] = Self.replacement }
    guard hasCarriageReturns else { return patched[start...] }
    var lineFed: [UInt8] = []
    lineFed.reserveCapacity(patched.count)
    for line in line..<source.lines.count + 1 {
      lineFed += patched[source.lines.content(ofLine: line)]
      lineFed.append(.lineFeed)
    }
    return lineFed[...]
  }
}
