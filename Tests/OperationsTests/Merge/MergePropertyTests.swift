import Documents
import Git
import Markdown
import TestSupport
import Testing

@testable import Indexes

/// What a merge must never do to a document, over documents that nobody would write and somebody has.
@Suite struct MergePropertyTests {
  private static let seeds = LongTests.areWanted ? UInt64(0)..<10_000 : UInt64(0)..<300

  /// Three versions of an exec plan.
  private struct Versions {
    let base: [UInt8]
    let ours: [UInt8]
    let theirs: [UInt8]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed &+ 77)
      let pieces = AwkwardWorkspace(seed: seed).pieces.filter { $0.path == AwkwardWorkspace.plan }.map(\.bytes)
      let others = AwkwardWorkspace(seed: seed &+ 1_000_000).pieces.filter { $0.path == AwkwardWorkspace.plan }.map(
        \.bytes)
      let changed = { () -> [UInt8] in
        var all = pieces.filter { _ in Int.random(in: 0..<5, using: &generator) > 0 }
        for piece in others where Int.random(in: 0..<3, using: &generator) == 0 {
          all.insert(piece, at: Int.random(in: 0...all.count, using: &generator))
        }
        return Array(all.joined())
      }
      base = Array(pieces.joined())
      ours = changed()
      theirs = changed()
    }
  }

  private func merged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) throws -> [UInt8] {
    try IndexMerge(SectionVocabulary(), TextMerge(), hasLog: true).merged(base: base, ours: ours, theirs: theirs).bytes
  }

  /// How often each line stands outside of regions, but for those with an ID that may become another.
  private func lines(of bytes: [UInt8]) -> [String: Int] {
    let document = Document(bytes)
    let inside = Set(ManagedRegions(document).regions.flatMap { Array($0.beginLine...$0.endLine) })
    let all = (1..<document.source.lines.count + 1).filter { !inside.contains($0) }.map(document.source.text)
    return counted(all.filter { !$0.contains("D-0") })
  }

  private func allLines(of bytes: [UInt8]) -> [String: Int] {
    let source = Source(bytes)
    return counted((1..<source.lines.count + 1).map(source.text))
  }

  /// Line endings, blank lines and a byte order mark do not count.
  private func counted(_ lines: [String]) -> [String: Int] {
    let texts = lines.map { String($0.unicodeScalars.filter { $0 != "\r" && $0 != "\u{FEFF}" }) }
    return Dictionary(texts.filter { !$0.allSatisfy(\.isWhitespace) }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  @Test func `no line is lost that a side wrote, or that both have`() throws {
    for seed in Self.seeds {
      let versions = Versions(seed: seed)
      let merged = try merged(versions.base, versions.ours, versions.theirs)
      let (base, ours, theirs) = (allLines(of: versions.base), lines(of: versions.ours), lines(of: versions.theirs))
      // A line goes that stands twice and of which each side drops one.
      let wanted = Set(ours.keys).union(theirs.keys).filter { (ours[$0] ?? 0) + (theirs[$0] ?? 0) > (base[$0] ?? 0) }
      let lost = wanted.subtracting(allLines(of: merged).keys)
      #expect(lost.isEmpty, "seed \(seed) loses \(lost)")
    }
  }

  @Test func `a merge with a side that changed nothing is the other side`() throws {
    for seed in Self.seeds {
      let versions = Versions(seed: seed)
      #expect(try merged(versions.base, versions.base, versions.theirs) == versions.theirs)
      #expect(try merged(versions.base, versions.ours, versions.base) == versions.ours)
      #expect(try merged(versions.base, versions.ours, versions.ours) == versions.ours)
    }
  }
}
