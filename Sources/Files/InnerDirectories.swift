import Synchronization

/// Which directories of a tree really lie inside it, whatever links stand on the way. Each is examined once, so that
/// reading its files costs nothing more.
final class InnerDirectories: Sendable {
  private let root: AbsolutePath
  private let known = Mutex<[RelativePath: Bool]>([.empty: true])

  init(of root: AbsolutePath) { self.root = root }

  /// Whether no symbolic link on the way to a directory, itself included, leads out of the tree. What is not there does
  /// not lead out.
  func contains(_ directory: RelativePath) throws(FileError) -> Bool {
    var unknown: [RelativePath] = []
    var directory = directory
    var isInside = known.withLock { $0[directory] }
    while isInside == nil {
      unknown.append(directory)
      directory = directory.parent
      isInside = known.withLock { $0[directory] }
    }
    while isInside == true, let next = unknown.popLast() { isInside = try isInner(next) }
    return isInside == true
  }

  /// Examines a directory whose parent is inside, and remembers what it is.
  private func isInner(_ directory: RelativePath) throws(FileError) -> Bool {
    let place = root.appending(directory)
    var isInside = true
    if try FileSystem.kind(of: place) == .symbolicLink {
      guard let root = try FileSystem.realPath(root) else { return true }
      isInside = try FileSystem.realPath(place).map { $0.belongs(toTreeAt: root) } ?? true
    }
    known.withLock { $0[directory] = isInside }
    return isInside
  }
}

extension AbsolutePath {
  /// Whether this path, in which links are resolved, is one of the tree at `root`. A Git directory in it is none: its
  /// files are settings, secrets and programs.
  func belongs(toTreeAt root: AbsolutePath) -> Bool {
    relative(to: root).map { !$0.components.contains(where: \.isGitDirectoryName) } ?? false
  }
}
