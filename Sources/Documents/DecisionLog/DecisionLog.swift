public import Markdown
import Names
import Text
import Vocabulary

/// The Decision Log of an exec plan: its entries, and where each stands.
public struct DecisionLog: Sendable {
  /// An entry and the lines it takes.
  public struct Placed: Hashable, Sendable {
    /// What it says.
    public let entry: DecisionEntry
    /// Its lines, blank lines behind it left out.
    public let lines: Range<Int>
    /// How it is written.
    let style: DecisionStyle
    /// The number in its lead, where that is no ID.
    let number: Int?
    /// Whether people struck it out.
    var isStruck = false

    func moved(to lines: Range<Int>) -> Placed {
      Placed(entry: entry, lines: lines, style: style, number: number, isStruck: isStruck)
    }
  }

  /// Every entry, in the order of the document.
  public let entries: [Placed]
  /// The line of the first conflict marker in a log that Git could not merge. Nothing is written to such a log.
  public let conflictLine: Int?
  /// The document that it stands in.
  public let document: Document
  let vocabulary: SectionVocabulary

  /// Reads the first section that is a Decision Log.
  public init(of document: Document, _ vocabulary: SectionVocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    let names = vocabulary.decisionLogNames(in: document)
    let conflict = DecisionConflict(in: document, named: names)
    conflictLine = conflict?.line
    entries =
      conflict?.entries
      ?? document.section(named: names).map { DecisionLogReader.entries(in: document, lines: $0.body) } ?? []
  }

  /// How the entry at a position, counted from 0, is called: its ID, or `no. 3`.
  public func name(at position: Int) -> String { entries[position].entry.id ?? "no. \(position + 1)" }

  /// The position, counted from 0, of the entry with an ID, or called `no. 3`.
  public func position(of name: String) -> Int? {
    let wanted = DecisionLog.key(name)
    if let position = entries.firstIndex(where: { $0.entry.id.map(DecisionLog.key) == wanted }) { return position }
    return unnamedPosition(wanted)
  }

  /// Where each entry stands, in their order.
  public var standings: [DecisionStanding] {
    var successors: [Int: Int] = [:]
    var positions: [String: Int] = [:]
    for (position, placed) in entries.enumerated() {
      if let id = placed.entry.id, positions[DecisionLog.key(id)] == nil { positions[DecisionLog.key(id)] = position }
    }
    for (position, placed) in entries.enumerated() {
      for name in placed.entry.supersedes?.split(separator: ",").map({ DecisionLog.key(String($0)) }) ?? [] {
        if let older = positions[name] ?? unnamedPosition(name), older != position { successors[older] = position }
      }
    }
    return entries.enumerated().map { position, placed in
      if let id = placed.entry.supersededBy { return .superseded(by: id) }
      if let newer = successors[position] { return .superseded(by: name(at: newer)) }
      return placed.entry.isWithdrawal || placed.isStruck ? .withdrawn : .inForce
    }
  }

  private func unnamedPosition(_ name: String) -> Int? {
    guard name.hasPrefix("no.") || name.hasPrefix("no ") else { return nil }
    guard let number = Int(decimalDigits: name.dropFirst(3).drop { $0 == " " }) else { return nil }
    return entries.indices.contains(number - 1) && entries[number - 1].entry.id == nil ? number - 1 : nil
  }

  /// Case and brackets do not count in an ID.
  private static func key(_ name: String) -> String {
    name.trimmingWhitespace().lowercased().filter { !"[]*`".contains($0) }
  }
}
