public import Markdown
import Text

/// The names by which texts speak of an item, and of what stands for it.
public struct ItemNames: Sendable {
  /// The item's own name.
  public let name: String
  private let requirements: Set<String>
  private let story: Int?
  private let entity: String
  private let phrase: String
  private let contract: ContractKey?

  /// The names of an item; those of a story's requirements too, where they are given.
  public init(of item: StatedItem, with requirements: [String] = []) {
    name = item.name
    let isNumbered = item.kind == .requirement || item.kind == .criterion
    self.requirements = Set(requirements.map { $0.uppercased() } + (isNumbered ? [item.name.uppercased()] : []))
    story = item.kind == .story ? Int(item.name.dropFirst(2)) : nil
    entity = item.kind == .entity ? EntityMention.key(item.name) : ""
    let words = item.name.split { !$0.isLetter && !$0.isNumber }
    let isPhrase = item.kind == .gate || item.kind == .entity && words.count > 1
    phrase = isPhrase ? item.name.lowercased() : ""
    contract = item.kind == .contract ? Self.key(ofContract: item.name) : nil
  }

  /// What a text names of it first: its own name, or the ID of a requirement that stands for it.
  public func found(in text: String) -> String? {
    if story.map({ UserStory.named(in: text).contains($0) }) == true { return name }
    if !requirements.isEmpty {
      let found = RequirementID.all(in: text).intersection(requirements)
      if let id = found.contains(name.uppercased()) ? name.uppercased() : found.min() { return id }
    }
    if !phrase.isEmpty, Self.holds(phrase, text.lowercased()) { return name }
    if !entity.isEmpty, Self.names(entity, text) { return name }
    if let contract { return ContractMentions.keys(in: Array(text.utf8)).contains(contract) ? name : nil }
    return nil
  }

  /// By what an operation is found in a text; nil for what has no name of its own there.
  private static func key(ofContract name: String) -> ContractKey? {
    let words = name.split(separator: " ")
    if words.count == 2, words[1].hasPrefix("/") {
      return ContractKey(method: String(words[0]), path: String(words[1]))
    }
    if words.count == 2 { return ContractKey(operation: String(words[0]), field: String(words[1])) }
    return name.contains(".") ? ContractKey(procedure: name, package: "") : nil
  }

  /// Whether a name stands in a text as a word with a capital, or in a longer name: `User`, `users.id`, `user_id`.
  private static func names(_ key: String, _ text: String) -> Bool {
    // `User Story 1` names no user.
    let text = text.replacing("User Stor", with: " ").replacing("User stor", with: " ")
    let keys = text.characterBytes.map { Set(EntityWords.keys(in: $0)) } ?? EntityWords.keysByCharacters(in: text)
    return keys.contains(key) || keys.contains(key + "s")
  }

  private static func holds(_ phrase: String, _ text: String) -> Bool {
    var rest = text[...]
    while let found = rest.firstRange(of: phrase) {
      let before = rest[..<found.lowerBound].last ?? text[..<found.lowerBound].last
      let after = rest[found.upperBound...].first
      let isWhole = [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber || !$0.isASCII } ?? true }
      if isWhole { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

/// A line that names an item.
public struct NamedPlace: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What it names: the item, or a requirement that stands for it.
  public let name: String
  /// The heading that it stands below; nil above the first one.
  public let section: HeadingFacts?
}

extension Document {
  /// The lines that people see, or that are code, which name an item. A heading stands below itself.
  public func places(naming names: ItemNames) -> [NamedPlace] {
    var headings = self.headings[...]
    var section: Heading?
    return ((frontMatter?.upperBound ?? 1)..<source.lines.count + 1).compactMap { line in
      while let next = headings.first, next.lines.lowerBound <= line { section = headings.removeFirst() }
      guard !source.isBlank(line: line) else { return nil }
      let text = visibleText(ofLine: line) ?? source.text(ofLine: line)
      return names.found(in: text).map { NamedPlace(line: line, name: $0, section: section.map { HeadingFacts($0) }) }
    }
  }
}
