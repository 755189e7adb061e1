import Markdown
import Text

/// Finds the acceptance scenarios of a story: the items of its numbered lists, and those of which two words are bold, as in
/// `**Given** … **When** … **Then** …`, whatever the language.
enum StoryScenarios {
  /// The lines of each scenario in those of a story.
  static func lines(in story: Range<Int>, of document: Document) -> [Range<Int>] {
    let found = document.blocks.filter { block in
      guard case .item = block.kind, story.contains(block.lines.lowerBound), let parent = block.parent else {
        return false
      }
      if case .list(ordered: true) = document.blocks[parent].kind { return true }
      return boldWords(onLine: block.lines.lowerBound, of: document) > 1
    }
    // What lies within a scenario belongs to it.
    var end = 0
    return found.map(\.lines).filter { lines in
      if lines.lowerBound < end { return false }
      end = lines.upperBound
      return true
    }
  }

  private static func boldWords(onLine line: Int, of document: Document) -> Int {
    let parts = (document.visibleText(ofLine: line) ?? "").split(separator: "**", omittingEmptySubsequences: false)
    return parts.count / 2
  }
}
