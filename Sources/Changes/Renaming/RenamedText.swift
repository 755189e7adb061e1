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
      || rename.movesFolder && !folderNames(in: bytes).isEmpty
  }

  /// The text of the file at `path`.
  public func rewritten(_ bytes: [UInt8], of path: RelativePath) throws -> Rewritten {
    let isOwn = rename.isOwn(path)
    let place = TextPlaces(bytes, of: path, isOwn: isOwn, vocabulary, leavesRegions: leavesRegions)
    let ownEntries = ownEntries(in: bytes, of: path)
    let occurrences = words.occurrences(in: bytes).filter { name in
      name.word.kind != .common || place.isNameField(name.range, orSourceIn: ownEntries)
    }
    let isOfTwin = words.twins.contains { path.relative(to: $0) != nil }
    var rewriting = TextRewriting(bytes, at: rename.destination(of: path), place)
    for token in tokens(in: bytes, occurrences, isOwn: isOwn) where !place.isGenerated(token.range) {
      rewriting.apply(try paths.answer(token, in: path), to: token, names: isOfTwin ? [] : occurrences)
    }
    let isOfOwnGroup = isIndexOfOwnGroup(path)
    let isCertain = { (name: RenamedWords.Occurrence) in
      isOwn || name.word.kind == .series && ownEntries.contains(place.line(at: name.range.lowerBound))
        || name.word.kind == .name && isOfOwnGroup && place.isMadeAnew(name.range)
        || place.link(named: name.range).map { paths.leadsToFeature($0, in: path) } ?? false
    }
    // In the documents of a feature that has the ID too, it means that one.
    let names = occurrences.filter { !isOfTwin || $0.word.doubt == nil || isCertain($0) }
    rewriting.replaceNames(names, rename, isCertain: isCertain)
    if isOwn { rewriting.replaceEpics(epicNames.occurrences(in: bytes)) }
    return rewriting.result
  }

  /// Whether a document is an index of the feature's group, and no other feature of that has its ID.
  private func isIndexOfOwnGroup(_ path: RelativePath) -> Bool {
    let group = rename.oldGroup
    return [group.designIndex, group.decisionLog].contains(path)
      && !words.twins.contains { $0.relative(to: group.directory) != nil }
  }

  /// What may be paths: all around the names, and in the feature's own documents every one where it goes to another epic.
  private func tokens(in bytes: [UInt8], _ occurrences: [RenamedWords.Occurrence], isOwn: Bool) -> [PathToken] {
    if rename.movesEpic, isOwn { return PathToken.all(in: bytes) }
    let names = occurrences.map(\.range) + folderNames(in: bytes)
    return names.compactMap { PathToken.around($0, in: bytes) }.withoutRepetitions()
  }

  /// The lines of the feature's entries in the Decision Log, in the flat layout, where two features may have one number, and an ID
  /// may be a word like others.
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
    guard rename.movesFolder else { return [] }
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
