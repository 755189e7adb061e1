extension Array {
  /// The first element of each kind: what is named twice is looked at once.
  public func withoutRepetitions<Kind: Hashable>(of kind: (Element) -> Kind) -> [Element] {
    var seen: Set<Kind> = []
    return filter { seen.insert(kind($0)).inserted }
  }
}
