/// How the branches of features are named: `{author}/{app}/{number}-{slug}`.
public struct BranchTemplate: Hashable, Sendable {
  /// What stands for something that only the feature or its maker knows.
  public enum Token: String, CaseIterable, Sendable {
    /// Who makes the branch.
    case author = "{author}"
    /// The folder of the workspace.
    case app = "{app}"
    /// The number of the feature, or the time.
    case number = "{number}"
    /// The words of the feature.
    case slug = "{slug}"
  }

  /// Why a template makes no branch of a feature.
  public enum Fault: Error, Hashable, Sendable {
    /// It has no `{number}`.
    case noNumber
    /// `{slug}` stands before `{number}`.
    case slugBeforeNumber
    /// The last part does not begin with `{number}-`.
    case numberNotFirst
  }

  /// The template as it was written.
  public let text: String

  /// `007-search`.
  public static let plain = BranchTemplate("{number}-{slug}")

  /// Takes over a template as it is.
  public init(_ text: String) { self.text = text }

  /// Takes over the short form, which is what stands before `{number}-{slug}`, with or without its slash.
  public init(prefix: String) { text = prefix + (prefix.hasSuffix("/") ? "" : "/") + BranchTemplate.plain.text }

  /// Why it makes no branch of a feature; nil where it does. What is told first is what spec-kit tells first.
  public var fault: Fault? {
    guard text.contains(Token.number.rawValue) else { return .noNumber }
    if let slug = text.firstRange(of: Token.slug.rawValue), text[slug.upperBound...].contains(Token.number.rawValue) {
      return .slugBeforeNumber
    }
    return (segments.last ?? "").hasPrefix(Token.number.rawValue + "-") ? nil : .numberNotFirst
  }

  /// What stands in braces and is no token, each with its braces, in order; of braces that stand alone what they begin, or
  /// end.
  public var unknownTokens: [String] {
    var unknown: [String] = []
    for (place, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      var rest = part
      if place > 0 {
        let end = part.firstIndex(of: "}")
        let name = "{" + (end.map { part[...$0] } ?? part.prefix { $0 != "/" && $0 != "-" })
        if Token(rawValue: name) == nil { unknown.append(name) }
        rest = end.map { part[part.index(after: $0)...] } ?? ""
      }
      if let stray = rest.firstIndex(of: "}") {
        unknown.append(String(rest[...stray].split { "/-".contains($0) }.last ?? "}"))
      }
    }
    return unknown
  }

  /// Whether a token occurs.
  public func has(_ token: Token) -> Bool { text.contains(token.rawValue) }

  /// The template with a value for a token.
  public func filling(_ token: Token, with value: String) -> BranchTemplate {
    BranchTemplate(text.replacing(token.rawValue, with: value))
  }

  /// What the names of its branches begin with: what stands before the number.
  public var prefix: String {
    text.firstRange(of: Token.number.rawValue).map { String(text[..<$0.lowerBound]) } ?? ""
  }

  /// The name of a branch; `number` may be the time.
  public func name(number: String, slug: String) -> String {
    filling(.number, with: number).filling(.slug, with: slug).text
  }

  /// How many bytes the words may have, so that the name of a branch has at most `limit`; nil where it is longer without
  /// any. The whole limit where the template has no words.
  public func slugRoom(within limit: Int, number: String) -> Int? {
    let rest = limit - name(number: number, slug: "").utf8.count
    return rest < 0 ? nil : rest / max(1, text.ranges(of: Token.slug.rawValue).count)
  }

  /// What stands behind the number in the last part of a name, with other words in the place of those that it has; nil where
  /// `rest` was not made from this template, or that has no words.
  public func rest(_ rest: String, with words: String) -> String? {
    let slug = Token.slug.rawValue
    let own = String((segments.last ?? "").dropFirst(Token.number.rawValue.count + 1))
    guard let first = own.firstRange(of: slug), let last = own.ranges(of: slug).last else { return nil }
    let (head, tail) = (own[..<first.lowerBound], own[last.upperBound...])
    guard rest.utf8.count > head.utf8.count + tail.utf8.count, rest.hasPrefix(head), rest.hasSuffix(tail) else {
      return nil
    }
    return own.replacing(slug, with: words)
  }

  /// Whether a branch may be one of its own: it has as many parts, and all but the last are those of the template, whoever
  /// made it.
  public func mayName(_ branch: String) -> Bool {
    let (own, other) = (segments, branch.split(separator: "/", omittingEmptySubsequences: false))
    return own.count == other.count
      && zip(own.dropLast(), other.dropLast()).allSatisfy { own, other in
        guard let start = own.firstIndex(of: "{"), let end = own.lastIndex(of: "}") else { return own == other }
        let (head, tail) = (own[..<start], own[own.index(after: end)...])
        return other.utf8.count > head.utf8.count + tail.utf8.count && other.hasPrefix(head) && other.hasSuffix(tail)
      }
  }

  private var segments: [Substring] { text.split(separator: "/", omittingEmptySubsequences: false) }
}
