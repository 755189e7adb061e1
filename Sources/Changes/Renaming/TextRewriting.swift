import Files
import Markdown
import WorkspaceModel

/// The edits that put new names into one text, and what is left of the old ones.
struct TextRewriting {
  private let bytes: [UInt8]
  /// The document, where it will stand.
  private let path: RelativePath
  private let place: TextPlaces
  private var edits: [Edit] = []
  private var left: [LeftMention] = []
  /// Where a path stands, so that the names in it are no names by themselves.
  private var settled: [Range<Int>] = []

  init(_ bytes: [UInt8], at path: RelativePath, _ place: TextPlaces) {
    self.bytes = bytes
    self.path = path
    self.place = place
  }

  var result: RenamedText.Rewritten {
    RenamedText.Rewritten(bytes: edits.isEmpty ? bytes : edits.apply(to: bytes), left: left)
  }

  /// Does to a path what was found out about it. Its fragment names a heading, so the names in that are names like others.
  mutating func apply(_ answer: RenamedPaths.Answer, to token: PathToken, names: [RenamedWords.Occurrence]) {
    switch answer {
    case .unknown: return
    case .kept: settled.append(token.path)
    case .elsewhere(let reason):
      let range = token.isAddress ? token.range : token.path
      settled.append(range)
      if names.contains(where: { $0.range.overlaps(range) }) { leave(range, reason) }
    case .replaced(let text):
      if let reason = place.obstacle(at: token.range) {
        settled.append(token.range)
        leave(token.range, reason)
      } else {
        settled.append(token.path)
        replace(token.path, by: Array(text.prefix { $0 != "#" }.utf8))
      }
    }
  }

  /// Puts new names in the place of old ones.
  ///
  /// - Parameter isCertain: whether a name that may mean two features means this one.
  mutating func replaceNames(
    _ names: [RenamedWords.Occurrence], _ rename: FeatureRename, isCertain: (RenamedWords.Occurrence) -> Bool
  ) {
    let ranges = names.isEmpty ? [] : IDRange.all(in: bytes)
    for name in names where isFree(name.range) {
      let doubt = name.word.doubt.flatMap { isCertain(name) ? nil : $0 }
      if let reason = doubt ?? place.obstacle(at: name.range) {
        leave(name.range, reason)
      } else if let range = ranges.first(where: { $0.range.overlaps(name.range) }) {
        if place.isDependencyField(range.range) {
          replace(range.range, by: range.writtenOut(rename.old.id, as: rename.new.id))
        } else {
          leave(range.range, "it names a range of features; mend it by hand")
        }
      } else {
        replace(name.range, by: name.word.new)
      }
    }
  }

  /// Puts the new epic in the place of the former one, where it is the feature's.
  mutating func replaceEpics(_ names: [RenamedWords.Occurrence]) {
    for name in names where isFree(name.range) {
      if place.isHeaderOrCode(name.range) {
        replace(name.range, by: name.word.new)
      } else {
        leave(name.range, "a sentence may mean the former epic")
      }
    }
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    !place.isGenerated(range) && !settled.contains { $0.overlaps(range) }
  }

  private mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
    edits.append(Edit(range: range, replacement: text))
  }

  /// Tells of a name that stays, but for those that the sync makes anew.
  private mutating func leave(_ range: Range<Int>, _ reason: String) {
    if place.isMadeAnew(range) { return }
    left.append(
      LeftMention(
        path: path, line: place.line(at: range.lowerBound), text: String(decoding: bytes[range], as: UTF8.self),
        reason: reason))
  }
}
