public import Records

/// A value that was made from a tree, and what tells whether it would be made again.
public struct Remembered<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// What the tree answered on the way to it; nil where that cannot be asked again.
  public let answers: FactKey?

  /// A value, with what tells whether it would be made again.
  public init(value: Value, answers: FactKey?) {
    self.value = value
    self.answers = answers
  }
}

extension FactsStore {
  /// A value that follows from `subject` and from what `make` asks of a tree. It is made only where it is not known what the
  /// tree's answers lead to.
  ///
  /// - Parameters:
  ///   - subject: all that the value follows from beside the tree.
  ///   - isNoted: whether it is noted by what the system vouches for the answers, so that they need not be asked for again.
  ///     That takes room, and is of little use where values are found many at once.
  ///   - holds: whether a value that was made earlier still does as far as neither `subject` nor the tree tell.
  ///   - make: makes the value, and asks nothing but the tree that it is given.
  /// - Throws: what `make` throws.
  public func remembered<Value: Recordable & Sendable>(
    _ subject: FactHasher, in tree: any ContentTree, isNoted: Bool = true,
    where holds: (Value) throws -> Bool = { _ in true }, _ make: (TracingTree) throws -> Value
  ) throws -> Remembered<Value> {
    if let known: Remembered<Value> = recalled(subject, in: tree, isNoted: isNoted), try holds(known.value) {
      return known
    }
    let tracing = TracingTree(over: tree)
    let value = try make(tracing)
    return Remembered(value: value, answers: remember(value, of: subject, tracing, as: tree, isNoted: isNoted))
  }

  /// The value that was made earlier of `subject` and the answers that a tree gives now; nil where there is none.
  public func recalled<Value: Recordable & Sendable>(
    _ subject: FactHasher, in tree: any ContentTree, isNoted: Bool = true
  ) -> Remembered<Value>? {
    let stamped = isNoted ? tree.stamped : nil
    if let answers = stamped?.recalledAnswers(to: subject, where: tree.isUntouched), let value: Value = value(answers) {
      return Remembered(value: value, answers: answers)
    }
    guard let bytes = bytes(of: subject.key), let trace = try? Trace(record: bytes[...]),
      let answers = trace.answers(of: tree, subject), let value: Value = value(answers)
    else { return nil }
    stamped?.note(answers, to: trace, of: subject, where: tree.isUntouched)
    return Remembered(value: value, answers: answers)
  }

  private func value<Value: Recordable>(_ answers: FactKey) -> Value? {
    bytes(of: answers).flatMap { try? Value(record: $0[...]) }
  }

  /// The values that were made earlier of some subjects, nil where there is none; on all processors.
  ///
  /// - Parameters:
  ///   - batch: how many a thread takes at once; 1 where each rests on many files.
  ///   - isNoted: whether each is noted by what the system vouches for.
  public func recalled<Value: Recordable & Sendable>(
    _ subjects: [FactHasher], in tree: any SharedTree, batch: Int = Workers.batch,
    isNoted: @escaping @Sendable (Int) -> Bool = { _ in true }
  ) -> [Remembered<Value>?] {
    Workers.map(subjects.count, batch: batch) { self.recalled(subjects[$0], in: tree, isNoted: isNoted($0)) }
  }

  /// Keeps a value that was made of `subject` and what was asked of a tree; the key of the answers, nil where they cannot
  /// be asked for again.
  @discardableResult
  public func remember(_ value: some Recordable, of subject: FactHasher, _ tracing: TracingTree) -> FactKey? {
    remember(value, of: subject, tracing, as: tracing.tree)
  }

  /// The same where what was asked has been changed since: `tree` answers as the tree did then.
  @discardableResult
  public func remember(
    _ value: some Recordable, of subject: FactHasher, _ tracing: TracingTree, as tree: any ContentTree,
    isNoted: Bool = true
  ) -> FactKey? {
    guard tracing.isComplete, let answers = tracing.trace.answers(of: tree, subject) else { return nil }
    keep(tracing.trace.record, under: subject.key)
    keep(value.record, under: answers)
    if isNoted { tree.stamped?.note(answers, to: tracing.trace, of: subject, where: tree.isUntouched) }
    return answers
  }

  /// Keeps a value that was made of other remembered ones, to be found in one step as long as the tree says of all of them
  /// what it does now. Nothing is kept where that cannot be asked again.
  ///
  /// - Parameter parts: the subjects of those values, and what the tree answered on the way to them.
  public func remember(
    _ value: some Recordable, of subject: FactHasher, madeOf parts: [(subject: FactHasher, answers: FactKey)],
    in tree: any ContentTree
  ) {
    let tracing = TracingTree(over: tree)
    for part in parts {
      // A trace that does not lead there is one of another state of the files.
      guard let bytes = bytes(of: part.subject.key), let trace = try? Trace(record: bytes[...]),
        trace.answers(of: tracing, part.subject) == part.answers
      else { return }
    }
    remember(value, of: subject, tracing)
  }
}
