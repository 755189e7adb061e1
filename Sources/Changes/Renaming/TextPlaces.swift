import Documents
import Files
import Markdown
import Text
import Vocabulary

/// What the places of a text are: header, code, generated lines, the Decision Log.
struct TextPlaces {
  private let source: Source
  private let document: Document?
  private let isOwn: Bool
  /// The generated lines that are left to a sync.
  private let generated: LineRanges
  /// The lines of code in which names are references: diagrams, and the entries of the Decision Log.
  private let readableCode: LineRanges
  /// The value of the header field that says what the feature depends on.
  private let dependencyField: Range<Int>?
  /// The lines that speckit writes.
  private let managed: LineRanges
  /// Those of them that are rows of tables whose last column is for notes.
  private let noted: LineRanges
  /// The values of the fields that name the feature and its branch, in its own documents.
  private let nameFields: [Range<Int>]

  init(
    _ bytes: [UInt8], of path: RelativePath, isOwn: Bool, _ vocabulary: SectionVocabulary, leavesRegions: Bool
  ) {
    let isMarkdown = [".md", ".markdown"].contains { path.name.lowercased().hasSuffix($0) }
    let document = isMarkdown ? Document(bytes) : nil
    self.document = document
    self.isOwn = isOwn
    source = document?.source ?? Source(bytes)
    let fields = document.map { HeaderFields(of: $0) }
    dependencyField = fields?[.dependsOn]?.valueRange
    nameFields = isOwn ? [fields?[.featureID], fields?[.branch]].compactMap { $0?.valueRange } : []
    let regions = document.map { ManagedRegions($0).regions } ?? []
    managed = LineRanges(joining: regions.map(\.content))
    noted = LineRanges(
      joining: regions.filter { region in
        region.versions.contains { $0.first.flatMap { Document.rawCells(ofRow: $0).last } == "Notes" }
      }.map(\.content))
    generated = leavesRegions ? managed : LineRanges([])
    let diagrams = (document?.blocks ?? []).filter { block in
      if case .fencedCode(let info, _) = block.kind { info.lowercased().hasPrefix("mermaid") } else { false }
    }.map(\.lines)
    let log = document.flatMap { $0.section(named: vocabulary.decisionLogNames(in: $0)) }
    readableCode = LineRanges(
      joining: (diagrams + (log.map { [$0.body] } ?? [])).sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The line of an offset, from 1.
  func line(at offset: Int) -> Int { source.lines.line(at: offset) }

  /// Whether the sync that follows makes the line anew.
  func isGenerated(_ range: Range<Int>) -> Bool { generated.contains(line(at: range.lowerBound)) }

  /// Whether speckit wrote it, and will write it anew: it stands in a region, and not among the notes of people.
  func isMadeAnew(_ range: Range<Int>) -> Bool {
    let line = line(at: range.lowerBound)
    guard managed.contains(line) else { return false }
    guard noted.contains(line) else { return true }
    let rest = range.upperBound..<source.lines.content(ofLine: line).upperBound
    return Document.rawCells(ofRow: "|" + String(decoding: source.bytes[rest], as: UTF8.self)).count > 1
  }

  /// The destination of the link whose text is a name; nil where the name is none.
  func link(named range: Range<Int>) -> PathToken? {
    let bytes = source.bytes
    guard bytes[..<range.lowerBound].last == .openingBracket, bytes[range.upperBound...].starts(with: "](".utf8) else {
      return nil
    }
    let start = range.upperBound + 2
    return start < bytes.count ? PathToken.around(start..<start + 1, in: bytes) : nil
  }

  /// Whether it stands in the header field that says what the feature depends on.
  func isDependencyField(_ range: Range<Int>) -> Bool {
    dependencyField.map { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } ?? false
  }

  /// Whether a name stands in a field that is for names alone, or is the text of a link that speckit wrote; also whether a line of
  /// `entries`, which is no field of a header, says that the feature is its source.
  func isNameField(_ range: Range<Int>, orSourceIn entries: LineRanges) -> Bool {
    if nameFields.contains(where: { $0.overlaps(range) }) { return true }
    let line = line(at: range.lowerBound)
    if managed.contains(line) {
      return source.bytes[..<range.lowerBound].last == .openingBracket
        && source.bytes[range.upperBound...].first == .closingBracket
    }
    guard entries.contains(line) else { return false }
    let before = source.bytes[source.lines.content(ofLine: line).lowerBound..<range.lowerBound]
    return before.last { !" *`".utf8.contains($0) } == .colon
  }

  /// Why a name there may mean something else; nil where it is a reference.
  func obstacle(at range: Range<Int>) -> String? {
    if isOwn { return nil }
    let line = line(at: range.lowerBound)
    if document?.isCode(line: line) == true, !readableCode.contains(line) { return "it stands in code" }
    if OtherRepository.isNamed(in: source.text(ofLine: line)) { return "the line speaks of another repository" }
    return nil
  }

  /// Whether a name stands above the first heading of the second level, or in code.
  func isHeaderOrCode(_ range: Range<Int>) -> Bool {
    guard let document else { return false }
    let line = line(at: range.lowerBound)
    let end = document.headings.first { $0.level == 2 }?.lines.lowerBound ?? .max
    return line < end || document.isCode(line: line)
  }
}
