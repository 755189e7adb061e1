/// The entries of all versions of a log, each with what the versions make of it.
struct DecisionUnits {
  /// One decision.
  struct Unit {
    /// The entry that both came from.
    var base: DecisionBlock.Chunk?
    /// The entry of each side; nil where the side has none.
    var chunks: OfSides<DecisionBlock.Chunk?>
    /// Where those stand.
    var positions: OfSides<Int?>
    /// The ID that it shall have.
    var id: String?

    /// Whether it stands in the log then.
    var isKept: Bool {
      guard let base else { return true }
      guard let ours = chunks.ours, let theirs = chunks.theirs else {
        return (chunks.ours ?? chunks.theirs).map { $0.text != base.text } ?? false
      }
      return !ours.text.isEmpty && !theirs.text.isEmpty
    }

    /// Whether both sides took it from one place of a document.
    var isCapturedTwice: Bool {
      guard let ours = chunks.ours?.entry, let theirs = chunks.theirs?.entry else { return false }
      return ours.isCaptured
        && DecisionText.normalised(ours.decision) == DecisionText.normalised(theirs.decision)
        && DecisionText.normalised(ours.rationale) == DecisionText.normalised(theirs.rationale)
    }

    fileprivate var entry: DecisionEntry? { (chunks.ours ?? chunks.theirs)?.entry }
  }

  /// First those of the base in its order, then the new ones.
  var all: [Unit]
  private let baseOrder: [Int]
  /// The new ones of each side by the entry of the base that they stand behind; -1 for none.
  private let groups: OfSides<[Int: [Int]]>

  /// Joins the versions; new entries of both sides that differ in nothing but their IDs are one where `mayUnite` says so.
  init(
    base: [DecisionBlock.Chunk], ours: [DecisionBlock.Chunk], theirs: [DecisionBlock.Chunk],
    where mayUnite: (DecisionBlock.Chunk, DecisionBlock.Chunk) -> Bool
  ) {
    var all = base.map {
      Unit(base: $0, chunks: OfSides(ours: nil, theirs: nil), positions: OfSides(ours: nil, theirs: nil))
    }
    let versions = OfSides(ours: ours, theirs: theirs)
    var groups = OfSides<[Int: [Int]]>(ours: [:], theirs: [:])
    let pairs = OfSides(
      ours: DecisionPairs.positions(of: ours, in: base), theirs: DecisionPairs.positions(of: theirs, in: base))
    let new = OfSides(
      ours: ours.indices.filter { pairs.ours[$0] == nil }, theirs: theirs.indices.filter { pairs.theirs[$0] == nil })
    let twins = DecisionPairs.twins(
      of: new.ours.map { ours[$0] }, in: new.theirs.map { theirs[$0] }, where: mayUnite)
    var unitOfTwin: [Int: Int] = [:]
    for side in [MergeSide.ours, .theirs] {
      var last = -1
      let kept = Set(pairs[side].compactMap { $0 })
      let lastKept = pairs[side].lastIndex { $0 != nil } ?? -1
      for (position, chunk) in versions[side].enumerated() {
        if let known = pairs[side][position] ?? (side == .theirs ? unitOfTwin[position] : nil) {
          all[known].chunks[side] = chunk
          all[known].positions[side] = position
          if known < base.count { last = known }
          continue
        }
        var unit = Unit(base: nil, chunks: OfSides(ours: nil, theirs: nil), positions: OfSides(ours: nil, theirs: nil))
        unit.chunks[side] = chunk
        unit.positions[side] = position
        if side == .ours, let place = new.ours.firstIndex(of: position), let twin = twins[place] {
          unitOfTwin[new.theirs[twin]] = all.count
        }
        // What the side took away behind its last one does not part what both added there.
        let isAtEnd = position > lastKept
        let place =
          isAtEnd ? (last + 1..<base.count).first { kept.contains($0) }.map { $0 - 1 } ?? base.count - 1 : last
        groups[side][place, default: []].append(all.count)
        all.append(unit)
      }
    }
    self.all = all
    self.groups = groups
    baseOrder = DecisionUnits.order(of: base.count, pairs)
  }

  /// The order of the entries of the base: that of the side that moved them.
  private static func order(of count: Int, _ pairs: OfSides<[Int?]>) -> [Int] {
    for side in [MergeSide.ours, .theirs] {
      let order = pairs[side].compactMap { $0 }
      guard order != order.sorted() else { continue }
      var result = order
      for missing in 0..<count where !order.contains(missing) {
        let place = result.firstIndex(of: missing - 1).map { $0 + 1 } ?? 0
        result.insert(missing, at: place)
      }
      return result
    }
    return Array(0..<count)
  }

  /// Every entry in the order of the merged log, those included that go.
  func ordered(isDescending: Bool) -> [Unit] {
    let united = { (place: Int) in
      merged(groups.ours[place] ?? [], groups.theirs[place] ?? [], isDescending).map { all[$0] }
    }
    return united(-1) + baseOrder.flatMap { [all[$0]] + united($0) }
  }

  /// The new entries of both sides behind one of the base: in the order of their dates, and each side's in its own order.
  private func merged(_ ours: [Int], _ theirs: [Int], _ isDescending: Bool) -> [Int] {
    guard let ourFirst = ours.first, let theirFirst = theirs.first else { return ours + theirs }
    let days = (ours + theirs).map { all[$0].entry?.day }
    guard days.allSatisfy({ $0 != nil }) else {
      return precedes(ourFirst, theirFirst) ? ours + theirs : theirs + ours
    }
    var result: [Int] = []
    var (ours, theirs) = (ours[...], theirs[...])
    while let our = ours.first, let their = theirs.first {
      let (ourDay, theirDay) = (all[our].entry?.day ?? "", all[their].entry?.day ?? "")
      let isOurs = ourDay == theirDay ? precedes(our, their) : (ourDay < theirDay) != isDescending
      result.append(isOurs ? ours.removeFirst() : theirs.removeFirst())
    }
    return result + ours + theirs
  }

  /// An order that is the same from both sides: by ID, then by text.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let key = { (unit: Int) in
      let entry = all[unit].entry
      let id = all[unit].id ?? ""
      let digits = id.reversed().prefix(while: \.isNumber).count
      return (String(id.dropLast(digits)), digits, id, entry?.decision ?? "", entry?.rationale ?? "")
    }
    return key(one) <= key(other)
  }
}

extension DecisionEntry {
  /// The day as `2026-11-21`; nil where the date is none, or written otherwise.
  var day: String? {
    guard let date, date.utf8.count >= 10 else { return nil }
    let day = String(date.prefix(10))
    let isDay = day.utf8.enumerated().allSatisfy { place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return isDay && day.utf8.count == 10 ? day : nil
  }
}
