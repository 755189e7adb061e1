public import Configuration
public import Files
import Text

/// `git-config.yml` of spec-kit's git extension, as far as it says how branches are named. It is read line by line, as the
/// extension's own scripts read it: the first line of a key counts, wherever it stands.
public struct GitExtensionSettings: Sendable {
  /// `branch_template`, or what `branch_prefix` is short for; nil where neither says anything.
  public let template: BranchTemplate?
  /// The line of the template, from 1; nil where there is none.
  public let line: Int?
  /// `branch_numbering`, which the extension's prompt reads, and its scripts do not.
  public let numbering: Configuration.Branch.Numbering?

  /// Where it stands.
  public static let path = RelativePath(".specify/extensions/git/git-config.yml") ?? .empty

  /// Reads what stands in `tree`; nothing where the extension is not installed.
  ///
  /// - Throws: `FileError`.
  public init(in tree: any FileTree) throws {
    self.init(try tree.read(GitExtensionSettings.path)?.bytes ?? [])
  }

  /// Reads the bytes of the file.
  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let whole = GitExtensionSettings.value(of: "branch_template", in: lines)
    let prefix = whole == nil ? GitExtensionSettings.value(of: "branch_prefix", in: lines) : nil
    template = whole.map { BranchTemplate($0.text) } ?? prefix.map { BranchTemplate(prefix: $0.text) }
    line = (whole ?? prefix)?.line
    numbering = GitExtensionSettings.value(of: "branch_numbering", in: lines).flatMap {
      Configuration.Branch.Numbering(rawValue: $0.text)
    }
  }

  private typealias Bytes = ArraySlice<UInt8>

  /// The value of a key and its line; nil where the first line of the key has none.
  private static func value(of key: String, in lines: [Bytes]) -> (text: String, line: Int)? {
    let start = Array("\(key):".utf8)
    guard let place = lines.firstIndex(where: { $0.drop(while: isSpace).starts(with: start) }) else { return nil }
    var value = lines[place].drop(while: isSpace).dropFirst(start.count).drop(while: isSpace)
    value = trimmed(withoutComment(value))
    for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] {
      if value.first == quote { value.removeFirst() }
      if value.last == quote { value.removeLast() }
    }
    return value.isEmpty ? nil : (String(decoding: value, as: UTF8.self), place + 1)
  }

  /// A comment begins behind white space, and so never where the value does.
  private static func withoutComment(_ value: Bytes) -> Bytes {
    let marks = value.indices.dropFirst().filter { value[$0] == UInt8(ascii: "#") }
    return marks.first { isSpace(value[$0 - 1]) }.map { value[..<$0] } ?? value
  }

  private static func trimmed(_ value: Bytes) -> Bytes {
    let end = value.lastIndex { !isSpace($0) }
    return end.map { value[...$0] } ?? []
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
}
