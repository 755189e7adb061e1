import Facts
import Files
import Git
import Synchronization

/// Finds what commits changed, on all processors.
struct ChangeSearch: Sendable {
  private let readers: ReaderPool
  private let sources: [Source]
  /// Whether something is not here that would tell.
  private let isLost = Lost()

  /// What a commit is compared with.
  private struct Source: Sendable {
    let tree: ObjectID
    let parents: [ObjectID]
    /// Whether some of its parents are not here.
    let isCut: Bool
  }

  /// What some commits changed, by a table of their own.
  private struct Piece: Sendable {
    var paths = PathTable()
    var changes: [TreeComparison.Change] = []
    var ends: [Int] = []
  }

  private final class Lost: Sendable {
    let flag = Atomic(false)
  }

  /// How many commits are a piece of work.
  private static let pieceCount = 256
  /// As many changes as are kept.
  private static let mostChanges = 16_000_000

  /// Adds to a log what its newest commits changed.
  ///
  /// - Parameter trees: the trees of those commits, in their order.
  /// - Returns: whether everything was here; else nothing was added.
  static func complete(
    _ log: inout CommitLog, trees: [ObjectID], _ repository: Repository, _ readers: ReaderPool
  ) throws(GitError) -> Bool {
    let search = try ChangeSearch(log, trees: trees, repository, readers)
    return try search.complete(&log)
  }

  private init(_ log: CommitLog, trees: [ObjectID], _ repository: Repository, _ readers: ReaderPool) throws(GitError) {
    let first = log.count - trees.count
    var known: [Int32: ObjectID] = [:]
    var sources: [Source] = []
    sources.reserveCapacity(trees.count)
    for (offset, tree) in trees.enumerated() {
      var parents: [ObjectID] = []
      let places = log.parents(of: first + offset)
      for place in places where place >= 0 {
        if Int(place) >= first {
          parents.append(trees[Int(place) - first])
        } else if let tree = known[place] {
          parents.append(tree)
        } else {
          let tree = try repository.rootTree(of: log.ids[Int(place)])
          known[place] = tree
          parents.append(tree)
        }
      }
      sources.append(Source(tree: tree, parents: parents, isCut: parents.count < places.count))
    }
    self.sources = sources
    self.readers = readers
  }

  private func complete(_ log: inout CommitLog) throws(GitError) -> Bool {
    let count = (sources.count + ChangeSearch.pieceCount - 1) / ChangeSearch.pieceCount
    let pieces = Workers.map(count, batch: 1) { number -> Result<Piece?, GitError> in
      let start = number * ChangeSearch.pieceCount
      return Result { () throws(GitError) in
        try piece(of: start..<min(start + ChangeSearch.pieceCount, sources.count))
      }
    }
    var gathered: [Piece] = []
    for result in pieces {
      guard let piece = try result.get() else { return false }
      gathered.append(piece)
    }
    guard log.changeCount + gathered.reduce(0, { $0 + $1.changes.count }) <= ChangeSearch.mostChanges else {
      return false
    }
    var source = sources.makeIterator()
    for piece in gathered {
      let nodes = log.paths.add(piece.paths)
      var start = 0
      for end in piece.ends {
        let changes = piece.changes[start..<end].map {
          TreeComparison.Change(path: nodes[Int($0.path)], isDeleted: $0.isDeleted)
        }
        let isCut = source.next()?.isCut == true
        log.appendChanges(changes, isImport: isCut || changes.count > CommitLog.mostPaths)
        start = end
      }
    }
    return true
  }

  /// What some commits changed; nil where that is not here.
  private func piece(of range: Range<Int>) throws(GitError) -> Piece? {
    try readers.read { repository throws(GitError) in
      let comparison = try TreeComparison(of: repository)
      var piece = Piece()
      for source in sources[range] {
        if isLost.flag.load(ordering: .relaxed) { return nil }
        do throws(GitError) {
          piece.changes += try comparison.changes(in: source.tree, from: source.parents)
        } catch  where error.kind == .notFound {
          isLost.flag.store(true, ordering: .relaxed)
          return nil
        }
        piece.ends.append(piece.changes.count)
      }
      piece.paths = comparison.paths
      return piece
    }
  }
}

/// Handles on one repository, so that each thread has its own.
final class ReaderPool: Sendable {
  private let root: AbsolutePath
  private let settings: GitSettings
  private let free = Mutex<[ObjectReader]>([])

  /// The repository that `root` lies in.
  init(from root: AbsolutePath, settings: GitSettings) { (self.root, self.settings) = (root, settings) }

  /// What `body` reads.
  func read<Value: Sendable>(_ body: @Sendable (Repository) throws(GitError) -> Value) throws(GitError) -> Value {
    let reader = free.withLock { $0.popLast() } ?? ObjectReader(from: root, settings: settings)
    defer { free.withLock { $0.append(reader) } }
    return try reader.read(body)
  }
}
