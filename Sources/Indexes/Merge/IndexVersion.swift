import Documents
import Markdown
import Text

/// One version of an index or exec plan, taken apart into people's text, the managed regions and the entries of its log.
struct IndexVersion {
  let document: Document
  let regions: ManagedRegions
  /// The entries of its Decision Log; nil where they cannot be told from the text around them.
  let block: DecisionBlock?

  init(_ bytes: [UInt8], _ vocabulary: SectionVocabulary, hasLog: Bool) {
    document = Document(bytes)
    let regions = ManagedRegions(document)
    self.regions = regions
    let log = hasLog ? DecisionLog(of: document, vocabulary) : nil
    let found = log.flatMap { DecisionBlock(of: $0) }
    let holdsRegion = found?.lines.map { lines in
      regions.regions.contains { ($0.beginLine..<$0.endLine + 1).overlaps(lines) }
    }
    block = holdsRegion == true ? nil : found
  }

  /// What a region holds; nil where there is none.
  func content(of name: String) -> [String]? { regions[name].flatMap(\.versions.first) }

  /// People's text: the regions are empty, and one line stands for all entries of the log where `placeholder` is one.
  func peoplesText(_ placeholder: [UInt8]?) -> [UInt8] {
    let table = document.source.lines
    var edits = regions.regions.filter { !$0.hasConflict }.map {
      Edit(range: table.full(ofLines: $0.content), replacement: [])
    }
    if let placeholder, let lines = block?.lines {
      let range = table.full(ofLines: lines)
      let ending = document.source.lineEnding.bytes
      let isOpen = range.lowerBound > 0 && ![0x0A, 0x0D].contains(document.source.bytes[range.lowerBound - 1])
      edits.append(Edit(range: range, replacement: (isOpen ? ending : []) + placeholder + ending))
    }
    return edits.apply(to: document.source.bytes)
  }
}
