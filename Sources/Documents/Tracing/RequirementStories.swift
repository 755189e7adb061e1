import Markdown
import Text

/// A user story that a requirement serves, by where it stands or what is said beside it.
public struct RequirementStory: Hashable, Sendable {
  /// The requirement's ID, in upper case.
  public let requirement: String
  /// The number of the story.
  public let story: Int
  /// The line that says so, from 1.
  public let line: Int
}

extension Document {
  /// The stories that requirements serve: of a requirement that stands in the section of a story, of one whose line names a
  /// story, and of one that the section of a story names.
  func requirementStories(_ requirements: Requirements) -> [RequirementStory] {
    let items = requirements.functional + requirements.successCriteria
    let known = Set(items.map { $0.id.uppercased() })
    let stories = Set(requirements.stories.map(\.number))
    guard !known.isEmpty, !stories.isEmpty else { return [] }
    var found: [RequirementStory] = []
    var seen: Set<RequirementStory> = []
    let bodies = sections.compactMap { section in
      UserStory.leading(section.heading.text.drop { !$0.isLetter }).map { (story: $0, lines: section.body) }
    }
    var next = 0
    // The stories whose sections a line stands in, outermost first.
    var open: [(story: Int, end: Int)] = []
    for line in 1..<source.lines.count + 1 where found.count < Self.mostStories {
      while next < bodies.count, bodies[next].lines.lowerBound <= line {
        open.append((bodies[next].story, bodies[next].lines.upperBound))
        next += 1
      }
      while let last = open.last, last.end <= line { open.removeLast() }
      guard mayMentionRequirement(line), let text = visibleText(ofLine: line) else { continue }
      let ids = FeatureTask.ownRequirements(in: text).filter(known.contains).sorted()
      if ids.isEmpty { continue }
      let enclosing = open.last.map { [$0.story] } ?? []
      let named = Set(enclosing + text.split(separator: "|").flatMap { mentionedStories(in: String($0)) })
      for story in named.sorted() where stories.contains(story) {
        for id in ids where seen.insert(RequirementStory(requirement: id, story: story, line: 0)).inserted {
          found.append(RequirementStory(requirement: id, story: story, line: line))
        }
      }
    }
    return found
  }

  /// How many are told at most.
  private static let mostStories = 50_000
}
