import Documents
import Text

/// Finds what the bytes of one source file name. It follows from the bytes alone, and from what kind of file they are of.
struct ContentScan {
  /// What is known of the file beside its bytes.
  struct Variety: Hashable, Sendable {
    let role: SourceRole
    /// Whether tests stand in the same files as what they test.
    let hasInnerTests: Bool

    /// It as a number of two bits.
    var number: UInt64 { (role == .test ? 1 : 0) | (hasInnerTests ? 2 : 0) }
  }

  /// Above this a file is none that somebody wrote.
  static let largestFile = 4 << 20
  /// Git takes for binary what has a NUL among so many bytes.
  private static let probed = 8000
  /// A file that may name more than this is none that somebody wrote; the rest of it is not looked at.
  private static let mostCandidates = 20_000

  private let bytes: [UInt8]
  private let count: Int
  private let isTest: Bool
  private let lines: SourceLines
  private var found: [Sighting] = []
  /// The features that the file names, with their places, in order.
  private var features: [(place: Int, name: String)] = []
  /// The places of requirements, in order.
  private var requirements: [Int] = []
  private var hasRegions = false
  private lazy var head: Range<Int> = lines.head
  private lazy var onlyFeature: (place: Int, name: String)? =
    Set(features.map(\.name)).count == 1 ? features.first : nil

  /// What the first `count` bytes name, in the order of lines.
  static func mentions(in bytes: [UInt8], count: Int, _ variety: Variety) -> [FoundMention] {
    let isTest = variety.role == .test || variety.hasInnerTests
    let candidates = SourceCandidate.all(in: bytes, count: count, isTest: isTest).prefix(mostCandidates)
    if candidates.isEmpty || bytes.firstPlace(of: 0, from: 0, to: min(count, probed)) != nil { return [] }
    var scan = ContentScan(bytes, count, isTest: variety.role == .test)
    scan.read(candidates)
    if variety.hasInnerTests { scan.markInnerTests() }
    return scan.numbered()
  }

  private init(_ bytes: [UInt8], _ count: Int, isTest: Bool) {
    self.bytes = bytes
    self.count = count
    self.isTest = isTest
    lines = SourceLines(bytes: bytes, count: count)
  }

  private mutating func read(_ candidates: ArraySlice<SourceCandidate>) {
    var tags: [Range<Int>] = []
    for candidate in candidates where candidate.kind == .openFastTrace || candidate.kind == .relation {
      if let tag = tag(at: candidate) {
        tags.append(tag.range)
        add(tag)
      }
    }
    for candidate in candidates { readFeature(candidate) }
    var tag = tags[...]
    for candidate in candidates where candidate.kind == .requirement || candidate.kind == .testName {
      tag = tag.drop { $0.upperBound <= candidate.place }
      if let tag = tag.first, tag.contains(candidate.place) { continue }
      if candidate.kind == .requirement { readRequirement(candidate.place) } else { readTestName(candidate.place) }
    }
    readRanges()
    requirements.sort()
    if !requirements.isEmpty || candidates.contains(where: { $0.kind == .task || $0.kind == .story }) {
      readFeatureNumbers()
    }
    for candidate in candidates where candidate.kind == .task { readTask(candidate.place) }
    for candidate in candidates where candidate.kind == .story { readStory(candidate.place) }
    var named: Set<String> = []
    for feature in features where feature.name.contains("-") && named.insert(feature.name).inserted {
      add(feature.name, .feature, at: feature.place)
    }
  }

  private mutating func add(
    _ name: String, _ kind: SourceMention.Kind, _ form: SourceMention.Form = .plain, at place: Int,
    features: [String] = []
  ) {
    found.append(Sighting(place: place, name: name, kind: kind, form: form, features: features))
  }
}

/// Tags, features and requirements.
extension ContentScan {
  private func tag(at candidate: SourceCandidate) -> SourceTag? {
    candidate.kind == .relation
      ? SourceTag.relation(at: candidate.place, in: bytes, to: count)
      : SourceTag.openFastTrace(arrow: candidate.place, in: bytes, to: count)
  }

  private mutating func add(_ tag: SourceTag) {
    for named in tag.names {
      add(named.name, .requirement, tag.form, at: named.place, features: named.feature.map { [$0] } ?? [])
      requirements.append(named.place)
    }
  }

  private mutating func readFeature(_ candidate: SourceCandidate) {
    let range: Range<Int>? =
      switch candidate.kind {
      case .featureID:
        NameForms.featureIDEnd(candidate.place, in: bytes, to: count).map { candidate.place..<$0 }
      case .numberedFeature: NameForms.numberedFeature(candidate.place, in: bytes, to: count)
      default: nil
      }
    guard let range, lines.line(at: range.lowerBound) != nil, !isInAddress(range.lowerBound) else { return }
    features.append((range.lowerBound, bytes[range].text))
  }

  /// Adds the features that are named by a word and their number: `Feature 014`, `spec 007`. They tell whose a requirement
  /// is, and are no mentions of their own.
  private mutating func readFeatureNumbers() {
    for (word, rest) in ContentScan.featureWords {
      var start = 0
      while let found = bytes.firstRange(of: rest, from: start, to: count) {
        start = found.upperBound
        let first = found.lowerBound - 1
        guard first >= 0, bytes[first] | 0x20 == word, NameForms.isWordStart(first, in: bytes) else { continue }
        var number = start
        while number < count, number < start + 2, bytes[number] == .space || bytes[number] == .colon { number += 1 }
        guard number > start, number + 3 <= count, bytes[number..<(number + 3)].allSatisfy({ $0.isDigit }),
          number + 3 == count || !bytes[number + 3].isNamePart && bytes[number + 3] != .hyphen,
          word == UInt8(ascii: "f") || bytes[number] == UInt8(ascii: "0")
        else { continue }
        features.append((number, bytes[number..<(number + 3)].text))
      }
    }
    features.sort { $0.place < $1.place }
  }

  private static let featureWords = [
    (UInt8(ascii: "f"), Array("eature".utf8)), (UInt8(ascii: "s"), Array("pec".utf8)),
  ]

  private mutating func readRequirement(_ hyphen: Int) {
    guard let start = NameForms.kindStart(before: hyphen, in: bytes) else { return }
    guard let end = NameForms.requirementEnd(start, hyphen, in: bytes, to: count) else {
      // Corsica has letters where the other regions of France have numbers.
      let rest = bytes[hyphen..<min(hyphen + 3, count)]
      if bytes[start..<hyphen].elementsEqual("FR".utf8), rest.equals("-2A") || rest.equals("-2B") { hasRegions = true }
      return
    }
    guard lines.line(at: start) != nil, !isInAddress(start) else { return }
    let name = bytes[start..<end].map { $0.isLowercaseLetter ? $0 & ~0x20 : $0 }.text
    add(name, .requirement, at: start)
    requirements.append(start)
  }

  /// Whether a place is a part of the address of something elsewhere.
  private func isInAddress(_ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 300, !bytes[start - 1].endsAddress { start -= 1 }
    return bytes.firstRange(of: ContentScan.address, in: start..<place) != nil
  }

  private static let address = Array("://".utf8)

  private mutating func readTestName(_ place: Int) {
    guard let named = NameForms.requirementInName(place, in: bytes, to: count), let line = lines.line(at: place) else {
      return
    }
    var start = named.start
    while start > line.lowerBound, bytes[start - 1].isNamePart { start -= 1 }
    let words = bytes[line.lowerBound..<start].split { !$0.isNamePart }
    guard words.contains(where: { ContentScan.definitions.contains($0.text) }) else { return }
    add(named.name, .requirement, .testName, at: named.start)
    requirements.append(named.start)
  }

  /// The words before the name of a test or of a group of tests.
  private static let definitions: Set = [
    "def", "func", "fn", "fun", "function", "void", "class", "struct", "sub", "proc", "describe", "it", "test",
    "context",
    "TEST", "TEST_F", "TEST_P", "TEST_CASE", "SCENARIO", "Task", "Scenario", "deftest", "module", "mod", "int",
  ]

  /// Adds what stands between the ends of ranges, and what is listed behind a requirement by its number alone:
  /// `FR-001 to FR-004`, `FR-001–004`, `FR-003/004`.
  private mutating func readRanges() {
    let plain = found.filter { $0.kind == .requirement && $0.form == .plain }
    var index = 0
    while index < plain.count {
      let first = plain[index]
      let end = reach(of: first)
      let next = plain[index...].firstIndex { $0.place >= end } ?? plain.count
      if end > first.place + first.name.utf8.count {
        let names = RequirementID.all(in: bytes[first.place..<end].text).subtracting(plain[index..<next].map(\.name))
        for name in names.sorted() { add(name, .requirement, at: first.place) }
      }
      index = next
    }
    if hasRegions {
      found.removeAll { $0.kind == .requirement && $0.name.hasPrefix("FR-") && $0.name.utf8.count <= 6 }
    }
  }

  /// Where the run of IDs and numbers ends that begins with a requirement and is joined by what ranges and lists have.
  private func reach(of mention: Sighting) -> Int {
    var end = mention.place + mention.name.utf8.count
    while true {
      var next = end
      while next < count, next - end < 8, !bytes[next].isNamePart, bytes[next] != .lineFeed { next += 1 }
      if bytes[next..<count].begins(with: "to ") { next += 3 }
      guard next > end, next < count else { return end }
      let isNumber = bytes[next].isDigit
      var stop = next
      if !isNumber {
        guard let hyphen = bytes[next..<min(next + 5, count)].firstIndex(of: .hyphen),
          NameForms.kindStart(before: hyphen, in: bytes) == next,
          let found = NameForms.requirementEnd(next, hyphen, in: bytes, to: count)
        else { return end }
        stop = found
      } else {
        while stop < count, bytes[stop].isDigit { stop += 1 }
        guard stop - next == 3, stop == count || !bytes[stop].isNamePart else { return end }
      }
      end = stop
    }
  }
}

/// Tasks and stories, which count only where something beside them says what they are.
extension ContentScan {
  private mutating func readTask(_ place: Int) {
    guard NameForms.isWordStart(place, in: bytes), let line = lines.line(at: place) else { return }
    var end = place + 1
    while end < count, bytes[end].isDigit { end += 1 }
    guard end - place <= 5 else { return }
    if end < count, (UInt8(ascii: "a")...UInt8(ascii: "c")).contains(bytes[end]) { end += 1 }
    guard end == count || !bytes[end].isNamePart && bytes[end] != .hyphen else { return }
    guard isNamedAsTask(place, line) || isBesideItem(line) || isSetOff(place, end, line) && hasFeature(around: line)
    else { return }
    add(bytes[place..<end].map { $0.isLowercaseLetter ? $0 & ~0x20 : $0 }.text, .task, at: place)
  }

  /// Whether the word before it says that it is a task, or whether it stands in a row with one that is.
  private func isNamedAsTask(_ place: Int, _ line: Range<Int>) -> Bool {
    if let last = found.last, last.kind == .task, last.place >= line.lowerBound,
      place - last.place - last.name.utf8.count <= 6,
      !bytes[(last.place + last.name.utf8.count)..<place].contains(where: { $0.isDigit })
    {
      return true
    }
    var end = place
    while end > line.lowerBound, place - end < 4, !bytes[end - 1].isNamePart { end -= 1 }
    let word = bytes[line.lowerBound..<end].reversed().prefix { $0.isLetter }.reversed()
    return end < place && ["task", "tasks"].contains(word.map(\.lowercased).text)
  }

  /// Whether a line names a feature or a requirement.
  private func isBesideItem(_ line: Range<Int>) -> Bool {
    let next = requirements.place { $0 >= line.lowerBound }
    return next < requirements.count && requirements[next] < line.upperBound || !features(in: line).isEmpty
  }

  /// Whether it stands in brackets of its own, or before a colon at the beginning of a comment.
  private func isSetOff(_ place: Int, _ end: Int, _ line: Range<Int>) -> Bool {
    guard end < count else { return false }
    if place > 0, bytes[place - 1] == .openingBracket, bytes[end] == .closingBracket {
      return place == 1 || !bytes[place - 2].isNamePart && bytes[place - 2] != .closingParenthesis
    }
    return bytes[end] == .colon && lines.isComment(line)
      && !bytes[line.lowerBound..<place].contains { $0.isNamePart }
  }

  /// Whether the comment around a line, or the one at the head of the file, names a feature.
  private mutating func hasFeature(around line: Range<Int>) -> Bool {
    !features.isEmpty && !(features(in: lines.comment(around: line)).isEmpty && features(in: head).isEmpty)
  }

  private mutating func readStory(_ place: Int) {
    guard NameForms.isWordStart(place, in: bytes), let line = lines.line(at: place) else { return }
    var end = place + 2
    while end < count, bytes[end].isDigit { end += 1 }
    guard end - place <= 4, end == count || !bytes[end].isNamePart else { return }
    if isBesideItem(line) || hasFeature(around: line) { add(bytes[place..<end].text, .story, at: place) }
  }
}

/// What is said of mentions once all are known.
extension ContentScan {
  /// Marks what stands in the tests of a file that holds code too.
  private mutating func markInnerTests() {
    let marks = ["#[cfg(test)]", "#[test]"].map { Array($0.utf8) }
    guard let start = marks.compactMap({ bytes.firstRange(of: $0, from: 0, to: count)?.lowerBound }).min() else {
      return
    }
    for index in found.indices where found[index].place > start { found[index].isInTest = true }
  }

  /// The mentions with their lines, each of a line once, and with the features that they are of.
  private mutating func numbered() -> [FoundMention] {
    var (result, line, last) = ([FoundMention](), 1, 0)
    var seen: Set<String> = []
    for sighting in found.sorted(by: { ($0.place, $0.name) < ($1.place, $1.name) }) {
      while let next = bytes.firstPlace(of: .lineFeed, from: last, to: sighting.place) {
        (line, last) = (line + 1, next + 1)
      }
      let isOwn = sighting.kind == .feature || !sighting.features.isEmpty
      let mention = FoundMention(
        line: line, name: sighting.name, kind: sighting.kind, form: sighting.form,
        features: isOwn ? sighting.features : features(around: sighting.place), isInTest: sighting.isInTest)
      if line != result.last?.line { seen = [] }
      if seen.insert(mention.name).inserted { result.append(mention) }
    }
    return result
  }

  private mutating func features(around place: Int) -> [String] {
    guard !features.isEmpty, let line = lines.line(at: place) else { return [] }
    for range in [line, lines.comment(around: line), head] {
      let named = features(in: range)
      if !named.isEmpty { return Set(named.map(\.name)).sorted() }
    }
    // A group of tests may be named for the feature.
    guard isTest, let only = onlyFeature, only.place < place, let group = lines.line(at: only.place),
      lines.indent(of: group) < lines.indent(of: line)
    else { return [] }
    return [only.name]
  }

  /// The features that are named in a range.
  private func features(in range: Range<Int>) -> ArraySlice<(place: Int, name: String)> {
    let start = features.place { $0.place >= range.lowerBound }
    return features[start...].prefix { $0.place < range.upperBound }
  }
}

extension Array {
  /// The first place whose element is behind a border, in an array that it parts.
  fileprivate func place(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A name at a place among the bytes.
private struct Sighting {
  let place: Int
  let name: String
  let kind: SourceMention.Kind
  let form: SourceMention.Form
  let features: [String]
  var isInTest = false
}

extension UInt8 {
  /// Whether no address goes on behind it.
  fileprivate var endsAddress: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), .backtick, .lessThan, .openingParenthesis, .openingBracket: true
    default: isWhiteSpace
    }
  }
}
