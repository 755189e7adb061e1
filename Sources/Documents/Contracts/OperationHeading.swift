import Markdown
import Text

/// Finds operations in the headings of Markdown: `POST /signup`, `1. POST /signup`, `Sign up: POST /signup`.
enum OperationHeading {
  /// The operations that the headings of a document name, in order.
  static func contracts(in document: Document) -> [Contract] {
    let owners = OwnerFields(of: document)
    return document.headings.enumerated().flatMap { index, heading in
      operations(in: heading.text).map {
        Contract(
          method: $0.method, path: $0.path, kind: .http, owner: owners.ofHeading[index] ?? owners.ofDocument,
          line: heading.lines.lowerBound)
      }
    }
  }

  /// Every method before a path, or behind one that begins the heading: `GET, HEAD /a`, `GET /a, /b`, `/a (GET)`.
  static func operations(in text: String) -> [(method: String, path: String)] {
    let words = text.split { $0.isWhitespace || "`,;|()[]（）、，".contains($0) }.flatMap(parted)
    var methods: [String] = []
    var operations: [(method: String, path: String)] = []
    var wasPath = false
    for word in words {
      if ContractReader.methods.contains(String(word)) {
        if wasPath { methods = [] }
        methods.append(String(word))
        wasPath = false
      } else if let path = path(word) {
        operations += methods.map { ($0, path) }
        wasPath = true
      } else if !["and", "or", "&", "-", "–", "—"].contains(word) {
        methods = []
      }
    }
    guard operations.isEmpty, let first = words.first.flatMap(path) else { return operations }
    return words.dropFirst().filter { ContractReader.methods.contains(String($0)) }.map { (String($0), first) }
  }

  /// `GET/HEAD` and `POST:` without what joins or ends them.
  private static func parted(_ word: Substring) -> [Substring] {
    let parts = word.split { "/:：".contains($0) }
    guard !parts.isEmpty, parts.allSatisfy({ ContractReader.methods.contains(String($0)) }) else { return [word] }
    return word.first == "/" ? [word] : parts
  }

  /// A path without its query and without a mark at its end.
  private static func path(_ word: Substring) -> String? {
    guard word.hasPrefix("/"), !word.hasPrefix("//") else { return nil }
    let path = word.prefix { $0 != "?" && $0 != "#" }
    return "/" + path.dropFirst().trimmedAtEnd { ".:：*\"'".contains($0) }
  }
}
