import Markdown
public import Names
import Text

/// The ID of a feature of the epic layout in running text.
public struct FeatureMention: Hashable, Sendable {
  /// The ID as it is written.
  public let id: FeatureID
  /// The line it stands on.
  public let line: Int

  /// Every ID that stands outside code and comments as a word of its own, once a line, in order.
  static func all(in document: Document) -> [FeatureMention] {
    guard document.source.contains("F-") else { return [] }
    return (1..<document.source.lines.count + 1).flatMap { line -> [FeatureMention] in
      guard document.source.contains("F-", onLine: line), let text = document.visibleText(ofLine: line) else {
        return []
      }
      var seen: Set<FeatureID> = []
      return ids(in: text).filter { seen.insert($0).inserted }.map { FeatureMention(id: $0, line: line) }
    }
  }

  /// The ID that the name of a folder or a branch begins with.
  public static func leadingID(_ word: Substring) -> FeatureID? {
    let fields = word.split(separator: "-", maxSplits: 3)
    return fields.count >= 3 ? FeatureID(fields.prefix(3).joined(separator: "-")) : nil
  }

  private static func ids(in text: String) -> [FeatureID] {
    words(in: text).filter { $0.hasPrefix("F-") }.compactMap { word in
      let id = FeatureID(String(word.trimmedAtEnd { $0 == "-" || $0 == "_" }))
      return id.parts != nil && id.string == id.string.uppercased() ? id : nil
    }
  }

  /// The words of letters, digits, hyphens and underscores.
  public static func words(in text: String) -> [Substring] {
    text.split { character in
      !(character.isASCII && (character.isLetter || character.isNumber)) && character != "-" && character != "_"
    }
  }
}
