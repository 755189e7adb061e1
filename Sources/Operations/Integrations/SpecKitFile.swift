import Failures
import Files
import JSON

/// A JSON file that spec-kit wrote, read leniently: what is not as expected is a problem and counts as unsaid.
struct SpecKitFile {
  private(set) var problems: [SpecKitSettings.Problem] = []
  /// Whether nothing of the file can be read.
  private(set) var isBroken = false
  private let path: RelativePath
  private var root: JSONNode?

  /// Reads the file at `path`; one that is missing says nothing.
  init(_ path: RelativePath, in tree: any FileTree) {
    self.path = path
    do {
      guard let contents = try tree.read(path) else { return }
      let value = try JSONNode.parse(contents.bytes, passesMark: true)
      root = value
      if value.members == nil { note(value.line, "this is no JSON object") }
    } catch let error as JSONError {
      note(error.line, "this is no JSON that can be read: \(error.message)")
    } catch let error as FileError {
      note(nil, "the file cannot be read: \(error.shortReason)")
    } catch {
      note(nil, "the file cannot be read")
    }
    isBroken = !problems.isEmpty
  }

  /// A member of the file, whatever it is; nil where it is missing.
  func member(_ key: String) -> JSONNode? { root?[key] }

  /// The text at the end of `keys`, each a member of the one before; nil where a member is missing, null or empty.
  mutating func text(_ keys: String...) -> String? { scalar(at: keys)?.text }

  /// What the text at the end of `keys` stands for; a text that is none of `meanings` is a problem.
  mutating func word<Meaning>(_ keys: String..., among meanings: [String: Meaning]) -> Meaning? {
    guard let (text, line) = scalar(at: keys) else { return nil }
    if let meaning = meanings[text] { return meaning }
    let known = meanings.keys.sorted().map(quoted).joined(separator: " nor ")
    note(line, "\(keys.joined(separator: ".")) is neither \(known), but \(quoted(shortened(text)))")
    return nil
  }

  private mutating func scalar(at keys: [String]) -> (text: String, line: Int)? {
    var node = root
    for (depth, key) in keys.enumerated() {
      guard let parent = node, !parent.isNull else { return nil }
      if parent.members == nil {
        if depth > 0 { note(parent.line, "\(keys.prefix(depth).joined(separator: ".")) is no object") }
        return nil
      }
      node = parent[key]
    }
    guard let node, !node.isNull else { return nil }
    guard let text = node.string else {
      note(node.line, "\(keys.joined(separator: ".")) is no text")
      return nil
    }
    return text.isEmpty ? nil : (text, node.line)
  }

  private mutating func note(_ line: Int?, _ message: String) {
    problems.append(SpecKitSettings.Problem(path: path, line: line, message: message))
  }
}
