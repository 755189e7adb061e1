/// What changed among items, by name.
public struct ItemChanges: Hashable, Sendable {
  /// Those whose text is another.
  public internal(set) var changed: [String] = []
  /// Those that were not there.
  public internal(set) var added: [String] = []
  /// Those that are there no more.
  public internal(set) var gone: [String] = []

  /// Whether nothing changed.
  public var isEmpty: Bool { changed.isEmpty && added.isEmpty && gone.isEmpty }

  /// All of them, in one order.
  public var names: [String] { changed + added + gone }

  /// `FR-003 and US2 have changed, FR-009 is new and FR-004 is gone`, with the names of at most `limit`.
  public func told(limit: Int = 5) -> String {
    var left = limit
    let parts = [(changed, "has changed", "have changed"), (added, "is new", "are new"), (gone, "is gone", "are gone")]
    var clauses = parts.compactMap { names, one, several -> String? in
      let shown = names.prefix(left)
      left -= shown.count
      return shown.isEmpty ? nil : "\(Self.listed(Array(shown))) \(shown.count == 1 ? one : several)"
    }
    let rest = names.count - min(limit, names.count)
    if rest > 0 { clauses.append("\(rest) more \(rest == 1 ? "differs" : "differ")") }
    return Self.listed(clauses)
  }

  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
