import Text

/// The path of a file in the destination of a link or in a code span.
struct NamedPath {
  /// The path, without what follows it: a fragment, a query, lines.
  let text: String

  /// What the path may be on disk: where it names no kind of file, pages that a site makes of Markdown count too.
  var spellings: [String] {
    let name = text.split(separator: "/").last ?? ""
    if name.hasSuffix(".html") { return [text, String(text.dropLast(5)) + ".md"] }
    if name.contains(".") || text.hasSuffix("/") { return [text] }
    return [text, text + ".md"]
  }

  /// The path in the destination of a link; nil for an address, a fragment, and what stands for something else.
  init?(link destination: String) {
    let bare = destination.prefix { $0 != "#" && $0 != "?" }
    guard !NamedPath.isAddress(bare), let text = NamedPath.path(in: bare, of: destination) else { return nil }
    // `[title](priority:P1)` is how a template asks for a title.
    if !text.contains(where: { "/.".contains($0) }) { return nil }
    if NamedPath.isSample(text.lowercased()) || NamedPath.isPageOfHost(text) || NamedPath.isSourceFile(text) {
      return nil
    }
    self.text = text
  }

  /// The path in a code span; nil for an address, a pattern, and what stands for something else.
  init?(code: String) {
    let bare = code.prefix { $0 != "#" }
    guard !bare.contains("?"), !bare.contains("//"), !bare.hasPrefix("."),
      let path = NamedPath.path(in: bare, of: code)
    else { return nil }
    // `spec.md:3-7`, `spec.md:3,9` and `spec.md:FR-001` name places in a file.
    text = String(path.prefix { $0 != ":" }.trimmedAtEnd { ".,;)]'\"".contains($0) })
    if text.isEmpty { return nil }
  }

  private static func path(in bare: Substring, of whole: String) -> String? {
    guard !bare.isEmpty, !whole.contains("##"), !isTemplate(bare) else { return nil }
    let decoded = decoding(String(bare))
    guard !decoded.unicodeScalars.contains(where: { $0.value < 0x20 }), !isTemplate(decoded[...]) else { return nil }
    return withoutPosition(decoded)
  }

  /// Whether a text stands for something else: a pattern, a variable, `001-X/spec.md`, `NNN-feature-name`.
  private static func isTemplate(_ text: Substring) -> Bool {
    if text.contains(where: { "<>{}[]*$|…\\".contains($0) }) || text.contains("...") { return true }
    return text.split(separator: "/").contains { component in
      ["feature-name", "your-", "my-feature", "some-feature"].contains(where: component.contains)
        || component.split(whereSeparator: { "-_.".contains($0) }).contains(where: isBlank)
    }
  }

  /// Whether a word is a blank to be filled: `X`, `00X`, `NNN`, `xxx`, `YYYY`, `FEATURE`.
  private static func isBlank(_ word: Substring) -> Bool {
    let letters = word.drop { $0 == "0" }
    guard let first = letters.first, first.isLetter, first.isASCII else { return false }
    let isRun = letters.allSatisfy { $0 == first }
    return isRun && ("XN".contains(first) || letters.count > 2 && "xnYMD".contains(first))
      || ["FEATURE", "NAME", "SLUG", "FEATURE_NAME"].contains(word)
  }

  private static func isAddress(_ text: Substring) -> Bool {
    if text.hasPrefix("//") || text.hasPrefix("www.") || text.hasPrefix("@") || text.hasPrefix("~") { return true }
    if text.contains("@"), !text.contains("/") { return true }
    let host = text.prefix { $0 != "/" && $0 != ":" }
    if host.contains("."), host.allSatisfy({ $0.isNumber || $0 == "." }), host.contains(where: \.isNumber) {
      return true
    }
    guard let colon = text.firstIndex(of: ":"), text.first?.isLetter == true else { return false }
    // `file.md:12` names a line.
    return text[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-".contains($0)) }
  }

  /// Whether a destination only shows where one would stand: `path/to/file.md`, `url`.
  private static func isSample(_ path: String) -> Bool {
    path.hasPrefix("path/to/") || path.hasSuffix("-url")
      || ["link", "url", "path", "file", "image", "todo", "tbd", "href"].contains(path)
  }

  /// Whether a relative link leads to a page of the host and to no file: `../../issues/12`.
  private static func isPageOfHost(_ path: String) -> Bool {
    guard path.hasPrefix("../") else { return false }
    let first = path.split(separator: "/").first { $0 != ".." } ?? ""
    return [
      "issues", "pull", "pulls", "discussions", "wiki", "releases", "actions", "compare", "commit", "blob", "tree",
    ]
    .contains(first)
  }

  /// Whether a path names source code, which plans link to before it is written.
  private static func isSourceFile(_ path: String) -> Bool {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return false }
    return sourceEndings.contains(path[path.index(after: dot)...].lowercased())
  }

  private static let sourceEndings: Set<String> = [
    "c", "cc", "cpp", "cs", "css", "dart", "ex", "exs", "go", "h", "hpp", "java", "js", "jsx", "kt", "lua", "mjs",
    "php",
    "ps1", "py", "rb", "rs", "scala", "scss", "sh", "sql", "svelte", "swift", "tf", "ts", "tsx", "vue",
  ]

  /// `spec.md` of `spec.md:12`, `spec.md:12:5` and `spec.md:3-7`.
  private static func withoutPosition(_ path: String) -> String {
    var path = path[...]
    while let colon = path.lastIndex(of: ":"), path.index(after: colon) < path.endIndex,
      path[path.index(after: colon)...].allSatisfy({ $0.isNumber || $0 == "-" || $0 == "," })
    {
      path = path[..<colon]
    }
    return String(path)
  }

  private static func decoding(_ text: String) -> String {
    text.contains("%") ? String(decoding: text.utf8.percentDecoded, as: UTF8.self) : text
  }
}
