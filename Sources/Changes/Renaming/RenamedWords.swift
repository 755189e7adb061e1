import Files
import Names
import Text
public import WorkspaceModel

/// The words by which documents name a feature, with what stands in their place afterwards.
public struct RenamedWords {
  /// A name.
  struct Word {
    let old: [UInt8]
    let new: [UInt8]
    /// Whether it is the beginning of names that end in a number: `D-USER-003-` of `D-USER-003-1`.
    var isSeries = false
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

  /// What a rename changes; `others` are the other features with the branches that they name.
  public init(_ rename: FeatureRename, others: [(location: FeatureLocation, branch: String?)]) {
    let (old, new) = (rename.old, rename.new)
    if old.id.string != new.id.string || old.directory.name != new.directory.name {
      let twin = others.first { $0.location.id == old.id }?.location.directory
      let doubt = twin.map { "\($0) has this ID too" }
      add(old.id.string, new.id.string, doubt)
      add(old.directory.name, new.directory.name, doubt)
      if let parts = old.id.parts, let newParts = new.id.parts {
        add(FeatureID(area: parts.area, number: parts.number).string, new.id.string, doubt)
        let series = { (parts: (area: Area, number: Int)) in "D-\(parts.area)-\(parts.number.padded(to: 3))-" }
        add(series(parts), series(newParts), doubt, isSeries: true)
      }
      addFlatSeries(rename, others)
    }
    if let branch = rename.branch {
      let name = FeatureNumber.lastSegment(of: branch.old)
      let twin = others.first { $0.branch.map { FeatureNumber.lastSegment(of: $0) == name } ?? false }?.location.id
      add(name, FeatureNumber.lastSegment(of: branch.new), twin.map { "\($0) names this branch too" })
    }
    words.sort { $0.old.count > $1.old.count }
  }

  /// Names with what stands in their place.
  public init(_ pairs: [(old: String, new: String)]) {
    for pair in pairs { add(pair.old, pair.new, nil) }
    words.sort { $0.old.count > $1.old.count }
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
      twin.map { "\($0.location.id) has this number too" }, isSeries: true)
  }

  private mutating func add(_ old: String, _ new: String, _ doubt: String?, isSeries: Bool = false) {
    let bytes = Array(old.utf8)
    guard old != new, !bytes.isEmpty, !words.contains(where: { $0.old == bytes }) else { return }
    words.append(Word(old: bytes, new: Array(new.utf8), isSeries: isSeries, doubt: doubt))
    guard !bytes.allSatisfy(\.isASCII) else { return }
    let encoded = { (text: String) in text.utf8.flatMap { $0.isASCII ? [$0] : Array($0.percentEncoded.utf8) } }
    words.append(Word(old: encoded(old), new: encoded(new), isSeries: isSeries, doubt: doubt))
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
        guard WordBoundary.isFree(before: range.lowerBound, in: bytes),
          isEnd(of: word, at: range.upperBound, in: bytes),
          !found.contains(where: { $0.range.overlaps(range) })
        else { continue }
        found.append(Occurrence(range: range, word: word))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isEnd(of word: Word, at end: Int, in bytes: [UInt8]) -> Bool {
    guard word.isSeries else { return WordBoundary.isFree(behind: end, in: bytes) }
    let digits = bytes[end...].prefix(while: \.isDigit)
    return !digits.isEmpty && WordBoundary.isFree(behind: digits.endIndex, in: bytes)
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
