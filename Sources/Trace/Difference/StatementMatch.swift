import Documents

/// Finds which statements of two states are one, and what became of them.
///
/// What has the same name is one. But of two that have the same name and not the same text, each may say what another name
/// said before: then those that say the same are one, for a list was numbered anew. What bears no name is known by its text,
/// or by a text that has most words in common with it.
struct StatementMatch {
  private struct Name: Hashable {
    let kind: Statement.Kind
    let scope: String
    let key: String
  }

  private struct Text: Hashable {
    let kind: Statement.Kind
    let scope: String
    let fingerprint: Fingerprint
  }

  private let old: [Statement]
  private let new: [Statement]
  /// The places, among the new ones, of what was found to be one with an old one.
  private var partners: [Int?]
  private var isTaken: [Bool]

  /// What became of statements, in the order in which people read them.
  static func changes(from old: [Statement], to new: [Statement]) -> [StatementChange] {
    var match = StatementMatch(old, new)
    match.pairByName { $0.fingerprint == $1.fingerprint }
    match.pairByText()
    match.pairByName { _, _ in true }
    match.pairByWords()
    return match.changes()
  }

  private init(_ old: [Statement], _ new: [Statement]) {
    self.old = old
    self.new = new
    partners = Array(repeating: nil, count: old.count)
    isTaken = Array(repeating: false, count: new.count)
  }

  private mutating func pairByName(where areOne: (Statement, Statement) -> Bool) {
    var places: [Name: Int] = [:]
    for (place, statement) in new.enumerated() where !isTaken[place] {
      guard let key = statement.key else { continue }
      let name = Name(kind: statement.kind, scope: statement.scope, key: key)
      if places[name] == nil { places[name] = place }
    }
    for (place, statement) in old.enumerated() where partners[place] == nil {
      guard let key = statement.key,
        let partner = places[Name(kind: statement.kind, scope: statement.scope, key: key)], !isTaken[partner],
        areOne(statement, new[partner])
      else { continue }
      pair(place, partner)
    }
  }

  /// Pairs what says the same. What has a name must say enough, and no other may say the same.
  private mutating func pairByText() {
    var places: [Text: [Int]] = [:]
    for (place, statement) in new.enumerated() where !isTaken[place] {
      places[Self.text(statement), default: []].append(place)
    }
    var counts: [Text: Int] = [:]
    for (place, statement) in old.enumerated() where partners[place] == nil {
      counts[Self.text(statement), default: 0] += 1
    }
    for (place, statement) in old.enumerated() where partners[place] == nil {
      let text = Self.text(statement)
      guard let candidates = places[text]?.filter({ !isTaken[$0] }), let first = candidates.first else { continue }
      let areNamed = statement.key != nil || new[first].key != nil
      if areNamed {
        guard counts[text] == 1, candidates.count == 1, Self.saysEnough(statement) else { continue }
      }
      pair(place, first)
    }
  }

  private static func text(_ statement: Statement) -> Text {
    Text(kind: statement.kind, scope: statement.scope, fingerprint: statement.fingerprint)
  }

  /// Whether two texts of this length hardly say the same by chance. What a contract says may stand in data alone.
  private static func saysEnough(_ statement: Statement) -> Bool {
    statement.kind == .contract || statement.text.utf8.count >= shortest
  }

  /// In bytes.
  private static let shortest = 16

  /// Pairs what bears no name with what has most words in common with it.
  private mutating func pairByWords() {
    let left = new.indices.filter { !isTaken[$0] && new[$0].key == nil }
    if left.isEmpty || left.count > Self.most { return }
    var found: [(likeness: Double, old: Int, new: Int)] = []
    let words = Dictionary(uniqueKeysWithValues: left.map { ($0, Likeness(new[$0].text)) })
    for (place, statement) in old.enumerated() where partners[place] == nil && statement.key == nil {
      let own = Likeness(statement.text)
      for candidate in left where new[candidate].kind == statement.kind && new[candidate].scope == statement.scope {
        guard let other = words[candidate] else { continue }
        let likeness = own.share(with: other)
        if likeness >= 0.5 { found.append((likeness, place, candidate)) }
      }
    }
    for pair in found.sorted(by: { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) })
    where partners[pair.old] == nil && !isTaken[pair.new] {
      self.pair(pair.old, pair.new)
    }
  }

  /// Among more than so many nothing is looked for.
  private static let most = 500

  private mutating func pair(_ place: Int, _ partner: Int) {
    partners[place] = partner
    isTaken[partner] = true
  }

  private func changes() -> [StatementChange] {
    let pairs = old.indices.compactMap { place in partners[place].map { (place, $0) } }
    let changed = pairs.compactMap { StatementChange.between(old[$0], new[$1]) }
    let removed = old.indices.filter { partners[$0] == nil }.map { StatementChange.removed(old[$0]) }
    let added = new.indices.filter { !isTaken[$0] }.map { StatementChange.added(new[$0]) }
    let order = Dictionary(uniqueKeysWithValues: Statement.Kind.allCases.enumerated().map { ($1, $0) })
    return (changed + removed + added).enumerated().sorted { left, right in
      let (first, second) = (left.element.statement, right.element.statement)
      let (one, other) = (order[first.kind] ?? 0, order[second.kind] ?? 0)
      if one != other { return one < other }
      return first.place != second.place ? first.place < second.place : left.offset < right.offset
    }.map(\.element)
  }
}
