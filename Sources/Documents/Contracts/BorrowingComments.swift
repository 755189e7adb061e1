import Markdown
import Text

/// The comments of YAML that say of an operation that it is there already, or that name the feature that it is of:
/// `# existing, from 001-rooms`.
struct BorrowingComments {
  /// The lines that such a comment speaks of: its own, or the one below.
  private var lines: Set<Int> = []

  init(in bytes: [UInt8]) {
    guard bytes.contains(UInt8(ascii: "#")) else { return }
    let source = Source(bytes)
    for line in 1..<source.lines.count + 1 {
      let text = source.text(ofLine: line)
      guard let sign = text.firstIndex(of: "#"), text[..<sign].last?.isWhitespace != false else { continue }
      let remark = text[text.index(after: sign)...].trimmingWhitespace()
      guard FeatureNames.stand(in: remark) || Borrowing.says(remark.lowercased()) else { continue }
      lines.insert(text[..<sign].allSatisfy(\.isWhitespace) ? line + 1 : line)
    }
  }

  /// Contracts, marked where a comment speaks of them.
  func marking(_ contracts: [Contract]) -> [Contract] {
    if lines.isEmpty { return contracts }
    return contracts.map { contract in contract.line.map(lines.contains) == true ? contract.asBorrowed : contract }
  }
}
