public import Failures
import Files
import Text

/// Findings that a team knows of and lives with for now, so that `check` tells only of new ones.
///
/// The file has a line for each: the rule, the fingerprint, and the path for people. Lines are in order, so that branches
/// which change it rarely meet on one line.
public struct Baseline: Sendable, Equatable {
  /// One finding.
  struct Entry: Hashable, Comparable, Sendable {
    let rule: String
    let fingerprint: String
    let path: String

    /// That of a finding, or those of the findings that it stands for.
    static func all(of finding: Finding) -> [Entry] {
      let fingerprints = finding.parts.isEmpty ? [finding.fingerprint] : finding.parts
      return fingerprints.map { Entry(finding, $0) }
    }

    private init(_ finding: Finding, _ fingerprint: String) {
      rule = finding.rule.id
      self.fingerprint = fingerprint
      path = Entry.shown(finding.path.string)
    }

    /// Reads a line; nil where it is none.
    init?(_ line: String) {
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3, words[0].hasPrefix("SK"), Entry.isFingerprint(words[1]), !words[2].isEmpty else {
        return nil
      }
      (rule, fingerprint, path) = (String(words[0]), String(words[1]), String(words[2]))
    }

    var line: String { "\(rule) \(fingerprint) \(path)" }

    static func < (left: Entry, right: Entry) -> Bool {
      (left.path, left.rule, left.fingerprint) < (right.path, right.rule, right.fingerprint)
    }

    private static func isFingerprint(_ word: Substring) -> Bool {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].count == 16 && parts[0].allSatisfy(\.isHexDigit)
        && Int(parts[1]).map { $0 > 0 } == true
    }

    /// A path that may hold any character, on one line.
    private static func shown(_ path: String) -> String {
      guard path.utf8.contains(where: { $0 < 0x20 }) else { return path }
      return String(String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 ? "\u{fffd}" : $0 }))
    }
  }

  let entries: Set<Entry>

  /// How many findings there are.
  public var count: Int { entries.count }

  /// Takes findings as they are.
  public init(of findings: [Finding]) { entries = Set(findings.flatMap(Entry.all)) }

  /// Reads a file, which is called `name`.
  ///
  /// - Throws: `Failure` where it is no baseline.
  public init(_ bytes: [UInt8], named name: String) throws(Failure) {
    let text = String(decoding: Baseline.withoutMark(bytes), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first, first.hasPrefix(Baseline.mark) else {
      throw Failure(
        .usage, .badBaseline, "\(name) is no baseline, which begins with \(quoted(Baseline.mark))",
        hint: "speckit check --write-baseline FILE makes one")
    }
    var entries: Set<Entry> = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let entry = Entry(line) else {
        throw Failure(
          .usage, .badBaseline, "\(name):\(index + 1) is no line of a baseline: \(shortened(line))",
          hint: "mend the line, or make the file anew: speckit check --write-baseline \(quotedForShell(name))")
      }
      entries.insert(entry)
    }
    self.entries = entries
  }

  /// The file.
  public var bytes: [UInt8] {
    let lines =
      [Baseline.mark, "# Findings of speckit check that are known. Made by --write-baseline, read by --baseline."]
      + entries.sorted().map(\.line)
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Whether a file was a baseline once, whatever a merge or an editor made of it since.
  static func begins(_ bytes: [UInt8]) -> Bool { withoutMark(bytes).starts(with: mark.utf8) }

  /// The bytes behind the mark of byte order that some editors put before a text.
  private static func withoutMark(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  /// With what a baseline begins.
  private static let mark = "# speckit baseline 1"
}
