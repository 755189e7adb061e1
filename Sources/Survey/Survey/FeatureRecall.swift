public import Documents
public import Facts
import Files
public import Records
public import WorkspaceModel

/// Asks on all processors what is known of features already: in batches first, then of those that are left, as whoever asks
/// comes to them. The documents of those of which nothing is known are read a step ahead.
///
/// What is kept of a batch may be less than what is kept of a feature.
public final class FeatureRecall<Value: Recordable & Sendable, Kept: Recordable & Sendable> {
  private let locations: [FeatureLocation]
  private let subjects: [FactHasher]
  private let batches: [FeatureBatch]
  private let seen: any SharedTree
  private let store: FactsStore
  private let reader: DocumentReader
  private let keep: (Value) -> Kept
  /// The batch of each feature whose batch is not known.
  private var batchOfPosition: [Int: Int] = [:]
  /// What holds of the features of those batches, as far as that was told.
  private var taken: [[Int: (value: Kept, answers: FactKey)]]
  /// The places of the features that are left, in the order in which they are asked for.
  private var left: [Int] = []
  private var placeOfPosition: [Int: Int] = [:]
  /// What is known of those that were looked at and not asked for yet.
  private var found: [Int: Remembered<Value>] = [:]
  /// How many steps have begun.
  private var steps = 0
  /// Reads the documents of the step that has begun last.
  private var reading: Workers.Errand?

  /// Prepares to ask.
  ///
  /// - Parameters:
  ///   - kind: what is known of the features.
  ///   - locations: the features that are asked about, in that order.
  ///   - subjects: what that follows from, beside their files, in the same order.
  ///   - reader: reads their documents.
  ///   - keep: what is kept of a feature in its batch.
  public init(
    _ kind: String, of locations: [FeatureLocation], _ subjects: [FactHasher], in map: WorkspaceMap,
    _ seen: any SharedTree, _ store: FactsStore, _ reader: DocumentReader, keeping keep: @escaping (Value) -> Kept
  ) {
    self.locations = locations
    self.subjects = subjects
    self.seen = seen
    self.store = store
    self.reader = reader
    self.keep = keep
    batches = FeatureBatch.all(kind, of: locations, subjects, in: map, seen, store)
    taken = Array(repeating: [:], count: batches.count)
  }

  /// What is known from the batches, by the places of the features, nil for those that are left. It was judged by the
  /// Decision Log as it stands.
  ///
  /// - Parameter holds: whether what was kept of a feature still holds, as far as neither its subject nor the tree tell.
  public func known(where holds: (Kept) -> Bool = { _ in true }) -> [Kept?] {
    var known: [Kept?] = Array(repeating: nil, count: subjects.count)
    let recalled: [Remembered<[Kept]>?] = store.recalled(batches.map(\.subject), in: seen, batch: 1)
    for (number, batch) in batches.enumerated() {
      if let values = recalled[number]?.value, values.count == batch.positions.count, values.allSatisfy(holds) {
        for (position, value) in zip(batch.positions, values) { known[position] = value }
      } else {
        for position in batch.positions { batchOfPosition[position] = number }
      }
    }
    left = known.indices.filter { known[$0] == nil }
    for (place, position) in left.enumerated() { placeOfPosition[position] = place }
    return known
  }

  /// What is known of a feature that is left, once. Whether it still holds by the Decision Log is to be asked.
  public func value(at position: Int) -> Remembered<Value>? {
    if let place = placeOfPosition[position] {
      let step = place / Workers.window
      while steps <= step + 1, steps * Workers.window < left.count { begin() }
    }
    return found.removeValue(forKey: position)
  }

  /// Finishes the step that has begun last, and begins the next one.
  private func begin() {
    reading?.finish()
    let positions = left[(steps * Workers.window)...].prefix(Workers.window)
    steps += 1
    let alone = positions.map { !isInBatch($0) }
    let recalled: [Remembered<Value>?] = store.recalled(positions.map { subjects[$0] }, in: seen) { alone[$0] }
    for (position, value) in zip(positions, recalled) { found[position] = value }
    reading = reader.beginReading(positions.filter { found[$0] == nil }.map { locations[$0] })
  }

  /// Whether a feature will be found again together with others.
  public func isInBatch(_ position: Int) -> Bool { store.isLasting && batchOfPosition[position] != nil }

  /// Takes note of what holds of a feature, so that its batch can be kept once that is known of all its features.
  public func take(_ value: Remembered<Value>, at position: Int) {
    guard store.isLasting, let number = batchOfPosition[position], let answers = value.answers else { return }
    let batch = batches[number]
    taken[number][position] = (keep(value.value), answers)
    guard taken[number].count == batch.positions.count else { return }
    let parts = batch.positions.compactMap { taken[number][$0] }
    taken[number] = [:]
    store.remember(
      parts.map(\.value), of: batch.subject,
      madeOf: zip(batch.positions, parts).map { (subjects[$0], $1.answers) }, in: seen)
  }
}
