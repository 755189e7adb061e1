import Markdown

/// The lines that speckit generates for a region now, and those that it may have generated once.
struct GeneratedLines {
  private let current: [String]
  private let written: Set<String>
  private let endsFreely: Bool
  private let isGenerated: (String) -> Bool
  private lazy var uniform = Set(RegionLine.all(in: current).map { $0.uniform() })
  private lazy var lengths = Set(uniform.map(\.utf8.count))

  init(_ current: [String], endsFreely: Bool, isGenerated: @escaping (String) -> Bool) {
    self.current = current
    self.endsFreely = endsFreely
    written = Set(current)
    self.isGenerated = isGenerated
  }

  /// Where people's own text begins, counted from the first line of `line`; nil where nothing of it is theirs.
  mutating func peoplesText(in line: RegionLine, of content: [String]) -> Int? {
    if line.count == 1, written.contains(content[line.lines.lowerBound]) { return nil }
    let text = line.uniform()
    if uniform.contains(text) { return nil }
    // Below a line that is complete only people write; no formatter breaks one a hundred times.
    for count in 1..<min(line.count, 100) where isComplete(line.uniform(first: count)) { return count }
    guard isGenerated(text), !hasRemark(text) else { return 0 }
    return line.count == 1 || !endsFreely || line.isFilled ? nil : 1
  }

  private mutating func isComplete(_ part: String) -> Bool {
    uniform.contains(part) || isGenerated(part) && (!endsFreely || part.last.map { "?.？。".contains($0) } ?? false)
  }

  /// Whether people went on behind a line that stands as it is generated: `- …: which limit? → 2 MB`.
  private mutating func hasRemark(_ line: String) -> Bool {
    for joint in ["→", "->", "=>", "–", "—", "(", "//"] {
      for end in line.ranges(of: " " + joint).map(\.lowerBound) {
        let length = line.utf8.distance(from: line.startIndex, to: end)
        if lengths.contains(length), uniform.contains(String(line[..<end])) { return true }
      }
    }
    return false
  }
}
