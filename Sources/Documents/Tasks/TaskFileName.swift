import Markdown
import Text

/// The name of a file that holds a part of a feature's tasks: `tasks-us1.md`, `tasks-phase4.md`, `Tasks-Foundations.md`.
///
/// Names that call their file a copy, a sample, a translation or a text about the tasks are none.
public struct TaskFileName: Hashable, Sendable {
  /// The words behind `tasks-`, in lower case.
  private let words: [Substring]

  /// Reads the name of a file; nil where it is another one.
  public init?(_ name: String) {
    guard name.utf8.count > 9, name.utf8.first?.lowercased == UInt8(ascii: "t") else { return nil }
    let lowered = name.lowercased()
    guard lowered.hasPrefix("tasks-"), lowered.hasSuffix(".md") else { return nil }
    words = lowered.dropFirst(6).dropLast(3).split { "-_. ".contains($0) }
    guard !words.isEmpty, !words.contains(where: { Self.others.contains($0) }),
      !words.allSatisfy({ Self.languages.contains($0) })
    else { return nil }
  }

  /// The user stories that it names: 2 in `tasks-us2.md`.
  public var stories: [Int] { UserStory.named(in: words.joined(separator: " ")) }

  /// What tells that a file is no list of its own.
  private static let others: Set<Substring> = [
    "old", "orig", "original", "previous", "prev", "backup", "bak", "copy", "archive", "archived", "deprecated",
    "obsolete",
    "superseded", "legacy", "template", "templates", "example", "examples", "sample", "samples", "draft", "drafts",
    "tmp",
    "temp", "index", "overview", "summary", "review", "report", "analysis", "notes", "status", "progress", "checklist",
    "alt", "kopie", "vorlage", "beispiel", "entwurf",
  ]

  /// Languages to which a list may be translated.
  private static let languages: Set<Substring> = [
    "en", "de", "fr", "es", "pt", "br", "it", "nl", "pl", "ru", "uk", "tr", "ja", "jp", "ko", "kr", "zh", "cn", "tw",
    "hans",
    "hant", "english", "german", "french", "spanish", "portuguese", "japanese", "korean", "chinese",
  ]
}

extension Document {
  /// The names of the form `tasks-us1.md` that stand anywhere in it, in lower case.
  var namedTaskLists: Set<String> {
    var names: Set<String> = []
    let bytes = source.bytes
    var rest = bytes.indices
    while let start = bytes.firstRange(of: Self.taskFile, in: rest) {
      let end = bytes[start.upperBound...].firstIndex { !Self.mayStandInName($0) } ?? bytes.endIndex
      rest = end..<bytes.endIndex
      let name = bytes[start.lowerBound..<end].text.lowercased()
      if let suffix = name.firstRange(of: ".md") { names.insert(String(name[..<suffix.upperBound])) }
    }
    return names
  }

  private static let taskFile = Array("tasks-".utf8)

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == .hyphen || byte == .underscore || byte == .period || !byte.isASCII
  }
}
