import Markdown
import Text
import Vocabulary

extension Document {
  /// The headings of sections that call themselves mandatory and hold nothing, code included.
  var emptyMandatorySections: [HeadingFacts] {
    let cuts = headingsMadeByConflicts
    return sections.filter { section in
      let heading = section.heading
      return heading.level > 1 && MandatoryMark.stands(in: heading.text) && !cuts.contains(section.body.upperBound)
        && section.body.allSatisfy { line in
          !isCode(line: line) && (visibleText(ofLine: line)?.allSatisfy(\.isWhitespace) ?? false)
        }
    }.map { HeadingFacts($0.heading) }
  }
}

/// The remark of a heading that its section must be written.
enum MandatoryMark {
  /// Whether a heading says so in brackets, of whatever kind.
  static func stands(in heading: String) -> Bool {
    // Most headings hold no bracket, and a look at the bytes tells so: `（` begins with 0xEF.
    guard heading.utf8.contains(where: { $0 == .openingParenthesis || $0 == .openingBracket || $0 == 0xEF }) else {
      return false
    }
    let remarks = heading.lowercased().split(omittingEmptySubsequences: false) { "([（".contains($0) }.dropFirst()
    return remarks.contains { remark in
      remark.firstIndex { ")]）".contains($0) }.map { Words.mandatoryMarks.contains(String(remark[..<$0])) } ?? false
    }
  }
}
