import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock file that a killed process may have left behind.
///
/// Git and libgit2 lock a file by creating another beside it, which nothing removes when its owner is killed. It is taken
/// away only where everything says that its owner is the process that was killed: it is no older than what that process
/// began, holds what that process would have written, nobody has it open, no `git` is at work in the repository, and it has
/// not changed for a second. Where processes cannot be looked at, it stays.
struct LeftLock {
  /// The lock file.
  let path: AbsolutePath
  /// The working tree and the Git directory, where a `git` that holds the lock works.
  let places: [AbsolutePath]

  /// How long a lock must have stood still, in nanoseconds.
  private static let patience: Int64 = 1_000_000_000

  /// Removes the lock, if there is one.
  ///
  /// - Parameters:
  ///   - moment: when the killed process began, in nanoseconds since 1970.
  ///   - isPlausible: whether that process may have written this much.
  /// - Throws: `.locked` where the lock may belong to a process that lives.
  func release(
    since moment: Int64, where isPlausible: ([UInt8]) throws(GitError) -> Bool
  ) throws(GitError) {
    guard let found = try stamp() else { return }
    let content = regularFile(path) ?? []
    guard found.modified >= moment, try isPlausible(content) else { throw refusal }
    while let wait = remainingPatience(found) {
      usleep(useconds_t(wait / 1000))
      guard let now = try stamp() else { return }
      guard now == found else { throw refusal }
    }
    guard try !RunningProcess.all().contains(where: { $0.hasOpen(path) || $0.isGit(at: places) }) else { throw refusal }
    guard unsafe unlink(path.string) == 0 || errno == ENOENT else {
      throw GitError(.other, "remove \(path)", unsafe String(cString: strerror(errno)))
    }
  }

  private func stamp() throws(GitError) -> FileStamp? {
    do throws(FileError) {
      let kind = try FileSystem.kind(of: path)
      guard kind == nil || kind == .file else { throw FileError(operation: "read", path: path, code: EINVAL) }
      return try FileSystem.stamp(of: path)
    } catch {
      throw GitError(.locked, "examine \(path)", error.reason)
    }
  }

  /// How long to wait until the lock has stood still for long enough; nil if it has. A clock that was put back makes no
  /// lock young.
  private func remainingPatience(_ found: FileStamp) -> Int64? {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return nil }
    let age = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec) &- found.modified
    return (0..<LeftLock.patience).contains(age) ? LeftLock.patience - age + 1_000_000 : nil
  }

  private var refusal: GitError {
    GitError(
      .locked, "go on", "\(path) is there, and may belong to a Git command that is still at work")
  }
}
