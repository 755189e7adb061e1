import Changes
import Configuration
import Files
import Survey
import Text
import WorkspaceModel

/// Where the links and paths in a document lead.
struct LinkTargets {
  private let file: CheckedFile
  private let context: CheckContext

  init(_ file: CheckedFile) {
    self.file = file
    context = file.context
  }

  /// Whether the destination of a link is a file of the repository that is not there.
  func leadsNowhere(link destination: String) throws -> Bool {
    guard let path = LinkTargets.path(in: destination) else { return false }
    if path.hasPrefix("/") { return try !existsBelowTop(String(path.drop { $0 == "/" })) }
    return try !exists(file.path.parent.string + "/" + path)
  }

  /// Whether a code span is a path below a root of plans or specs that is not there.
  func leadsNowhere(code: String, isInHeader: Bool) throws -> Bool {
    let configuration = context.workspace.configuration
    let roots = [configuration.plans] + configuration.specs
    guard LinkTargets.mayName(roots, in: code), !code.contains(where: \.isWhitespace),
      let text = LinkTargets.path(in: code),
      let path = RelativePath(text.hasPrefix("/") ? String(text.dropFirst()) : text)
    else { return false }
    guard roots.contains(where: { path != $0 && path.relative(to: $0) != nil }) else { return false }
    if let feature = file.feature, path.relative(to: feature.directory) != nil, !isInHeader { return false }
    return !context.exists(path)
  }

  /// Whether a text could be a path below one of some folders. Few code spans are, and a closer look takes long.
  private static func mayName(_ folders: [RelativePath], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "%")) { return true }
    return folders.contains { $0.isEmpty || bytes.firstRange(of: Array($0.string.utf8), in: bytes.indices) != nil }
  }

  /// The path in a destination; nil for an address, a fragment, or what nobody meant as a path.
  private static func path(in destination: String) -> String? {
    let bare = destination.prefix { $0 != "#" && $0 != "?" }
    guard !bare.isEmpty, !bare.hasPrefix("//"), !hasScheme(bare) else { return nil }
    // What stands for something else is no path yet.
    guard !bare.contains(where: { "<>{}[]*$|…\\".contains($0) }),
      !["...", "NNN", "XXX", "###"].contains(where: bare.contains)
    else { return nil }
    let decoded = decoding(String(bare))
    return decoded.unicodeScalars.contains { $0.value < 0x20 } ? nil : withoutPosition(decoded)
  }

  private static func hasScheme(_ text: Substring) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text.first?.isLetter == true else { return false }
    let scheme = text[..<colon]
    // `file.md:12` names a line.
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-".contains($0)) }
  }

  /// `spec.md` of `spec.md:12` and `spec.md:12:5`.
  private static func withoutPosition(_ path: String) -> String {
    var path = path[...]
    while let colon = path.lastIndex(of: ":"), path.index(after: colon) < path.endIndex,
      path[path.index(after: colon)...].allSatisfy(\.isNumber)
    {
      path = path[..<colon]
    }
    return String(path)
  }

  private static func decoding(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether something stands at a path of the workspace; one that leads out of it is followed within the repository only.
  private func exists(_ text: String) throws -> Bool {
    if let path = RelativePath(text.hasPrefix("/") ? String(text.dropFirst()) : text) {
      return context.exists(path)
    }
    context.lookOutside()
    guard let outside = AbsolutePath(text, relativeTo: context.workspace.root),
      let top = try WorkspaceLocator.gitTop(above: context.workspace.root), outside.relative(to: top) != nil
    else { return true }
    return isThere(outside)
  }

  /// Whether something stands at a path that begins at the top of the repository, or of the workspace.
  private func existsBelowTop(_ text: String) throws -> Bool {
    guard let path = RelativePath(text) else { return true }
    if context.exists(path) { return true }
    context.lookOutside()
    guard let top = try WorkspaceLocator.gitTop(above: context.workspace.root) else { return false }
    return isThere(top.appending(path))
  }

  /// What may not be looked at counts as there; what cannot even be asked for does not.
  private func isThere(_ path: AbsolutePath) -> Bool {
    do throws(FileError) {
      return try FileSystem.kind(of: path) != nil
    } catch {
      return !error.isImpossiblePath
    }
  }
}
