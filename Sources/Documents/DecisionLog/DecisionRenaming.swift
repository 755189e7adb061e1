public import Markdown
import Text

/// Gives decisions other IDs, wherever a text names them.
///
/// An ID is named where it stands as a word of its own: in prose, brackets, escaped ones too, code spans, comments and the
/// anchors of links, `#d-001-keep-it`. What is part of a longer ID, of a path or of a file's name is none, nor what stands
/// in a fence. Code that is indented counts where it is a log to people.
public struct DecisionRenaming: Sendable {
  /// The new IDs, by the old ones in small letters.
  private let ids: [[UInt8]: (old: String, new: String)]
  /// The new anchors of headings, by the old ones in small letters.
  private let anchors: [[UInt8]: (old: String, new: String)]
  private let lengths: [Int]
  private let initials: Set<UInt8>

  /// A renaming of IDs, and of whole anchors, which no ID says how they are renamed: the second of two headings
  /// `### D-001` has the anchor `d-001-1`. All are renamed at once, so that two IDs can change places.
  public init(_ ids: [String: String], anchors: [String: String] = [:]) {
    let keyed = { (names: [String: String]) in
      Dictionary(
        names.filter { !$0.key.isEmpty }.map { (Array($0.key.utf8).map(\.lowercased), (old: $0.key, new: $0.value)) },
        uniquingKeysWith: { first, _ in first })
    }
    self.ids = keyed(ids)
    self.anchors = keyed(anchors)
    lengths = Set(self.ids.keys.map(\.count)).sorted(by: >)
    initials = Set(self.ids.keys.compactMap(\.first))
  }

  /// Whether nothing is renamed.
  public var isEmpty: Bool { ids.isEmpty && anchors.isEmpty }

  /// The places in a document, or in some of its lines, that name what is renamed, in order.
  public func mentions(in document: Document, lines: Range<Int>? = nil) -> [DecisionMention] {
    if isEmpty { return [] }
    let every = 1..<document.source.lines.count + 1
    let code = LineRanges(joining: document.blocks.filter { $0.isCode && !document.isLog($0) }.map(\.lines))
    var mentions: [DecisionMention] = []
    for line in lines?.clamped(to: every) ?? every where !code.contains(line) {
      let range = document.source.lines.content(ofLine: line)
      var place = range.lowerBound
      while place < range.upperBound {
        if let mention = mention(at: place, in: document.source.bytes, range, line) {
          mentions.append(mention)
          place = mention.range.upperBound
        } else {
          place += 1
        }
      }
    }
    return mentions
  }

  /// The edits that rename the places in a document that `isMeant` says yes to.
  public func edits(
    in document: Document, lines: Range<Int>? = nil, where isMeant: (DecisionMention) -> Bool = { _ in true }
  ) -> [Edit] {
    mentions(in: document, lines: lines).filter(isMeant).map {
      Edit(range: $0.range, replacement: Array($0.replacement.utf8))
    }
  }

  private func mention(at place: Int, in bytes: [UInt8], _ line: Range<Int>, _ number: Int) -> DecisionMention? {
    if bytes[place] == .numberSign, !anchors.isEmpty { return anchor(behind: place, in: bytes, line, number) }
    guard initials.contains(bytes[place].lowercased), !Self.isInside(before: place, in: bytes, line) else { return nil }
    for length in lengths where place + length <= line.upperBound {
      guard let name = ids[bytes[place..<place + length].map(\.lowercased)] else { continue }
      let range = place..<place + length
      let target = LinkTarget(around: place, in: bytes, line)
      if case .path = target { return nil }
      guard !Self.isInside(behind: range, in: bytes, line, isAnchor: target.text != nil) else { continue }
      let isSmall = bytes[range].allSatisfy { !$0.isUppercaseLetter }
      return DecisionMention(
        id: name.old, range: range, line: number, target: target.text,
        replacement: isSmall ? name.new.lowercased() : name.new, isSmall: isSmall)
    }
    return nil
  }

  /// A whole anchor behind a number sign.
  private func anchor(behind sign: Int, in bytes: [UInt8], _ line: Range<Int>, _ number: Int) -> DecisionMention? {
    let start = sign + 1
    guard start < line.upperBound, case .anchor(let text) = LinkTarget(around: start, in: bytes, line) else {
      return nil
    }
    let end = bytes[start..<line.upperBound].firstIndex { LinkTarget.ends($0) } ?? line.upperBound
    guard let name = anchors[bytes[start..<end].map(\.lowercased)] else { return nil }
    return DecisionMention(
      id: name.old, range: start..<end, line: number, target: text, replacement: name.new, isSmall: false)
  }

  /// Whether a longer word, an ID or a path has begun before a place.
  private static func isInside(before place: Int, in bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard place > line.lowerBound else { return false }
    let before = bytes[place - 1]
    if before.isLetter || before.isDigit { return true }
    let isFirst = place - 1 == line.lowerBound
    if before == .hyphen || before == .underscore { return !isFirst && bytes[place - 2].isWord }
    // `D-001/D-002` are two IDs, `decisions/D-001` is a path.
    return before == .slash && (isFirst || !bytes[place - 2].isDigit)
  }

  /// Whether a longer word, an ID or the name of a file goes on behind a range.
  private static func isInside(behind range: Range<Int>, in bytes: [UInt8], _ line: Range<Int>, isAnchor: Bool) -> Bool
  {
    let rest = bytes[range.upperBound..<line.upperBound]
    guard let next = rest.first else { return false }
    if next.isWord { return true }
    guard let second = rest.dropFirst().first, second.isWord else { return false }
    if next == .hyphen || next == .underscore { return !isAnchor || second.isDigit }
    return next == .period && second.isLetter
  }
}

/// Where in a link a place of a line stands.
private enum LinkTarget {
  /// In the anchor of a link, behind what is written before the number sign.
  case anchor(String)
  /// In what a link goes to, but for its anchor.
  case path
  /// In no link's target.
  case none

  /// No target is longer, so that a line of any length is read in linear time.
  private static let longest = 2_000

  init(around place: Int, in bytes: [UInt8], _ line: Range<Int>) {
    let before = bytes[line.lowerBound..<place]
    let start = before.suffix(LinkTarget.longest).lastIndex { LinkTarget.ends($0) }.map { $0 + 1 } ?? line.lowerBound
    guard LinkTarget.begins(at: start, in: before) else {
      self = .none
      return
    }
    guard let sign = before[start...].firstIndex(of: .numberSign) else {
      self = .path
      return
    }
    self = .anchor(String(decoding: before[start..<sign], as: UTF8.self))
  }

  /// What is written before the number sign of an anchor.
  var text: String? { if case .anchor(let text) = self { text } else { nil } }

  /// Whether a byte stands in no target that is written without brackets around it.
  static func ends(_ byte: UInt8) -> Bool {
    byte.isWhiteSpace
      || [.openingParenthesis, .closingParenthesis, .lessThan, .greaterThan, UInt8(ascii: "\"")]
        .contains(byte)
  }

  /// Whether a target begins at a place: `](`, `](<`, `]: ` of a definition, `href="`.
  private static func begins(at start: Int, in line: ArraySlice<UInt8>) -> Bool {
    let before = line[..<start]
    if before.ends(with: "](") || before.ends(with: "](<") || before.ends(with: "href=\"") { return true }
    guard before.last?.isSpaceOrTab == true else { return false }
    let words = before.trimmed
    return words.first == .openingBracket && words.ends(with: "]:")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}

extension UInt8 {
  fileprivate var isWord: Bool { isLetter || isDigit }
}
