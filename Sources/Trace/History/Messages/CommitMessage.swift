import Git
import Text

/// What the message of a commit says that concerns features.
struct CommitMessage {
  /// The first paragraph in one line.
  let subject: [UInt8]
  /// What it names, in order.
  private(set) var mentions: [CommitMention] = []
  /// The branches that it says were merged.
  let merged: [String]
  /// The branch that it says they were merged into.
  let into: String?
  /// The commits that it says it takes back.
  let reverted: [ObjectID]
  private var known: Set<CommitMention> = []

  /// As many names as a message may have; what names more is no message that people wrote.
  private static let mostNames = 2000

  /// Reads a message.
  init(_ message: [UInt8]) {
    let lines = MessageLines(message)
    subject = lines.subjectText
    let merge = MergeSubject(lines)
    (merged, into) = (merge.merged, merge.into)
    reverted = CommitMessage.reverted(lines.body)
    readSubject(lines)
    for line in lines.body { scan(line.bytes, .body, line) }
    for trailer in lines.trailers { read(trailer) }
  }

  private mutating func add(_ name: String, _ kind: CommitMention.Kind, _ source: CommitMention.Source, line: Int) {
    if mentions.count >= CommitMessage.mostNames { return }
    let mention = CommitMention(name: name, kind: kind, source: source, line: line)
    let alike = CommitMention(name: name, kind: kind, source: source, line: 0)
    if known.insert(alike).inserted { mentions.append(mention) }
  }

  private mutating func scan(
    _ bytes: ArraySlice<UInt8>, _ source: CommitMention.Source, _ line: MessageLines.Line
  ) {
    NameScanner.scan(bytes) { add($0, $1, source, line: line.number) }
  }

  // MARK: The subject

  private mutating func readSubject(_ lines: MessageLines) {
    guard let first = lines.subject.first else { return }
    var rest = first.bytes
    if let scope = CommitMessage.scope(of: first.bytes) {
      for piece in first.bytes[scope].split(whereSeparator: { CommitMessage.separators.contains($0) }) {
        if FeatureName.isNumber(piece) {
          add(piece.text, .number, .scope, line: first.number)
        } else {
          scan(piece, .scope, first)
        }
      }
      rest = first.bytes[(scope.upperBound + 1)...]
    }
    scan(rest, .subject, first)
    for line in lines.subject.dropFirst() { scan(line.bytes, .subject, line) }
  }

  private static let separators = Set(" ,;/+&".utf8)

  /// The scope of a conventional commit, `feat(SCOPE)!: …`. See conventionalcommits.org, 1.0.0.
  private static func scope(of subject: ArraySlice<UInt8>) -> Range<Int>? {
    let type = subject.prefix { $0.isLetter }
    guard !type.isEmpty, type.endIndex < subject.endIndex, subject[type.endIndex] == .openingParenthesis,
      let end = subject[type.endIndex...].firstIndex(of: .closingParenthesis)
    else { return nil }
    var rest = subject[(end + 1)...]
    if rest.first == .exclamationMark { rest = rest.dropFirst() }
    return rest.first == UInt8(ascii: ":") ? type.endIndex + 1..<end : nil
  }

  // MARK: Trailers

  private mutating func read(_ trailer: MessageLines.Trailer) {
    let key = trailer.key.lowercased()
    if key.hasSuffix("-by") || key == "change-id" { return }
    for line in trailer.lines {
      switch key {
      case "feature", "features": readFeatures(line, trailer.key)
      case "story", "stories", "user-story", "user-stories": readStories(line, trailer.key)
      default: scan(line.bytes, .trailer(trailer.key), line)
      }
    }
  }

  /// The names and numbers of features, by commas: `001-sign-up, 2`.
  private mutating func readFeatures(_ line: MessageLines.Line, _ key: String) {
    for item in line.bytes.split(whereSeparator: { $0 == .comma || $0 == UInt8(ascii: ";") }) {
      let words = item.trimmedWhiteSpace.split(whereSeparator: { $0.isWhiteSpace || $0 == .slash })
        .map { $0.trimmed(of: CommitMessage.quotes) }
      for word in words where !word.isEmpty {
        if FeatureName.isOne(word) { add(word.text, .feature, .trailer(key), line: line.number) }
      }
      // A name of another form counts where nothing else is said.
      let name = item.trimmedWhiteSpace.trimmed(of: CommitMessage.quotes)
      if words.contains(where: FeatureName.isOne) || name.contains(where: \.isWhiteSpace) { continue }
      guard let last = words.last, !last.isEmpty else { continue }
      let isNumber = last.count <= 6 && last.allSatisfy(\.isDigit)
      if ShortID(at: last.startIndex, in: last) == nil {
        add(last.text, isNumber ? .number : .feature, .trailer(key), line: line.number)
      }
    }
    NameScanner.scan(line.bytes) { name, kind in
      if kind != .feature { add(name, kind, .trailer(key), line: line.number) }
    }
  }

  private static let quotes = Set("`'\"[]()<>".utf8)

  /// Stories, also by their numbers alone: `1, US2`.
  private mutating func readStories(_ line: MessageLines.Line, _ key: String) {
    for item in line.bytes.split(separator: .comma) {
      let item = item.trimmedWhiteSpace
      if (1...3).contains(item.count), item.allSatisfy(\.isDigit), let number = Int(item.text) {
        add("US\(number)", .story, .trailer(key), line: line.number)
      } else {
        scan(item, .trailer(key), line)
      }
    }
  }

  // MARK: What was taken back

  /// The commits that `git revert` names: `This reverts commit ID.`
  private static func reverted(_ body: [MessageLines.Line]) -> [ObjectID] {
    body.compactMap { line in
      guard line.bytes.begins(with: revertBeginning) else { return nil }
      return ObjectID(hex: line.bytes.dropFirst(revertBeginning.count).prefix(40).text)
    }
  }

  private static let revertBeginning = Array("This reverts commit ".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate func trimmed(of bytes: Set<UInt8>) -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, bytes.contains(first) { slice = slice.dropFirst() }
    while let last = slice.last, bytes.contains(last) { slice = slice.dropLast() }
    return slice
  }
}
