import Changes
import Files

/// A change to a file as a unified diff.
enum UnifiedDiff {
  /// The lines of the diff, header included; empty where nothing differs or a directory is made.
  static func lines(of change: FileChange, path: String) -> [Line] {
    let new: [UInt8]
    switch change.content {
    case .file(let bytes): new = bytes
    case .nothing: new = []
    case .directory: return []
    }
    return lines(from: change.original?.bytes, to: change.content == .nothing ? nil : new, path: path)
  }

  /// The same for a file of the Git directory.
  static func lines(of change: GitFileChange, path: String) -> [Line] {
    lines(from: change.original, to: change.written, path: path)
  }

  private static func lines(from old: [UInt8]?, to new: [UInt8]?, path: String) -> [Line] {
    let hunks = self.hunks(lines(old ?? []), lines(new ?? []))
    if hunks.isEmpty { return [] }
    let from = old == nil ? "/dev/null" : "a/\(path)"
    let to = new == nil ? "/dev/null" : "b/\(path)"
    return [Line("--- \(from)", .name), Line("+++ \(to)", .name)] + hunks
  }

  private static let context = 3

  /// Finding the fewest changes takes time that grows with the square of the lines. Where more than these differ, the old
  /// ones are shown as gone and the new ones as come.
  private static let mostCompared = 4_000

  /// The bytes of a line without its line feed.
  private typealias Text = ArraySlice<UInt8>

  /// An old line that stays or goes, or a new one that comes.
  private enum Step {
    case keep(Text)
    case remove(Text)
    case insert(Text)

    var isChange: Bool { if case .keep = self { false } else { true } }

    var line: Line {
      switch self {
      case .keep(let text): Line(" " + shown(text))
      case .remove(let text): Line("-" + shown(text), .bad)
      case .insert(let text): Line("+" + shown(text), .good)
      }
    }

    private func shown(_ text: Text) -> String {
      String(decoding: text.last == carriageReturn ? text.dropLast() : text, as: UTF8.self)
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func lines(_ bytes: [UInt8]) -> [Text] {
    var lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines that both begin and end with stay; only what is between has to be compared.
  private static func steps(_ old: [Text], _ new: [Text]) -> [Step] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    let kept = (old[..<start].map(Step.keep), old[(old.count - end)...].map(Step.keep))
    return kept.0 + changes(Array(old[start..<old.count - end]), Array(new[start..<new.count - end])) + kept.1
  }

  private static func changes(_ old: [Text], _ new: [Text]) -> [Step] {
    if old.isEmpty || new.isEmpty || old.count + new.count > mostCompared {
      return old.map(Step.remove) + new.map(Step.insert)
    }
    var removed: Set<Int> = []
    var inserted: [Int: Text] = [:]
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, let element, _): inserted[offset] = element
      }
    }
    var steps: [Step] = []
    var position = 0
    for (index, line) in old.enumerated() {
      if removed.contains(index) {
        steps.append(.remove(line))
        continue
      }
      while let text = inserted[position] {
        steps.append(.insert(text))
        position += 1
      }
      steps.append(.keep(line))
      position += 1
    }
    while let text = inserted[position] {
      steps.append(.insert(text))
      position += 1
    }
    return steps
  }

  private static func hunks(_ old: [Text], _ new: [Text]) -> [Line] {
    let steps = steps(old, new)
    let changed = steps.indices.filter { steps[$0].isChange }
    var ranges: [Range<Int>] = []
    for index in changed {
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    var starts = (old: 1, new: 1)
    var next = 0
    return ranges.flatMap { range in
      let before = steps[next..<range.lowerBound].count
      starts = (starts.old + before, starts.new + before)
      let hunk = steps[range]
      let oldCount = hunk.count { if case .insert = $0 { false } else { true } }
      let newCount = hunk.count { if case .remove = $0 { false } else { true } }
      let header = Line("@@ -\(span(starts.old, oldCount)) +\(span(starts.new, newCount)) @@", .hint)
      starts = (starts.old + oldCount, starts.new + newCount)
      next = range.upperBound
      return [header] + hunk.map(\.line)
    }
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    count == 0 ? "\(start - 1),0" : count == 1 ? "\(start)" : "\(start),\(count)"
  }
}
