import Markdown
import Names
import Text
import Vocabulary

/// Finds what a task list says of its tasks as a whole and does not hold: `Total tasks: 23` where there are 31, `T001–T040`
/// where the last is T031.
struct TaskClaims {
  private let document: Document
  private let tasks: [FeatureTask]
  /// How many there may be said to be.
  private let counts: Set<Int>
  private let identifiers: Set<String>
  /// The lines of the header and of sections that sum up.
  private let summaries: LineRanges
  /// The lines of the header, and those right below headings that sum up the whole.
  private let wholes: LineRanges
  /// The lines below headings behind the last task that are no part's by their number: a total there speaks of all tasks.
  private let epilogues: LineRanges
  private let headerEnd: Int

  init(_ document: Document, _ read: [ReadTask], boxes: Int) {
    self.document = document
    tasks = read.map(\.task)
    identifiers = Set(tasks.compactMap(\.identifier))
    let kept = tasks.count { $0.state != .dropped }
    counts = [tasks.count, kept, identifiers.count, boxes, Self.outermost(read)]
    headerEnd = max(1, document.headings.first { $0.level > 1 }?.lines.lowerBound ?? tasks.first?.line ?? 1)
    let sums = document.sections.filter { $0.heading.level > 1 && Self.sumsUp($0.heading.text) }
    summaries = LineRanges(joining: [1..<headerEnd] + sums.map(\.body))
    // A number in the heading is that of a part, and so are those of the headings below.
    let ends = document.headings.dropFirst().map(\.lines.lowerBound) + [document.source.lines.count + 1]
    let whole = zip(document.headings, ends).filter { heading, _ in
      heading.level > 1 && Self.sumsUp(heading.text) && !heading.text.contains(where: \.isNumber)
    }
    wholes = LineRanges(joining: [1..<headerEnd] + whole.map { $0.0.lines.upperBound..<$0.1 })
    let last = tasks.last?.line ?? 0
    let behind = zip(document.headings, ends).filter { heading, _ in
      heading.lines.lowerBound > last && !heading.text.contains(where: \.isNumber)
    }
    epilogues = LineRanges(joining: behind.map { $0.0.lines.upperBound..<$0.1 })
  }

  /// The first claim that does not hold; nil where each does, or where there are too few tasks to tell.
  func first() -> TaskClaim? {
    guard identifiers.count > 1 else { return nil }
    let taken = Set(tasks.map(\.line))
    var repeated: Set<String> = []
    for line in 1..<document.source.lines.count + 1 where !taken.contains(line) {
      let range = document.source.textRange(ofLine: line)
      guard document.source.bytes[range].contains(where: \.isDigit), let text = document.visibleText(ofLine: line)
      else {
        continue
      }
      if let claim = falseRange(in: text, line) { return claim }
      if summaries.contains(line) || epilogues.contains(line), let claim = falseTotal(in: text, line) {
        if summaries.contains(line) { return claim }
        guard namesAll(text), let label = Self.field(text)?.label, repeated.insert(label).inserted else { continue }
        if isAloneOfItsKind(text) { return claim }
      }
      if wholes.contains(line), let claim = falseSum(in: text, line) { return claim }
    }
    return nil
  }

  // MARK: Ranges

  private func falseRange(in text: String, _ line: Int) -> TaskClaim? {
    for range in TaskRange.all(in: text) {
      guard identifiers.contains(range.first) else { continue }
      if !identifiers.contains(where: { $0.hasPrefix(range.last) }) {
        guard !isNamedElsewhere(range.last) else { continue }
        return TaskClaim(line: line, text: range.text, count: nil, task: range.last, isLeftOut: false)
      }
      // `Tasks: T001–T039` below a heading may be those of a phase.
      let isOfAll = line < headerEnd || namesAll(text) || wholes.contains(line) && isAloneOfItsKind(text)
      guard isOfAll || wholes.contains(line) && Self.sum(text) != nil else { continue }
      if summaries.contains(line), isTotalLabel(text) || Self.sum(text) != nil, !Self.isOfPortion(range, in: text),
        let beyond = identifier(beyond: range)
      {
        return TaskClaim(line: line, text: range.text, count: nil, task: beyond, isLeftOut: true)
      }
    }
    return nil
  }

  /// Whether a list item or heading that is no task defines an ID.
  private func isNamedElsewhere(_ identifier: String) -> Bool {
    (1..<document.source.lines.count + 1).contains { line in
      guard let text = document.visibleText(ofLine: line), text.contains(identifier) else { return false }
      let content = String(text[...].drop { " \t>#|".contains($0) }.withoutListMarker)
      return TaskLabel.splitBehindMarks(content)?.label == .identifier(identifier)
    }
  }

  /// A task of the same kind behind the end of a range that begins with the first.
  private func identifier(beyond range: TaskRange) -> String? {
    let numbered = identifiers.compactMap { identifier in
      TaskRange.number(of: identifier, prefix: range.prefix).map { (number: $0, identifier: identifier) }
    }
    guard numbered.map(\.number).min() == range.numbers.lowerBound,
      let last = numbered.max(by: { $0.number < $1.number }),
      last.number > range.numbers.upperBound
    else { return nil }
    return last.identifier
  }

  /// Whether no other line has the label of one: where parts have ranges, each has.
  private func isAloneOfItsKind(_ text: String) -> Bool {
    guard text.first?.isWhitespace != true, let label = Self.field(text)?.label else { return false }
    return (1..<document.source.lines.count + 1).count { line in
      document.visibleText(ofLine: line).flatMap(Self.field)?.label == label
    } == 1
  }

  // MARK: Numbers

  /// `23 tasks in total (T001–T023).`
  private func falseSum(in text: String, _ line: Int) -> TaskClaim? {
    guard let said = Self.sum(text), !counts.contains(said) else { return nil }
    return TaskClaim(
      line: line, text: String(said), count: tasks.count { $0.state != .dropped }, task: nil, isLeftOut: false)
  }

  /// The number with which a line begins that says how many tasks there are in total.
  private static func sum(_ text: String) -> Int? {
    let plain = text.filter { !"*_`".contains($0) }[...].drop { " \t>".contains($0) }.withoutListMarker
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count) else { return nil }
    let words = plain.dropFirst(digits.count).lowercased().split { !$0.isLetter }.prefix(4).map(String.init)
    guard let task = words.firstIndex(where: { word in Words.taskLabels.contains { word.hasPrefix($0) } }), task < 2
    else { return nil }
    let rest = words.enumerated().filter { $0.offset != task }.map(\.element).joined(separator: " ")
    guard Words.taskTotalMarks.contains(where: rest.hasPrefix), !saysPortion(plain.dropFirst(digits.count)) else {
      return nil
    }
    return Int(decimalDigits: digits)
  }

  /// Whether what follows a number says, before the next one, that it is that of a part: `6 tasks (MVP)`.
  private static func saysPortion(_ text: Substring) -> Bool {
    namesPortion(text.prefix { !$0.isNumber && !",;.，；。、".contains($0) })
  }

  /// Whether a range stands behind the name of a part, in a sentence or clause of its own: `13 tasks. MVP: T001–T006`.
  private static func isOfPortion(_ range: TaskRange, in text: String) -> Bool {
    guard let place = text.firstRange(of: range.text) else { return false }
    let before = text[..<place.lowerBound]
    let start = before.lastIndex { ",;.，；。、".contains($0) } ?? before.startIndex
    let colon = text.firstIndex { ":：".contains($0) } ?? text.endIndex
    return start > colon && before[start...].contains { ":：".contains($0) } || namesPortion(before[start...])
      || saysPortion(text[place.upperBound...])
  }

  private static func namesPortion(_ text: Substring) -> Bool {
    let lowered = text.lowercased()
    let words = lowered.split { !$0.isLetter }
    return Words.taskPortions.contains { portion in
      portion.first?.isASCII == true ? words.contains { $0 == portion } : lowered.contains(portion)
    }
  }

  private func falseTotal(in text: String, _ line: Int) -> TaskClaim? {
    guard isTotalLabel(text), let (label, value) = Self.field(text) else { return nil }
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    guard let said = Int(decimalDigits: digits), said > 0, !counts.contains(said) else { return nil }
    if Self.saysPortion(value.dropFirst(digits.count)) { return nil }
    let rest = value.dropFirst(digits.count).lowercased()
    let namesTasks = Words.taskLabels.contains { rest.prefix(12).contains($0) }
    let isEnded =
      rest.first.map { ". (（,;—–".contains($0) && !rest.drop { $0 == " " }.first.map(\.isLetter).isTrue } ?? true
    let labelNamesTasks = Words.taskLabels.contains(where: label.contains)
    guard namesTasks || labelNamesTasks && isEnded else { return nil }
    return TaskClaim(
      line: line, text: String(digits), count: tasks.count { $0.state != .dropped }, task: nil, isLeftOut: false)
  }

  /// Whether the label of a line speaks of all tasks.
  private func isTotalLabel(_ text: String) -> Bool {
    Self.field(text).map { Words.taskTotals.contains($0.label) } ?? false
  }

  /// Whether the label of a line says outright that it speaks of all tasks.
  private func namesAll(_ text: String) -> Bool {
    Self.field(text).map { !Words.taskLabels.contains(where: $0.label.hasPrefix) } ?? false
  }

  /// The label of `- **Total tasks**: 23`, in lower case, and the value.
  private static func field(_ text: String) -> (label: String, value: Substring)? {
    let plain = text.filter { !"*_`".contains($0) }[...].drop { " \t>".contains($0) }.withoutListMarker
    if plain.first == "|" {
      let cells = plain.split(separator: "|").map { $0.trimmingWhitespaceSlice() }.filter { !$0.isEmpty }
      return cells.count == 2 ? (cells[0].lowercased(), cells[1]) : nil
    }
    guard let colon = plain.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = plain[..<colon].trimmingWhitespace().lowercased()
    return (label, plain[plain.index(after: colon)...].trimmingWhitespaceSlice())
  }

  private static func sumsUp(_ heading: String) -> Bool {
    summaryWords.stand(in: heading.lowercased())
  }

  private static let summaryWords = SearchedWords(Words.taskSummaries)

  /// How many tasks stand in no other one.
  private static func outermost(_ read: [ReadTask]) -> Int {
    var end = 0
    return read.count { task in
      if task.lines.lowerBound < end { return false }
      end = task.lines.upperBound
      return true
    }
  }
}

extension Bool? {
  fileprivate var isTrue: Bool { self ?? false }
}
