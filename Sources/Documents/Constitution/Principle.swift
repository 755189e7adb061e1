public import Markdown
import Text
import Vocabulary

/// A principle of the constitution: what plans are held against.
public struct Principle: Hashable, Sendable {
  /// Its heading.
  public let name: String
  /// The line of its heading, from 1.
  public let line: Int
  /// The sentences that say what must be so, in order.
  public let sentences: [Sentence]

  /// The heading without its number: `Library-First` of `I. Library-First`, `Principle 1: Library-First` and `1) Library-First`.
  public var bareName: String {
    var rest = name[...]
    let first = rest.prefix { $0.isLetter }
    if Words.gateLaws.contains(where: { first.lowercased().hasPrefix($0) }) {
      rest = rest[first.endIndex...].drop(while: \.isWhitespace)
    }
    let number = rest.prefix { $0.isNumber || "IVXLCivxlc".contains($0) }
    let behind = rest[number.endIndex...]
    // `X-Ray` is a word.
    let isParted =
      behind.first.map { ".):：、".contains($0) } == true || [" - ", " – ", " — "].contains(where: behind.hasPrefix)
    let bare = behind.drop { ".):：、–—- ".contains($0) }
    return number.isEmpty || !isParted || bare.isEmpty ? name : String(bare)
  }
}

extension Document {
  /// The principles of a constitution, one a heading: the highest headings below Core Principles; where there are none,
  /// every heading of level 2 or 3 in whose text sentences oblige.
  ///
  /// - Parameter untouched: lines that a template left to write; what stands on them is no principle.
  public func principles(_ vocabulary: SectionVocabulary, untouched: Set<Int> = []) -> [Principle] {
    let sentences = obligations(untouched: untouched)
    let below = headingsBelowPrinciples(vocabulary)
    if !below.isEmpty { return principles(below.map { ($0.heading, $0.body) }, sentences, untouched: untouched) }
    let named = namedPrinciples(vocabulary, sentences, untouched: untouched)
    if !named.isEmpty { return named }
    let chapters = headings.filter { (2...3).contains($0.level) }
    let ends = chapters.dropFirst().map(\.lines.lowerBound) + [source.lines.count + 1]
    return principles(
      zip(chapters, ends).map { ($0, $0.lines.upperBound..<$1) }, sentences, untouched: untouched
    ).filter { !$0.sentences.isEmpty }
  }

  /// The principles that begin with their names in bold, in paragraphs and list items, where a section of principles has no
  /// headings.
  private func namedPrinciples(
    _ vocabulary: SectionVocabulary, _ sentences: [Sentence], untouched: Set<Int>
  ) -> [Principle] {
    planSections(.corePrinciples, vocabulary).flatMap { section -> [Principle] in
      let leads = section.body.compactMap { line -> (name: String, line: Int)? in
        guard !untouched.contains(line), let text = visibleText(ofLine: line) else { return nil }
        let start = text.drop { $0 == " " || $0 == ">" }.withoutListMarker
        // What is indented belongs to the principle above.
        guard !text.hasPrefix("  "), start.hasPrefix("**"), let end = start.dropFirst(2).firstRange(of: "**") else {
          return nil
        }
        let name = start[start.index(start.startIndex, offsetBy: 2)..<end.lowerBound].trimmedAtEnd {
          ":：. ".contains($0)
        }
        return name.isEmpty || isPlaceholder(String(name)) ? nil : (String(name), line)
      }
      let ends = leads.dropFirst().map(\.line) + [section.body.upperBound]
      return zip(leads, ends).map { lead, end in
        Principle(
          name: lead.name, line: lead.line,
          sentences: sentences.filter { (lead.line..<end).contains($0.line) })
      }
    }
  }

  /// The highest headings in each section of principles.
  private func headingsBelowPrinciples(_ vocabulary: SectionVocabulary) -> [Section] {
    var rest = sections[...]
    return planSections(.corePrinciples, vocabulary).flatMap { section -> [Section] in
      rest = rest.drop { $0.heading.lines.lowerBound < section.body.lowerBound }
      let within = rest.prefix { section.body.contains($0.heading.lines.lowerBound) }
      let level = within.map(\.heading.level).min()
      return within.filter { $0.heading.level == level }
    }
  }

  /// The principles under headings that do not overlap.
  private func principles(
    _ headings: [(heading: Heading, body: Range<Int>)], _ sentences: [Sentence], untouched: Set<Int>
  ) -> [Principle] {
    var rest = sentences[...]
    return headings.compactMap { heading, body in
      rest = rest.drop { $0.line < body.lowerBound }
      let own = rest.prefix { body.contains($0.line) }
      let isUntouched = untouched.contains(heading.lines.lowerBound) || isPlaceholder(heading.text)
      return isUntouched
        ? nil : Principle(name: heading.text, line: heading.lines.lowerBound, sentences: Array(own))
    }
  }

  /// The sentences of paragraphs and list items that oblige, in order.
  private func obligations(untouched: Set<Int>) -> [Sentence] {
    blocks.flatMap { block -> [Sentence] in
      guard block.kind == .paragraph, !block.lines.contains(where: untouched.contains) else { return [] }
      let lines = block.lines.map { line in
        let text = visibleText(ofLine: line)?[...] ?? ""
        return (text: withoutMarkers(text, ofBlock: block, line).trimmingWhitespace(), line: line)
      }
      guard Obligation.stands(in: lines.map(\.text).joined(separator: " ")) else { return [] }
      return fields(of: lines).flatMap(SentenceScan.sentences).filter {
        Obligation.stands(in: $0.text) && !isPlaceholder($0.text)
      }
    }
  }

  /// The lines of a paragraph parted where one begins with a bold name and a colon.
  private func fields(of lines: [(text: String, line: Int)]) -> [[(text: String, line: Int)]] {
    lines.reduce(into: []) { fields, line in
      if fields.isEmpty || boldField(line.text) != nil { fields.append([]) }
      fields[fields.count - 1].append(line)
    }
  }

  /// A line of a paragraph without the markers of the quotes and lists that hold it, and without its box.
  private func withoutMarkers(_ text: Substring, ofBlock block: Block, _ line: Int) -> Substring {
    guard block.depth > 0 else { return text }
    var text = text
    while true {
      var rest = text.drop { $0 == ">" || $0 == " " || $0 == "\t" }
      if line == block.lines.lowerBound {
        rest = rest.withoutListMarker
        if rest.hasPrefix("["), rest.dropFirst(2).hasPrefix("] ") { rest = rest.dropFirst(4) }
      }
      if rest.startIndex == text.startIndex { return rest }
      text = rest
    }
  }
}
