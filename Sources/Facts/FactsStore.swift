public import Files
import Synchronization

/// What earlier commands learnt from documents, by keys that say all that it follows from, so that nothing in it can be out
/// of date. It may be deleted at any time.
///
/// It is a folder of segments. Commands add segments and merge them; nobody waits for anybody, and where a segment is lost
/// or damaged its facts are learnt anew. Where nothing can be written facts are remembered for the command at hand alone.
public final class FactsStore: Sendable {
  private struct State: ~Copyable {
    /// What is learnt now goes into a segment as long as that can be written.
    var writer: SegmentWriter?
    var cannotWrite = false
    /// What is kept where nothing can be written.
    var inMemory: [FactKey: [UInt8]] = [:]
    /// What was kept there before that.
    var formerly: [FactKey: [UInt8]] = [:]
    /// How many bytes `inMemory` holds.
    var memory = 0
    /// How many facts what was kept is worth.
    var worth = 0
  }

  /// What earlier commands have written.
  private final class Written: Sendable {
    /// The youngest first.
    let segments: [Segment]
    /// What stands in their place and is none.
    let damaged: [String]

    init(in files: SealedFiles?) {
      let names = files?.names() ?? []
      segments = files.map { files in names.reversed().compactMap { Segment($0, in: files) } } ?? []
      damaged = Array(Set(names).subtracting(segments.map(\.name)))
    }
  }

  private let files: SealedFiles?
  private let program: FactKey
  private let smallest: Int
  private let state = Mutex(State())
  /// Whether anything was learnt now, so that the state is worth asking.
  private let hasLearnt = Atomic(false)
  /// Whether some of what was learnt now may be wrong.
  private let isSpoilt = Atomic(false)
  /// What was there when it was needed first: it does not change, so that nobody waits to read it.
  private let written = AtomicLazyReference<Written>()

  /// How many facts make a store worth having where there is none yet: fewer are learnt anew in no time.
  public static let smallest = 64
  /// How many bytes are surely kept where nothing can be written, and at most twice as many. Commands learn just ahead of
  /// what they need, so that more is of little use.
  private static let mostMemory = 16 << 20
  /// From how many segments on some are merged.
  private static let mostSegments = 8
  /// After how many days without use facts go.
  private static let lifetime: UInt32 = 30

  /// Opens the store in a folder.
  ///
  /// - Parameters:
  ///   - files: the folder; nil where nothing is to be kept beyond this command.
  ///   - program: what tells this program from others, whose facts are not for it.
  ///   - smallest: how many facts make a store where there is none yet.
  public init(in files: SealedFiles?, program: FactKey, smallest: Int = smallest) {
    self.files = files
    self.program = program
    self.smallest = smallest
  }

  /// Whether later commands will know what is learnt now.
  public var isLasting: Bool { files != nil }

  /// Begins a key: facts of one `kind` never meet those of another, nor those of another program.
  public func hasher(_ kind: String) -> FactHasher {
    var hasher = FactHasher()
    hasher.combine(program)
    hasher.combine(kind)
    return hasher
  }

  /// The bytes that were kept under a key; nil where there are none.
  public func bytes(of key: FactKey) -> [UInt8]? {
    if hasLearnt.load(ordering: .acquiring),
      let learnt = state.withLock({ state in state.inMemory[key] ?? state.formerly[key] ?? state.writer?.bytes(of: key)
      })
    {
      return learnt
    }
    for segment in opened().segments {
      if let bytes = segment.use(key) { return bytes }
    }
    return nil
  }

  /// Keeps bytes under a key.
  ///
  /// - Parameter worth: how many facts they are worth where there is no store yet and few are not worth one.
  public func keep(_ bytes: [UInt8], under key: FactKey, worth: Int = 1) {
    state.withLock { state in
      state.worth += worth
      hasLearnt.store(true, ordering: .releasing)
      if state.writer == nil, state.cannotWrite || opened().segments.isEmpty {
        remember(&state, bytes, key)
        if state.cannotWrite || state.worth < smallest { return }
      }
      write(&state, bytes, key)
    }
  }

  /// Has nothing kept that was learnt now: a file changed while it was looked at, and nobody knows what rests on that.
  func spoil() { isSpoilt.store(true, ordering: .relaxed) }

  /// Writes what was learnt, so that the next command knows it.
  ///
  /// - Parameters:
  ///   - count: how many facts `last` has to add.
  ///   - last: adds to it, told how much the clock of the file system is ahead of this one's, in nanoseconds. It is called
  ///     only where something is written.
  public func commit(
    adding count: Int, _ last: (_ clockSkew: Int64, _ keep: ([UInt8], FactKey) -> Void) -> Void
  ) {
    state.withLock { state in
      if isSpoilt.load(ordering: .relaxed) { return state.writer = nil }
      let isWorthIt = !opened().segments.isEmpty || state.worth + count >= smallest
      if count > 0, isWorthIt, !state.cannotWrite, state.writer == nil { begin(&state) }
      guard let writer = state.writer else { return }
      state.writer = nil
      let keep = { (bytes: [UInt8], key: FactKey) in _ = try? writer.add(key, bytes, day: FactsStore.today) }
      for (key, bytes) in state.inMemory { keep(bytes, key) }
      last(writer.clockSkew, keep)
      if writer.count > 0 { try? merge(&state, into: writer) }
    }
  }

  private static var today: UInt32 { UInt32(truncatingIfNeeded: FileSystem.now / 86_400_000_000_000) }

  private func opened() -> Written { written.load() ?? written.storeIfNil(Written(in: files)) }

  private func begin(_ state: inout State) {
    guard let files, let file = try? files.begin(FactsStore.newName()) else { return state.cannotWrite = true }
    state.writer = SegmentWriter(file)
  }

  private func write(_ state: inout State, _ bytes: [UInt8], _ key: FactKey) {
    if state.writer == nil { begin(&state) }
    guard let writer = state.writer else { return remember(&state, bytes, key) }
    do {
      for (key, bytes) in state.inMemory { try writer.add(key, bytes, day: FactsStore.today) }
      try writer.add(key, bytes, day: FactsStore.today)
      (state.inMemory, state.memory) = ([:], 0)
    } catch {
      // The disk is full, most likely. What was learnt so far is learnt again by the next command.
      state.writer = nil
      state.cannotWrite = true
      remember(&state, bytes, key)
    }
  }

  private func remember(_ state: inout State, _ bytes: [UInt8], _ key: FactKey) {
    if state.memory > FactsStore.mostMemory {
      (state.formerly, state.inMemory, state.memory) = (state.inMemory, [:], 0)
    }
    state.inMemory[key] = bytes
    state.memory += bytes.count
  }

  /// A name that no other process takes, and that is ordered by time.
  private static func newName() -> String {
    let digits = String(FileSystem.now, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
      + "-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
  }
}

extension FactsStore {
  /// Seals the new segment. Where there are many, it takes in the smaller ones; what nobody has used for long goes then.
  private func merge(_ state: inout State, into writer: SegmentWriter) throws {
    let written = opened()
    let merged = toMerge(written.segments, into: writer.count)
    let today = FactsStore.today
    for segment in merged {
      try segment.index.forEach { place, entry in
        if writer.bytes(of: entry.key) != nil { return }
        let day = segment.isUsed(place) ? today : entry.day
        guard day <= today, today - day < FactsStore.lifetime, let bytes = segment.bytes(of: entry) else { return }
        try writer.add(entry.key, bytes, day: day)
      }
    }
    try writer.seal()
    files?.remove(merged.map(\.name) + written.damaged)
  }

  /// Where there are many segments: those that hold so little that it costs little to write them again, beside what is
  /// written anyway, and those that have become old. The youngest first.
  private func toMerge(_ segments: [Segment], into count: Int) -> [Segment] {
    if segments.count < FactsStore.mostSegments { return [] }
    var gathered = max(count, FactsStore.smallest)
    var names: Set<String> = []
    for segment in segments.sorted(by: { $0.count < $1.count }) where segment.count <= 4 * gathered {
      gathered += segment.count
      names.insert(segment.name)
    }
    return segments.filter { names.contains($0.name) || isOld($0.name) }
  }

  /// Whether most of what a segment holds, by its name, may be old enough to go.
  private func isOld(_ name: String) -> Bool {
    guard let made = Int64(name.prefix(16), radix: 16) else { return true }
    return made < FileSystem.now - Int64(FactsStore.lifetime) * 86_400_000_000_000
  }
}
