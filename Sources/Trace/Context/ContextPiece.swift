/// A part of what somebody must know to do a task.
public struct ContextPiece: Hashable, Sendable {
  /// What it is, in the order in which pieces are shown. What is more important is taken first where room is short.
  public enum Kind: Int, CaseIterable, Sendable {
    case task, requirement, story, criterion, plan, entity, contract, decision, file

    /// The heading above pieces of the kind.
    public var title: String {
      switch self {
      case .task: "Task"
      case .requirement: "Requirements"
      case .story: "User story"
      case .criterion: "Success criteria"
      case .plan: "From the plan"
      case .entity: "Entities"
      case .contract: "Contracts"
      case .decision: "Decisions"
      case .file: "Files"
      }
    }

    /// The place among the kinds that are taken first.
    var rank: Int {
      switch self {
      case .task: 0
      case .file: 1
      case .requirement: 2
      case .criterion: 3
      case .story: 4
      case .contract: 5
      case .entity: 6
      case .decision: 7
      case .plan: 8
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// What it is called: `FR-003`, `Session`, `Technical Context`.
  public let name: String
  /// Where it stands.
  public let place: Place
  /// Its text: Markdown as it stands in the document.
  public let text: String

  /// Its number of tokens, with the line that tells its place.
  public var tokens: Int { TokenCount.of(shown) }

  /// The text with its place.
  var shown: String {
    let place = "\(place.path)\(place.line.map { ":\($0)" } ?? "")"
    switch kind {
    case .file, .decision: return text
    default: return "<!-- \(place) -->\n\(text)\n"
    }
  }

  /// Its first lines, as many as `budget` tokens allow, and how many are left out; nil where that is next to nothing.
  func cut(to budget: Int) -> ContextPiece? {
    var lines: [Substring] = []
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in all {
      let longer = ContextPiece(
        kind: kind, name: name, place: place,
        text: (lines + [line, ContextPiece.rest(all.count)]).joined(separator: "\n"))
      if longer.tokens > budget { break }
      lines.append(line)
    }
    guard lines.count >= ContextPiece.fewest, lines.count < all.count else { return nil }
    let rest = ContextPiece.rest(all.count - lines.count)
    return ContextPiece(kind: kind, name: name, place: place, text: (lines + [rest]).joined(separator: "\n"))
  }

  private static func rest(_ count: Int) -> Substring { "… (\(count) more lines)" }
  private static let fewest = 3
}
