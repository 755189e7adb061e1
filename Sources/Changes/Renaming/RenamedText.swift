public import Documents
public import Files
import Markdown
import Names
import Text
import WorkspaceModel

/// Puts the new names of a feature into texts.
public struct RenamedText {
  let rename: FeatureRename
  let words: RenamedWords
  let paths: RenamedPaths
  let vocabulary: SectionVocabulary
  /// Whether what is generated is left to the sync that follows.
  let leavesRegions: Bool

  /// What puts new names into texts; `leavesRegions` where a sync follows that makes what is generated anew.
  public init(
    rename: FeatureRename, words: RenamedWords, paths: RenamedPaths, vocabulary: SectionVocabulary, leavesRegions: Bool
  ) {
    self.rename = rename
    self.words = words
    self.paths = paths
    self.vocabulary = vocabulary
    self.leavesRegions = leavesRegions
  }

  /// A text with the new names.
  public struct Rewritten {
    /// The text.
    public let bytes: [UInt8]
    /// The names that were left as they are.
    public let left: [LeftMention]
  }

  /// Whether a text may have to be changed.
  public func concerns(_ path: RelativePath, _ bytes: [UInt8]) -> Bool {
    rename.isOwn(path) || words.mayStand(in: bytes)
      || rename.movesEpic && !folderNames(in: bytes).isEmpty
  }

  /// The text of the file at `path`.
  public func rewritten(_ bytes: [UInt8], of path: RelativePath) throws -> Rewritten {
    let isOwn = rename.isOwn(path)
    let place = TextPlaces(bytes, of: path, isOwn: isOwn, vocabulary, leavesRegions: leavesRegions)
    let occurrences = words.occurrences(in: bytes)
    let ownEntries = ownEntries(in: bytes, of: path)
    let epics = isOwn ? epicNames.occurrences(in: bytes) : []
    let tokens =
      rename.movesEpic && isOwn
      ? PathToken.all(in: bytes)
      : (occurrences.map(\.range) + folderNames(in: bytes)).compactMap { PathToken.around($0, in: bytes) }
        .withoutRepetitions()
    var edits: [Edit] = []
    var left: [LeftMention] = []
    var settled: [Range<Int>] = []
    let leave = { (range: Range<Int>, reason: String) in
      left.append(
        LeftMention(
          path: rename.destination(of: path), line: place.line(at: range.lowerBound),
          text: String(decoding: bytes[range], as: UTF8.self), reason: reason))
    }
    for token in tokens where !place.isGenerated(token.range) {
      let answer = try paths.answer(token, in: path)
      if answer == .unknown { continue }
      settled.append(token.range)
      switch answer {
      case .replaced(let text):
        if let reason = place.obstacle(at: token.range) {
          leave(token.range, reason)
        } else {
          edits.append(Edit(range: token.range, replacement: Array(text.utf8)))
        }
      case .elsewhere(let reason):
        if occurrences.contains(where: { $0.range.overlaps(token.range) }) { leave(token.range, reason) }
      case .kept, .unknown: break
      }
    }
    let isFree = { (range: Range<Int>) in !place.isGenerated(range) && !settled.contains { $0.overlaps(range) } }
    for occurrence in occurrences where isFree(occurrence.range) {
      let isCertain =
        isOwn || occurrence.word.isSeries && ownEntries.contains(place.line(at: occurrence.range.lowerBound))
      let doubt = isCertain ? nil : occurrence.word.doubt
      if let reason = doubt ?? place.obstacle(at: occurrence.range) {
        leave(occurrence.range, reason)
      } else {
        edits.append(Edit(range: occurrence.range, replacement: occurrence.word.new))
      }
    }
    for occurrence in epics where isFree(occurrence.range) {
      if place.isHeaderOrCode(occurrence.range) {
        edits.append(Edit(range: occurrence.range, replacement: occurrence.word.new))
      } else {
        leave(occurrence.range, "a sentence may mean the former epic")
      }
    }
    return Rewritten(bytes: edits.isEmpty ? bytes : edits.apply(to: bytes), left: left)
  }

  /// The lines of the feature's entries in the Decision Log, in the flat layout, where two features may have one number.
  private func ownEntries(in bytes: [UInt8], of path: RelativePath) -> LineRanges {
    guard rename.old.layout == .flat, path == rename.oldGroup.decisionLog else { return LineRanges([]) }
    let log = DecisionLog(of: Document(bytes), vocabulary)
    return LineRanges(joining: log.entries.filter { $0.entry.feature == rename.old.id }.map(\.lines))
  }

  /// The names of the epic that the feature leaves, with those of the one that it goes to.
  private var epicNames: RenamedWords {
    guard rename.movesEpic, let old = rename.oldGroup.epic?.id, let new = rename.newGroup.epic?.id else {
      return RenamedWords([])
    }
    return RenamedWords([(old.string, new.string)] + (old.short.map { [($0, new.short ?? new.string)] } ?? []))
  }

  /// Where the name of the feature's folder stands, when the folder goes elsewhere.
  private func folderNames(in bytes: [UInt8]) -> [Range<Int>] {
    guard rename.movesEpic else { return [] }
    return RenamedWords([(rename.old.directory.name, "")]).occurrences(in: bytes).map(\.range)
  }
}

extension [PathToken] {
  /// Each piece once.
  fileprivate func withoutRepetitions() -> [PathToken] {
    var seen: Set<Range<Int>> = []
    return filter { seen.insert($0.range).inserted }
  }
}
