extension RememberedItems {
  /// What two versions of a line remember together: what one changed counts, of two that changed one item the one that
  /// knows it as it is now. Where none does, the item is remembered with no text, which makes it suspect.
  ///
  /// - Parameters:
  ///   - base: what both came from; nil where that is not known.
  ///   - current: the items as they are now, as far as that is known.
  static func merged(
    base: RememberedItems?, _ ours: RememberedItems, _ theirs: RememberedItems, current: [StatedItem]
  ) -> RememberedItems {
    let now = Dictionary(current.map { (key(of: $0), $0) }) { first, _ in first }
    let sides = [ours, theirs].map { side in Dictionary(side.entries.map { ($0.key, $0) }) { first, _ in first } }
    let common = base.map { base in Dictionary(base.entries.map { ($0.key, $0) }) { first, _ in first } }
    var seen: Set<StatedItem.Key> = []
    let keys = (ours.entries + theirs.entries).map(\.key).filter { seen.insert($0).inserted }
    return RememberedItems(
      keys.compactMap { key -> Entry? in
        let (our, their) = (sides[0][key], sides[1][key])
        if our?.digits == their?.digits { return our }
        if let common {
          if our?.digits == common[key]?.digits { return their }
          if their?.digits == common[key]?.digits { return our }
        }
        let found = [our, their].compactMap { $0 }
        if let item = now[key], let right = found.first(where: { agree($0, item) }) { return right }
        // What one side took out, and the text has no more, is gone.
        if found.count == 1, now[key] == nil, !current.isEmpty { return nil }
        return found.first.map { Entry(kind: $0.kind, name: $0.name, digits: "x") }
      })
  }
}
