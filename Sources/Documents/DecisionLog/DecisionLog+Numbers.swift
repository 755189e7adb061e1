import Names

extension DecisionLog {
  /// The next free ID, in the style of the last: `D-<NNN>` in a new log.
  public var nextID: String { ids(1)[0] }

  /// The IDs of as many entries as are to be added.
  public func ids(_ count: Int) -> [String] {
    let first = nextNumber
    // A number beyond all sense is no example of how many digits there shall be.
    let example = entries.reversed().lazy.compactMap { $0.entry.id.flatMap(identifier) }.first { $0.digits.count <= 12 }
    return (first..<first + count).map { example?.numbered($0) ?? "D-" + $0.padded(to: 3) }
  }

  /// One more than the highest number of an entry.
  var nextNumber: Int {
    entries.compactMap { placed in
      placed.number ?? placed.entry.id.flatMap { Int(decimalDigits: $0.drop { !$0.isNumber }) }
    }.nextNumber
  }

  /// An ID that can be continued: its number makes sense, and a bare number only in a table that has a column for it.
  private func identifier(_ id: String) -> DecisionIdentifier? {
    var identifier = DecisionIdentifier(id)
    if case .row(let columns)? = entries.last?.style.layout, columns.identifier != nil {
      identifier = DecisionIdentifier(inColumn: id)
    }
    return identifier.flatMap { $0.digits.count <= 12 ? $0 : nil }
  }
}
