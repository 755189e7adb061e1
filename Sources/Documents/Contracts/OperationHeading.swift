import Markdown
import Text
import Vocabulary

/// Finds operations in the headings of Markdown: `POST /signup`, `1. POST /signup`, `Sign up: POST /signup`.
enum OperationHeading {
  /// The operations that the headings of a document name, in order.
  static func contracts(in document: Document) -> [Contract] {
    let owners = OwnerFields(of: document)
    let borrowed = Borrowing.sections(of: document) { heading in
      Borrowing.isOfExistingOperations(heading) || Borrowing.isOfOthers(heading)
    }
    let headings = document.headings
    let text = DigestedText(of: document)
    return headings.enumerated().flatMap { index, heading -> [Contract] in
      let operations = operations(in: heading.text)
      if operations.isEmpty { return [] }
      let line = heading.lines.lowerBound
      let next = index + 1 < headings.count ? headings[index + 1].lines.lowerBound : document.source.lines.count + 1
      let remarks = Borrowing.remarks(in: heading.lines.upperBound..<next, of: document) {
        Borrowing.says($0) || FeatureRemark.says($0)
      }
      let reference = EntityName.remark(of: heading.text).flatMap { FeatureReference.first(in: $0) }
      let isBorrowed =
        borrowed.contains(line) || reference != nil || remarks.isBorrowed || remarks.isPointer
        || isOfExisting(heading.text)
      let owner = owners.ofHeading[index] ?? reference ?? (isBorrowed ? remarks.owner : nil) ?? owners.ofDocument
      let end = headings[(index + 1)...].first { $0.level <= heading.level || !Self.operations(in: $0.text).isEmpty }
      let below = heading.lines.upperBound..<(end?.lines.lowerBound ?? document.source.lines.count + 1)
      let words = text.item(on: below)
      return operations.map {
        Contract(method: $0.method, path: $0.path, kind: .http, owner: owner, line: line, isBorrowed: isBorrowed)
          .saying(words)
      }
    }
  }

  /// Whether a heading says in brackets, before the operation or behind a dash that the operation is there already.
  private static func isOfExisting(_ heading: String) -> Bool {
    if EntityName.remark(of: heading).map({ Borrowing.isOfExistingOperations(String($0.prefix(40))) }) == true {
      return true
    }
    let words = heading.split { !$0.isLetter && $0 != "/" }.map { $0.lowercased() }
    if let first = words.first, Words.existingAdjectives.contains(first) { return true }
    guard let bracket = heading.lastIndex(of: "["), heading[..<bracket].last?.isWhitespace == true else { return false }
    let mark = heading[bracket...].drop { $0 == "[" }.prefix { $0 != "]" }
    return Words.existingAdjectives.contains(mark.lowercased())
  }

  /// Every method before a path, or behind one that begins the heading: `GET, HEAD /a`, `GET /a, /b`, `/a (GET)`.
  static func operations(in text: String) -> [(method: String, path: String)] {
    let words = words(of: text).flatMap(parted)
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

  /// The words of a heading. Brackets part them but within a path: `/items/[id]`, `/files/[...path]`.
  private static func words(of text: String) -> [Substring] {
    text.split { $0.isWhitespace || "`,;|()（）、，".contains($0) }.flatMap { word -> [Substring] in
      guard let start = word.firstIndex(of: "/"), word[..<start].allSatisfy({ $0 == "[" }) else {
        return word.split { "[]".contains($0) }
      }
      let path = word[start...]
      var depth = 0
      let end = path.indices.first { index in
        if path[index] == "[" { depth += 1 }
        if path[index] == "]" { depth -= 1 }
        return depth < 0 || depth == 1 && path[index] == "[" && !path[index...].contains("]")
      }
      return [path[..<(end ?? path.endIndex)]]
    }
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
    let trimmed = path.trimmedAtEnd { ".:：*\"'".contains($0) }
    // `/files/*` stands for all that is below, while `/files*` may be the end of what is bold.
    let stars = trimmed.last == "/" ? path[trimmed.endIndex...].prefix { $0 == "*" } : ""
    return String(trimmed + stars)
  }
}
