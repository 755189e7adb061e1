import Markdown
import Text

/// Joins the lines by which two versions of a document say what they were made from.
public enum MadeFromMerge {
  /// Our line with what both sides noted; nil where one of the lines is none.
  ///
  /// - Parameters:
  ///   - base: the line that both came from; nil where it is not known, or there was none.
  ///   - current: what the document would be made from now, as far as that is known.
  public static func merged(
    base: String?, ours: [UInt8], theirs: [UInt8], current: MadeFrom.Sources
  ) -> [UInt8]? {
    guard let our = MadeFrom(ours.text, line: 1), let their = MadeFrom(theirs.text, line: 1) else { return nil }
    let common = base.flatMap { MadeFrom($0, line: 1) }
    let items = RememberedItems.merged(base: common?.items, our.items, their.items, current: current.items)
    let value = { (side: KeyPath<MadeFrom, String?>, now: String?) -> String in
      let (our, their, base) = (our[keyPath: side], their[keyPath: side], common?[keyPath: side])
      if our == their || common != nil && their == base { return our ?? "none" }
      if common != nil && our == base { return their ?? "none" }
      return (their == now ? their : our) ?? "none"
    }
    return MadeFromLine(ours[...]).setting(MadeFrom.specKey, to: value(\.spec, current.spec))
      .setting(MadeFrom.constitutionKey, to: value(\.constitution, current.constitution)).setting(items).content
  }

  /// The document without the conflicts that hold nothing but such a line on each side, with the lines joined; nil where
  /// there is no such conflict.
  ///
  /// - Parameters:
  ///   - base: the document that both sides came from; nil where only the markers tell, or nothing does.
  ///   - current: what the document would be made from now.
  public static func settled(
    _ bytes: [UInt8], base: () -> [UInt8]?, current: () throws -> MadeFrom.Sources
  ) rethrows -> [UInt8]? {
    guard bytes.contains(Array("<<<<<<<".utf8)), bytes.contains(Array(MadeFrom.name.utf8)) else { return nil }
    let source = Source(bytes)
    var edits: [Edit] = []
    for sides in source.conflictSides {
      guard let ours = line(sides.ours, source), let theirs = line(sides.theirs, source),
        sides.base.allSatisfy({ source.isBlank(line: $0) }) || line(sides.base, source) != nil
      else { continue }
      let common = line(sides.base, source)?.text ?? base().flatMap(lineText)
      guard let merged = merged(base: common, ours: ours, theirs: theirs, current: try current()) else { continue }
      let all = source.lines.full(ofLines: sides.all)
      let ending = source.lines.content(ofLine: sides.all.upperBound - 1).upperBound..<all.upperBound
      edits.append(Edit(range: all, replacement: merged + bytes[ending]))
    }
    return edits.isEmpty ? nil : edits.apply(to: bytes)
  }

  /// The only line of some that is not blank, where it says what a document was made from.
  private static func line(_ lines: Range<Int>, _ source: Source) -> [UInt8]? {
    let found = lines.filter { !source.isBlank(line: $0) }
    guard found.count == 1, let line = found.first, MadeFrom(source.text(ofLine: line), line: line) != nil else {
      return nil
    }
    return Array(source.bytes[source.textRange(ofLine: line)])
  }

  private static func lineText(_ bytes: [UInt8]) -> String? {
    let document = Document(bytes)
    return MadeFrom.read(from: document).map { document.source.text(ofLine: $0.line) }
  }
}
