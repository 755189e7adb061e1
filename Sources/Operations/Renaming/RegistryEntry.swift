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
    let found = entries(in: bytes)
    var edits = found.ids.map { id in
      Edit(range: id, replacement: Array(RegistryEntry.quoted(rename.new.id.string).utf8))
    }
    for object in found.objects {
      if let branch = rename.branch { edits += branchEdits(branch.old, branch.new, in: object, of: bytes) }
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

  /// The branch under a name for that. Elsewhere it may be a word.
  private func branchEdits(_ old: String, _ new: String, in object: Range<Int>, of bytes: [UInt8]) -> [Edit] {
    let quoted = Array(RegistryEntry.quoted(old).utf8)
    var (found, start): ([Edit], Int) = ([], object.lowerBound)
    while let range = bytes.firstRange(of: quoted, from: start, to: object.upperBound) {
      start = range.upperBound
      let before = bytes[..<range.lowerBound].filter { !$0.isWhiteSpace }.suffix(8)
      if String(decoding: before, as: UTF8.self).lowercased() == "branch\":" {
        found.append(Edit(range: range, replacement: Array(RegistryEntry.quoted(new).utf8)))
      }
    }
    return found
  }

  /// The objects that are about the feature, with the texts that say so: its ID under a name for that, or the name under which the
  /// object stands. Others name it as something that they depend on.
  private func entries(in bytes: [UInt8]) -> (objects: [Range<Int>], ids: [Range<Int>]) {
    let names = [rename.old.id, rename.new.id].map { Array(RegistryEntry.quoted($0.string).utf8) }
    var open: [(start: Int, isEntry: Bool)] = []
    var (objects, ids): ([Range<Int>], [Range<Int>]) = ([], [])
    var key = 0..<0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .openingBrace:
        let isEntry = names.contains { bytes[key].elementsEqual($0) }
        if isEntry { ids.append(key) }
        open.append((index, isEntry))
      case .closingBrace:
        if let object = open.popLast(), object.isEntry { objects.append(object.start..<index + 1) }
      case UInt8(ascii: "\""):
        let text = RegistryEntry.text(at: index, in: bytes)
        index = text.upperBound - 1
        if bytes[text.upperBound...].first(where: { !$0.isWhiteSpace }) == .colon {
          key = text
        } else if names.contains(where: { bytes[text].elementsEqual($0) }), RegistryEntry.isNameOfID(bytes[key]),
          let last = open.indices.last
        {
          open[last].isEntry = true
          ids.append(text)
        }
      default: break
      }
      index += 1
    }
    return (objects, ids)
  }

  /// Where a text ends whose first quotation mark stands at `start`.
  private static func text(at start: Int, in bytes: [UInt8]) -> Range<Int> {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == .backslash ? 2 : 1 }
    return start..<min(end + 1, bytes.count)
  }

  /// Whether what stands under a name is the ID of an entry: `"id"`, `"featureId"`, `"feature_id"`, `"feature"`.
  private static func isNameOfID(_ key: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: key.filter(\.isLetter), as: UTF8.self).lowercased()
    return ["id", "featureid", "feature"].contains(name)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
