import Changes
import Markdown
import Names
import Text
import WorkspaceModel

/// What the registry of features says of a feature beside its names: its title and its epic.
struct RegistryEntry {
  private let rename: FeatureRename
  private let formerTitle: String

  init(_ rename: FeatureRename, formerTitle: String) {
    self.rename = rename
    self.formerTitle = formerTitle
  }

  /// The registry with the entry set right by the least edits; nothing else in it changes.
  func apply(to bytes: [UInt8]) -> [UInt8] {
    var values: [(String, String)] = []
    if let title = rename.title { values.append((formerTitle, title)) }
    if rename.movesEpic, let old = rename.oldGroup.epic?.id, let new = rename.newGroup.epic?.id {
      values.append((old.string, new.string))
      if let short = old.short { values.append((short, new.short ?? new.string)) }
    }
    var edits: [Edit] = []
    for object in objects(in: bytes) {
      for (old, new) in values {
        let quoted = Array(RegistryEntry.quoted(old).utf8)
        var start = object.lowerBound
        while let range = bytes.firstRange(of: quoted, from: start, to: object.upperBound) {
          start = range.upperBound
          let isMember = bytes[start...].first { !$0.isWhiteSpace } == UInt8(ascii: ":")
          if !isMember, !edits.contains(where: { $0.range.overlaps(range) }) {
            edits.append(Edit(range: range, replacement: Array(RegistryEntry.quoted(new).utf8)))
          }
        }
      }
    }
    return edits.isEmpty ? bytes : edits.apply(to: bytes)
  }

  /// The innermost objects that hold the feature's ID as a text, in order.
  private func objects(in bytes: [UInt8]) -> [Range<Int>] {
    let id = Array(RegistryEntry.quoted(rename.new.id.string).utf8)
    var open: [Int] = []
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): open.append(index)
      case UInt8(ascii: "}"):
        guard let start = open.popLast() else { break }
        let object = start..<index + 1
        let isInner = found.last.map { $0.lowerBound > start } ?? false
        if !isInner, bytes.firstRange(of: id, in: object) != nil { found.append(object) }
      case UInt8(ascii: "\""):
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      index += 1
    }
    return found
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
