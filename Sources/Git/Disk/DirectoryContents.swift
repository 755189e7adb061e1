import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Everything below a directory, symbolic links not followed, so that it can be deleted.
struct DirectoryContents {
  /// Whatever is no directory.
  private(set) var files: [AbsolutePath] = []
  /// The directories, the outermost first, with the one at the top.
  private var directories: [AbsolutePath] = []

  /// Lists it; a directory that does not exist holds nothing.
  init(of top: AbsolutePath) throws(GitError) {
    var pending = [top]
    while let directory = pending.popLast() {
      directories.append(directory)
      do throws(FileError) {
        for entry in try FileSystem.list(directory) {
          let path = directory.appending(component: entry.name)
          if entry.kind == .directory { pending.append(path) } else { files.append(path) }
        }
      } catch {
        throw GitError(.other, "list \(directory)", error.reason)
      }
    }
  }

  /// Deletes everything, and `last`, which tells whose it all is, after everything but the directory itself; what is gone
  /// already is no obstacle.
  func delete(last: AbsolutePath) throws(GitError) {
    for path in files.filter({ $0 != last }) + directories.dropFirst().reversed() + [last] + directories.prefix(1) {
      guard unsafe remove(path.string) != 0, errno != ENOENT else { continue }
      throw GitError(.other, "remove \(path)", unsafe String(cString: strerror(errno)))
    }
  }
}
