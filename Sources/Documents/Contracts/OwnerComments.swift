import Markdown
import Names
import Text

/// The owners that comments of an interface language name: `// Owner: F-USER-001`, `# Owner: 001-accounts`.
///
/// One at the head of the file goes for all of it, one above a definition for this, and for what stands in its braces.
struct OwnerComments {
  private var ofFile: FeatureID?
  /// The lines of definitions with an owner, with the lines that the definition takes.
  private var ofDefinitions: [(lines: Range<Int>, owner: FeatureID)] = []

  init(in bytes: [UInt8]) {
    let source = Source(bytes)
    guard OwnerFields.mayName(in: source) else { return }
    let lines = 1..<source.lines.count + 1
    var pending: FeatureID?
    var isHead = true
    for line in lines {
      let text = source.text(ofLine: line).trimmingWhitespace()
      let isComment = ["//", "#", "/*", "*"].contains(where: text.hasPrefix)
      if isComment {
        let remark = text.drop { "/#* \t".contains($0) }
        guard let owner = OwnerFields.owner(in: String(remark)) else { continue }
        if isHead { ofFile = ofFile ?? owner }
        pending = owner
      } else if text.isEmpty {
        // A comment that a blank line parts from what follows is the file's.
        pending = nil
      } else {
        if let owner = pending, !isDeclaration(text) {
          ofDefinitions.append((line..<Self.end(of: line, in: source), owner))
        }
        pending = nil
        isHead = isHead && isDeclaration(text)
      }
    }
  }

  /// Contracts with their owners, where comments name these.
  func owning(_ contracts: [Contract]) -> [Contract] {
    if ofFile == nil, ofDefinitions.isEmpty { return contracts }
    return contracts.map { contract in
      let inner = contract.line.flatMap { line in ofDefinitions.last { $0.lines.contains(line) } }
      return contract.owned(by: inner?.owner ?? ofFile)
    }
  }

  /// Whether a line only says how the file is meant.
  private func isDeclaration(_ text: String) -> Bool {
    ["syntax", "package", "import", "option", "edition", "schema"].contains(where: text.hasPrefix)
  }

  /// Behind the line with the brace that closes what a line opens; behind the line where it opens nothing.
  private static func end(of line: Int, in source: Source) -> Int {
    var depth = 0
    for next in line..<source.lines.count + 1 {
      let text = source.bytes[source.textRange(ofLine: next)]
      depth += text.count { $0 == UInt8(ascii: "{") } - text.count { $0 == UInt8(ascii: "}") }
      if depth <= 0 { return next + 1 }
    }
    return source.lines.count + 1
  }
}
