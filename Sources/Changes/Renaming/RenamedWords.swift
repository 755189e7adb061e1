import Files
public import Markdown
import Names
import Text
public import WorkspaceModel

/// The words by which documents name a feature, with what stands in their place afterwards.
public struct RenamedWords {
  /// A name.
  struct Word {
    /// Where it stands.
    enum Kind {
      /// As a word of its own.
      case name
      /// At the beginning of names that end in a number: `D-USER-003-` of `D-USER-003-1`.
      case series
      /// In small letters among the words of a fragment: `#f-user-003-sign-up`, which leads to a heading that bears the name.
      case fragment
      /// As a word of its own that the language may have too, such as the branch `search`: it names the feature in fields alone.
      case common
    }

    let old: [UInt8]
    let new: [UInt8]
    var kind: Kind
    /// Why the word means this feature in its own documents alone; nil where it does everywhere.
    var doubt: String?
  }

  /// A place where a name stands.
  public struct Occurrence {
    /// The bytes of the name.
    public let range: Range<Int>
    let word: Word
  }

  /// The longest first.
  private(set) var words: [Word] = []
  /// The folders of the other features that have the ID which this one loses.
  private(set) var twins: [RelativePath] = []

  /// What a rename changes; `others` are the other features with the branches that they name.
  public init(_ rename: FeatureRename, others: [(location: FeatureLocation, branch: String?)]) {
    let (old, new) = (rename.old, rename.new)
    if old.id.string != new.id.string || old.directory.name != new.directory.name {
      twins = others.filter { $0.location.id == old.id }.map(\.location.directory)
      let doubt = twins.first.map { "\($0) has this ID too" }
      addName(old.id.string, new.id.string, doubt)
      addName(old.directory.name, new.directory.name, doubt)
      if let parts = old.id.parts, let newParts = new.id.parts {
        add(FeatureID(area: parts.area, number: parts.number).string, new.id.string, doubt)
        let series = { (parts: (area: Area, number: Int)) in "D-\(parts.area)-\(parts.number.padded(to: 3))-" }
        add(series(parts), series(newParts), doubt, .series)
        for prefix in ["f", "d"] {
          let fragment = { (parts: (area: Area, number: Int)) in
            "\(prefix)-\(parts.area.string.lowercased())-\(parts.number.padded(to: 3))"
          }
          add(fragment(parts), fragment(newParts), doubt, .fragment)
        }
      }
      addFlatSeries(rename, others)
    }
    if let branch = rename.branch {
      let name = FeatureNumber.lastSegment(of: branch.old)
      let twin = others.first { $0.branch.map { FeatureNumber.lastSegment(of: $0) == name } ?? false }?.location.id
      addName(name, FeatureNumber.lastSegment(of: branch.new), twin.map { "\($0) names this branch too" })
    }
    words.sort { $0.old.count > $1.old.count }
  }

  /// Names with what stands in their place.
  public init(_ pairs: [(old: String, new: String)]) {
    for pair in pairs { add(pair.old, pair.new, nil) }
    words.sort { $0.old.count > $1.old.count }
  }

  private mutating func addName(_ old: String, _ new: String, _ doubt: String?) {
    let hasNumber = FeatureNumber.of(old) != nil || FeatureNumber.isDated(old) || FeatureID(directory: old).parts != nil
    add(old, new, doubt, hasNumber ? .name : .common)
  }

  private mutating func addFlatSeries(
    _ rename: FeatureRename, _ others: [(location: FeatureLocation, branch: String?)]
  ) {
    guard rename.old.layout == .flat, let number = FeatureNumber.of(rename.old.directory.name),
      let next = FeatureNumber.of(rename.new.directory.name), number != next
    else { return }
    let twin = others.first { $0.location.layout == .flat && FeatureNumber.of($0.location.directory.name) == number }
    let series = { (folder: RelativePath) in "D-\(folder.name.prefix { $0 != "-" })-" }
    add(
      series(rename.old.directory), series(rename.new.directory),
      twin.map { "\($0.location.id) has this number too" }, .series)
  }

  private mutating func add(_ old: String, _ new: String, _ doubt: String?, _ kind: Word.Kind = .name) {
    let bytes = Array(old.utf8)
    guard old != new, !bytes.isEmpty, !words.contains(where: { $0.old == bytes }) else { return }
    words.append(Word(old: bytes, new: Array(new.utf8), kind: kind, doubt: doubt))
    guard !bytes.allSatisfy(\.isASCII) else { return }
    let encoded = { (text: String) in text.utf8.flatMap { $0.isASCII ? [$0] : Array($0.percentEncoded.utf8) } }
    words.append(Word(old: encoded(old), new: encoded(new), kind: kind, doubt: doubt))
  }

  /// Whether any of the words may stand in a text.
  func mayStand(in bytes: [UInt8]) -> Bool {
    words.contains { bytes.firstRange(of: $0.old, in: bytes.indices) != nil }
  }

  /// Where the words stand as whole words, in order.
  public func occurrences(in bytes: [UInt8]) -> [Occurrence] {
    var found: [Occurrence] = []
    for word in words {
      var start = 0
      while let range = bytes.firstRange(of: word.old, from: start, to: bytes.count) {
        start = range.lowerBound + 1
        guard isStart(of: word, at: range.lowerBound, in: bytes),
          isEnd(of: word, at: range.upperBound, in: bytes),
          !found.contains(where: { $0.range.overlaps(range) })
        else { continue }
        found.append(Occurrence(range: range, word: word))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The edits that put the new names into a text.
  public func edits(of bytes: [UInt8]) -> [Edit] {
    occurrences(in: bytes).map { Edit(range: $0.range, replacement: $0.word.new) }
  }

  private func isStart(of word: Word, at start: Int, in bytes: [UInt8]) -> Bool {
    guard word.kind == .fragment else { return WordBoundary.isFree(before: start, in: bytes) }
    guard start > 0, bytes[start - 1] == .numberSign || bytes[start - 1] == .hyphen else { return false }
    let text = bytes[..<start]
    let sign = text.lastIndex { $0.isASCII && !$0.isLetter && !$0.isDigit && !"-_%".utf8.contains($0) }
    return sign.map { bytes[$0] == .numberSign } ?? false
  }

  private func isEnd(of word: Word, at end: Int, in bytes: [UInt8]) -> Bool {
    switch word.kind {
    case .name, .common: return WordBoundary.isFree(behind: end, in: bytes)
    case .fragment: return end == bytes.count || !bytes[end].isLetter && !bytes[end].isDigit
    case .series:
      let digits = bytes[end...].prefix(while: \.isDigit)
      return !digits.isEmpty && WordBoundary.isFree(behind: digits.endIndex, in: bytes)
    }
  }
}

/// Where a name ends: names are letters, digits, hyphens and underscores, and emphasis is underscores too.
enum WordBoundary {
  /// Whether no longer name goes on at `start` to the left.
  static func isFree(before start: Int, in bytes: [UInt8]) -> Bool {
    var index = start - 1
    while index >= 0, bytes[index] == UInt8(ascii: "_") { index -= 1 }
    guard index >= 0 else { return true }
    if !bytes[start].isASCII, !bytes[index].isASCII { return false }
    return !isNamed(bytes[index])
  }

  /// Whether no longer name goes on at `end`.
  static func isFree(behind end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index < bytes.count else { return true }
    // A script without capitals may go on with a name behind a hyphen, or behind its own letters.
    if !bytes[index].isASCII { return index == end && (end == 0 || bytes[end - 1].isASCII) }
    return !isNamed(bytes[index])
  }

  private static func isNamed(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }
}
