import Markdown
import Names
import Text
import Vocabulary

/// Tells what a document only mentions, extends or refers to from what it defines.
enum Borrowing {
  /// The lines of the sections whose heading says so: "Existing Entities (Reference)", "Changes to existing tables". One that
  /// also speaks of what is new says nothing of what stands in it.
  static func sections(of document: Document, _ says: (String) -> Bool) -> LineRanges {
    LineRanges(
      joining: document.sections.filter { section in
        section.heading.level > 1 && says(section.heading.text) && !speaksOfNew(section.heading.text)
      }.map(\.body))
  }

  /// Whether a heading has a word that says that entities are there already.
  static func isOfExisting(_ heading: String) -> Bool {
    if isReferenceData(heading) { return false }
    return words(of: heading).contains(where: isExtension)
  }

  /// Whether a heading has an adjective that says that operations are there already or are another's. Verbs say nothing
  /// there: `Update a user` is an operation.
  static func isOfExistingOperations(_ heading: String) -> Bool {
    let lowered = heading.lowercased()
    return words(of: lowered[...]).contains { Words.existingAdjectives.contains(String($0)) }
      || Words.existingAdjectives.contains { !$0.utf8.allSatisfy(\.isASCII) && lowered.contains($0) }
  }

  /// Whether a heading says that what stands below it is another feature's: "Entities from 001-accounts", "Dependencies on
  /// other specs".
  static func isOfOthers(_ heading: String) -> Bool {
    let lowered = heading.lowercased()
    if others.stand(in: lowered) { return true }
    guard lowered.utf8.contains(where: \.isDigit) else { return false }
    return Words.featureOrigins.contains { origin in
      lowered.firstRange(of: origin).map { FeatureReference.leading(lowered[$0.upperBound...]) != nil } ?? false
    }
  }

  private static let others = SearchedWords(Words.otherFeatures)

  /// Whether a remark behind a name tells what changes of the thing: `(new fields)`, `— new column`.
  static func tellsOfChange(_ remark: Substring) -> Bool { beginnings.begin(plain(String(remark))) }

  /// Whether a text refers to data for reference, which an entity may hold.
  private static func isReferenceData(_ text: String) -> Bool {
    words(of: text).contains { $0.hasPrefix("reference") } && text.lowercased().contains("data")
  }

  private static func speaksOfNew(_ heading: String) -> Bool {
    words(of: heading).contains { word in Words.newcomers.contains { word.hasPrefix($0) } }
  }

  /// Whether a word begins as those do that say that something is there already. Where words are not parted by spaces they
  /// may stand within it.
  static func isExtension(_ word: Substring) -> Bool {
    beginningsOfWords.contains(where: word.hasPrefix)
      || !word.utf8.allSatisfy(\.isASCII) && partsOfWords.stand(in: String(word))
  }

  private static let beginningsOfWords = Words.entityExtensions.filter { $0.utf8.allSatisfy(\.isASCII) }
  private static let partsOfWords = SearchedWords(Words.entityExtensions.filter { !$0.utf8.allSatisfy(\.isASCII) })

  private static func words(of text: some StringProtocol) -> [Substring] {
    text.lowercased().split { !$0.isLetter }
  }

  /// What the text right below a heading says of the thing that the heading names.
  struct Remarks {
    /// Whether it is there already, or another's.
    var isBorrowed = false
    /// The feature that is said to define it.
    var owner: FeatureID?
    /// Whether nothing stands there but a few words that lead elsewhere.
    var isPointer = false
  }

  private static let mostLines = 12
  private static let mostIntroduction = 40

  /// Reads the prose and the items between a heading and the next one; `says` tells whether a line says that something is
  /// there already.
  static func remarks(in lines: Range<Int>, of document: Document, _ says: (String) -> Bool) -> Remarks {
    var remarks = Remarks()
    var texts: [String] = []
    var isProse = true
    for line in lines {
      guard let visible = document.visibleText(ofLine: line) else {
        isProse = false
        continue
      }
      let text = visible.trimmingWhitespace()
      if text.isEmpty { continue }
      guard !text.hasPrefix("|"), texts.count < mostLines else {
        isProse = false
        continue
      }
      texts.append(text)
      guard !remarks.isBorrowed, says(plain(text)) else { continue }
      remarks.isBorrowed = true
      remarks.owner = FeatureReference.first(in: text)
    }
    guard isProse, (1...2).contains(texts.count), let first = texts.first.map(plain) else { return remarks }
    remarks.isPointer = pointers.begin(first) && !Words.selfReferences.contains { first.contains($0) }
    if remarks.isPointer {
      remarks.owner = remarks.owner ?? texts.lazy.compactMap { FeatureReference.first(in: $0) }.first
    }
    return remarks
  }

  /// A line in lower case, without the marks of emphasis, code, links and lists.
  private static func plain(_ line: String) -> String {
    guard let bytes = line.characterBytes else {
      return line.lowercased().filter { !"*`[]".contains($0) }
    }
    return bytes.filter { $0 != .asterisk && $0 != .backtick && $0 != .openingBracket && $0 != .closingBracket }
      .map(\.lowercased).text
  }

  /// Whether a line, plain and in lower case, says that what it is about is there already, or is another's.
  static func says(_ line: String) -> Bool {
    if phrases.stand(in: line) { return !Words.selfReferences.contains { line.contains($0) } }
    return beginnings.begin(line) || isAdjective(line)
  }

  /// Whether a line below the heading of an entity says so, or tells what changes of it.
  static func says(_ line: String, aboutEntity name: String) -> Bool {
    if says(line) || FeatureRemark.says(line) || changing.begin(line) { return true }
    if let subject = Words.subjects.first(where: line.hasPrefix), toExisting.stand(in: line) {
      return extending.begin(String(line.dropFirst(subject.count)))
    }
    guard extending.begin(line) else { return false }
    // `Extends Base` tells what it inherits from; to extend the thing itself, or one that exists, is to change it.
    if !name.isEmpty, line.contains(name.lowercased()) { return true }
    return FeatureReference.first(in: line) != nil || words(of: line).contains { $0 == "existing" }
  }

  /// Whether a line begins with `Existing` or its like and a mark behind it, or is no more than that.
  private static func isAdjective(_ line: String) -> Bool {
    let start = line.drop { !$0.isLetter }
    let word = start.prefix { $0.isLetter }
    guard Words.existingAdjectives.contains(String(word)) else { return false }
    return start[word.endIndex...].first { $0 != " " }.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  private static let phrases = SearchedWords(Words.existingPhrases)
  private static let beginnings = SearchedBeginnings(Words.existingBeginnings)
  private static let changing = SearchedBeginnings(Words.changingBeginnings)
  private static let extending = SearchedBeginnings(Words.extendingBeginnings)
  private static let toExisting = SearchedWords(Words.existingObjects)
  private static let pointers = SearchedBeginnings(Words.pointers)

  /// Whether the document says, before it comes to its first entity, that it brings none.
  static func bringsNothing(_ document: Document, before line: Int) -> Bool {
    let first = document.frontMatter?.upperBound ?? 1
    return (first..<max(first, line)).prefix(mostIntroduction).contains { line in
      guard let text = document.visibleText(ofLine: line), !text.isEmpty else { return false }
      return nothings.stand(in: plain(text))
    }
  }

  private static let nothings = SearchedWords(Words.noNewEntities)
}
