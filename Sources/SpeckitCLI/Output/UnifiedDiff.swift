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
    let old = change.original?.bytes ?? []
    let hunks = self.hunks(lines(old), lines(new))
    if hunks.isEmpty { return [] }
    let from = change.original == nil ? "/dev/null" : "a/\(path)"
    let to = change.content == .nothing ? "/dev/null" : "b/\(path)"
    return [Line("--- \(from)", .name), Line("+++ \(to)", .name)] + hunks
  }

  private static let context = 3

  /// An old line that stays or goes, or a new one that comes.
  private enum Step {
    case keep(String)
    case remove(String)
    case insert(String)

    var isChange: Bool { if case .keep = self { false } else { true } }

    var line: Line {
      switch self {
      case .keep(let text): Line(" " + text)
      case .remove(let text): Line("-" + text, .bad)
      case .insert(let text): Line("+" + text, .good)
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func steps(_ old: [String], _ new: [String]) -> [Step] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: [Int: String] = [:]
    for change in difference {
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

  private static func hunks(_ old: [String], _ new: [String]) -> [Line] {
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
