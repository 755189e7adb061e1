public import Markdown
import Text
import Vocabulary

extension Document {
  /// The user stories that each of some tasks serves: by a mark, by a mention such as `(US1)` in its text or on a line below
  /// it, or by the heading that it stands under, as in `Phase 3: User Story 1`.
  func servedStories(by tasks: [ReadTask]) -> [[Int]] {
    var next = 0
    // The stories of the headings that a line stands under, outermost first.
    var open: [(level: Int, stories: [Int])] = []
    return tasks.indices.map { index in
      let task = tasks[index].task
      while next < headings.count, headings[next].lines.lowerBound < task.line {
        let heading = headings[next]
        open.removeAll { $0.level >= heading.level }
        open.append((heading.level, heading.level > 1 ? UserStory.named(in: heading.text) : []))
        next += 1
      }
      let end =
        index + 1 < tasks.count
        ? min(tasks[index + 1].task.line, tasks[index].lines.upperBound) : tasks[index].lines.upperBound
      let below = task.line + 1 < end ? (task.line + 1..<end).flatMap(storiesMentioned) : []
      let mentioned = Self.namesStory(task.text) ? mentionedStories(in: task.text) : []
      return Array(Set(task.stories + open.flatMap(\.stories) + mentioned + below)).sorted()
    }
  }

  /// The user stories whose row in a table names tasks, or has a dash in their place: `| US7 | T020–T021 |`, `| US6 | — |`.
  func tracedStories(by tasks: [FeatureTask]) -> Set<Int> {
    let forms = Set(tasks.compactMap(\.identifier).map(TaskIDForm.of))
    guard !forms.isEmpty else { return [] }
    var stories: Set<Int> = []
    for table in tables(in: 1..<source.lines.count + 1) {
      let named = table.rows.map { row in
        row.cells.first.map { InlineText.plain($0) }.map { UserStory.leading($0) == nil ? [] : UserStory.named(in: $0) }
          ?? []
      }
      guard named.contains(where: { !$0.isEmpty }) else { continue }
      let columns = table.rows.map { row in
        row.cells.indices.dropFirst().filter { !TaskIDForm.all(in: row.cells[$0], of: forms).isEmpty }
      }
      let ofTasks = Set(columns.joined())
      for (row, own) in zip(table.rows, zip(named, columns)) {
        let isDashed = ofTasks.contains { row.cells.indices.contains($0) && ["-", "–", "—"].contains(row.cells[$0]) }
        if !own.1.isEmpty || isDashed { stories.formUnion(own.0) }
      }
    }
    return stories
  }

  private func storiesMentioned(onLine line: Int) -> [Int] {
    guard let text = visibleText(ofLine: line), Self.namesStory(text) else { return [] }
    return mentionedStories(in: String(text[...].drop { " \t>".contains($0) }.withoutListMarker))
  }

  /// The functional requirements that the visible text refers to, in upper case.
  public var mentionedRequirements: Set<String> {
    var mentions = RequirementMentions()
    for line in 1..<source.lines.count + 1 {
      guard mayMentionRequirement(line), let text = visibleText(ofLine: line) else { continue }
      mentions.read(text)
    }
    return mentions.ids
  }

  /// Whether a hyphen stands on a line behind the letters of an ID in whatever case, or behind what is no ASCII.
  func mayMentionRequirement(_ line: Int) -> Bool {
    let bytes = source.bytes[source.textRange(ofLine: line)]
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if before == 0xE2 && last == 0x80 && (byte == 0x90 || byte == 0x91) { return true }
      if before == 0xEF && last == 0xBC && byte == 0x8D { return true }
      if byte == .hyphen {
        if !last.isASCII || !before.isASCII { return true }
        switch (before.lowercased, last.lowercased) {
        case (UInt8(ascii: "f"), UInt8(ascii: "r")), (UInt8(ascii: "s"), UInt8(ascii: "c")),
          (UInt8(ascii: "r"), UInt8(ascii: "f")), (UInt8(ascii: "n"), UInt8(ascii: "f")),
          (UInt8(ascii: "e"), UInt8(ascii: "f")), (UInt8(ascii: "u"), UInt8(ascii: "r")),
          (UInt8(ascii: "c"), UInt8(ascii: "s")):
          return true
        default: break
        }
      }
      (before, last) = (last, byte)
    }
    return false
  }

  private static let story = Array("US".utf8)
  private static let word = Array("tory".utf8)
  private static let storyWords = SearchedWords(Words.stories + ["us"])

  private static func namesStory(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: \.isDigit) else { return false }
    if bytes.contains(story) || bytes.contains(word) { return true }
    return !bytes.allSatisfy(\.isASCII) && storyWords.stand(in: text.lowercased())
  }

  /// The stories that the parts of a text begin with: `Phase 3: User Story 1 - Title`, `Make it (US1)`.
  func mentionedStories(in text: String) -> [Int] {
    text.characterBytes.map(ASCIIUserStory.mentioned) ?? mentionedStoriesByCharacters(in: text)
  }

  /// The same in any text.
  func mentionedStoriesByCharacters(in text: String) -> [Int] {
    text.split { ":：()（）[].–—".contains($0) }.flatMap { part in
      UserStory.markByCharacters(part)?.stories
        ?? UserStory.leadingByCharacters(part.drop { $0 == " " }).map { [$0.number] } ?? []
    }.filter { $0 != FeatureTask.everyStory }
  }
}

extension FeatureTask {
  /// The requirements and success criteria, in upper case, that its line names; none where it names another feature, whose
  /// they may be.
  public var ownRequirements: Set<String> { Self.ownRequirements(in: text) }

  /// Those of a text.
  static func ownRequirements(in text: String) -> Set<String> {
    guard text.utf8.contains(UInt8(ascii: "-")) || !text.utf8.allSatisfy(\.isASCII) else { return [] }
    let ids = RequirementID.all(in: text)
    if ids.isEmpty || FeatureReference.first(in: text) != nil { return [] }
    let upper = RequirementID.plain(text).uppercased()
    let bytes = Array(upper.utf8)
    return ids.filter { id in
      // `(see FR-005, dropped)` says that nothing is wanted of it.
      bytes.firstRange(of: Array(id.utf8), from: 0, to: bytes.count).map { found in
        !Withdrawal.isRemark(upper[upper.utf8.index(upper.startIndex, offsetBy: found.upperBound)...])
      } ?? true
    }
  }
}
