import Markdown
import Text

/// A path on somebody's machine, such as `/Users/ada/shop/specs/001-search/spec.md`, that leads nowhere for anybody else.
public struct MachinePath: Hashable, Sendable {
  /// The path as it is written.
  public let text: String
  /// The line it stands on.
  public let line: Int

  /// The first one in a document: the destination of a link, or in the header the path of a document.
  static func first(in document: Document, _ references: [InlineReference], bodyLine: Int?) -> MachinePath? {
    guard beginnings.contains(where: { document.source.contains($0) }) else { return nil }
    let end = min(bodyLine ?? 40, document.source.lines.count + 1)
    for line in 1..<max(1, end) {
      guard let text = document.visibleText(ofLine: line) else { continue }
      let words = text.split { $0.isWhitespace || "`()[]<>\"'“”，、|".contains($0) }
      let path = words.first { word in
        isMachinePath(String(word))
          && ["/specs/", "\\specs\\", "/plans/", "\\plans\\", ".md"].contains { word.contains($0) }
      }
      if let path { return MachinePath(text: String(path), line: line) }
    }
    return references.first { $0.kind != .code && isMachinePath($0.text) }.map {
      MachinePath(text: $0.text, line: $0.line)
    }
  }

  /// Whether a path begins at the top of a machine's disk, in the folder of a person.
  public static func isMachinePath(_ path: String) -> Bool {
    guard beginnings.contains(where: { path.contains($0) }) else { return false }
    let isFile = path.hasPrefix("file://")
    let bare = isFile ? path.dropFirst(7) : path[...]
    let parts = bare.split { $0 == "/" || $0 == "\\" }
    if isFile { return parts.count > 1 }
    let isWindows = parts.first.map { $0.count == 2 && $0.hasSuffix(":") && $0.first?.isLetter == true } ?? false
    if isWindows { return parts.count > 3 }
    let homes = ["/Users/", "/home/", "/mnt/c/Users/", "/root/", "/var/home/"]
    return homes.contains(where: bare.hasPrefix) && parts.count > 3
  }

  private static let beginnings = ["/Users/", "/home/", ":\\", ":/", "/root/"]
}
