/// The regions and the damage of a document, or of one side of a conflict.
struct RegionScan {
  struct Span {
    let name: String
    let begin: Int
    let end: Int
  }

  private struct Open {
    let name: String
    let line: Int
    var isSound: Bool
  }

  private(set) var spans: [Span] = []
  private(set) var damages: [RegionDamage] = []
  private var open: [Open] = []
  /// How often each name is open, or 0 once it was seen.
  private var openCounts: [String: Int] = [:]

  init(_ document: Document) {
    let openBlock = document.openBlock
    for line in document.source.lines.indices {
      guard let marker = RegionMarker(line: line, in: document.source) else { continue }
      if let openBlock, line > openBlock.lines.lowerBound {
        report(marker, .insideOpenBlock)
      } else if document.isCode(line: line) || document.isInsideHTML(line: line) {
        continue
      } else if !marker.isWhole {
        report(marker, .missingEnd)
      } else if marker.isBegin {
        begin(marker)
      } else {
        end(marker)
      }
    }
    for region in open { damages.append(RegionDamage(name: region.name, line: region.line, kind: .missingEnd)) }
    damages.sort { $0.line < $1.line }
    let damaged = Set(damages.map(\.name))
    spans.removeAll { damaged.contains($0.name) }
  }

  private mutating func report(_ marker: RegionMarker, _ kind: RegionDamage.Kind) {
    damages.append(RegionDamage(name: marker.name, line: marker.line, kind: kind))
  }

  private mutating func begin(_ marker: RegionMarker) {
    if openCounts[marker.name] != nil {
      report(marker, .doubled)
    } else if !open.isEmpty {
      report(marker, .nested)
      open[open.count - 1].isSound = false
    }
    openCounts[marker.name, default: 0] += 1
    open.append(Open(name: marker.name, line: marker.line, isSound: open.isEmpty))
  }

  private mutating func end(_ marker: RegionMarker) {
    guard let count = openCounts[marker.name], count > 0 else {
      report(marker, openCounts[marker.name] == nil ? .missingBegin : .doubled)
      return
    }
    while let region = open.popLast() {
      openCounts[region.name, default: 1] -= 1
      guard region.name != marker.name else {
        if region.isSound { spans.append(Span(name: region.name, begin: region.line, end: marker.line)) }
        return
      }
      damages.append(RegionDamage(name: region.name, line: region.line, kind: .missingEnd))
    }
  }
}

extension Document {
  /// Whether a line stands within a comment, script or the like that began on an earlier line; within other HTML, which
  /// ends at a blank line, it does not count.
  fileprivate func isInsideHTML(line: Int) -> Bool {
    guard let block = htmlBlock(atLine: line), block.lines.lowerBound < line else { return false }
    return HTMLBlockEnd(of: source.bytes[block.start...]) != nil
  }
}
