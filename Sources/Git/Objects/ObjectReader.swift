public import Files
import Synchronization

/// Reads the objects of a repository for several threads, one at a time. The repository is opened once an object is wanted.
public final class ObjectReader: Sendable {
  private let start: AbsolutePath
  private let opening: Mutex<Opening>

  private struct Opening {
    let settings: GitSettings
    var repository: Repository?
  }

  /// The repository that `start` lies in.
  public init(from start: AbsolutePath, settings: GitSettings) {
    self.start = start
    opening = Mutex(Opening(settings: settings))
  }

  /// What `body` reads.
  ///
  /// - Throws: `GitError`; `.notFound` outside Git.
  public func read<Value: Sendable>(
    _ body: @Sendable (Repository) throws(GitError) -> Value
  ) throws(GitError) -> Value {
    try opening.withLock { opening throws(GitError) in
      if opening.repository == nil {
        opening.repository = try Repository.discover(from: start, settings: opening.settings)
      }
      guard let repository = opening.repository else {
        throw GitError(.notFound, "open the repository", "\(start) lies in none")
      }
      return try body(repository)
    }
  }
}
