import Names
import Text

/// A name that somebody gives for an item: an ID in any case and with any zeros before its number, `US2` or `User story 2`, an
/// entity in any spelling, a principle with its number or without.
public struct ItemName: Sendable {
  /// The name as it was given.
  public let text: String
  private let id: String?
  private let story: String?
  private let entity: String
  private let principle: String

  /// Reads a name.
  public init(_ text: String) {
    self.text = text
    id = Self.bareID(text)
    story = UserStory.name(leading: text).map { "US\($0)" }
    entity = EntityMention.key(text)
    principle = EntityMention.key(Principle(name: text, line: 1, sentences: []).bareName)
  }

  /// Whether it is an ID or a story by its form, and no feature can be meant.
  public var isID: Bool { id != nil || story != nil && text.utf8.count <= 8 }

  /// Whether it names an item.
  public func names(_ item: StatedItem) -> Bool { names(item.kind, item.name) }

  /// Whether it names an item of a sort that is called `name`.
  public func names(_ kind: StatedItem.Kind, _ name: String) -> Bool {
    switch kind {
    case .story: story == name
    case .requirement, .criterion: id != nil && id == Self.bareID(name)
    case .entity: !entity.isEmpty && entity == EntityMention.key(name)
    case .contract: text.uppercased() == name.uppercased()
    case .gate: !principle.isEmpty && principle == EntityMention.key(name)
    }
  }

  /// An ID in upper case without the zeros before its last number; nil for a text that is none.
  private static func bareID(_ text: String) -> String? {
    let upper = RequirementID.plain(text).uppercased()
    guard RequirementID.leading(upper) == upper else { return nil }
    let numbered = NumberedName(upper)
    return numbered.number.map { "\(numbered.stem)\($0)" } ?? upper
  }
}
