import CLibgit2
import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a path in which two commits differ stands in the working tree while it moves from one to the other.
enum PathState {
  /// As the first commit has it.
  case untouched
  /// As the second commit has it, or the beginning of what either has, or nothing: libgit2 deletes and writes files in
  /// place. Nothing is lost with it.
  case begun
  /// Something else.
  case foreign
}

extension Repository {
  /// The states of the paths of `differences`, in their order.
  func pathStates(_ differences: [TreeDifference], top: AbsolutePath) throws(GitError) -> [PathState] {
    let directories = Set(differences.flatMap { ancestors(of: $0.path) })
    var states: [PathState] = []
    for difference in differences {
      states.append(try pathState(difference, top: top, isDirectory: directories.contains(difference.path)))
    }
    return states
  }

  private func ancestors(of path: RelativePath) -> [RelativePath] {
    Array(sequence(first: path.parent) { $0.parent }.prefix { !$0.isEmpty })
  }

  private func pathState(
    _ difference: TreeDifference, top: AbsolutePath, isDirectory: Bool
  ) throws(GitError) -> PathState {
    switch FileOnDisk(top.appending(difference.path)) {
    case .missing:
      return difference.old == nil ? .untouched : .begun
    case .directory:
      let isSubmodule = [difference.old, difference.new].contains { $0?.kind == .commit }
      return isSubmodule || (isDirectory && difference.old == nil) ? .untouched : isDirectory ? .begun : .foreign
    case .symbolicLink(let target):
      for side in [difference.old, difference.new] where side?.kind == .symbolicLink {
        if let side, try blob(side.id) == target { return side == difference.old ? .untouched : .begun }
      }
    case .file(let content):
      for side in [difference.old, difference.new] where side?.kind == .blob {
        guard let side else { continue }
        let expected = try checkedOutContent(of: side.id, as: difference.path)
        if content == expected { return side == difference.old ? .untouched : .begun }
        if expected.starts(with: content) { return .begun }
      }
    case .other:
      break
    }
    return .foreign
  }
}

/// What stands at a path, read without following symbolic links.
private enum FileOnDisk {
  case missing
  case directory
  case symbolicLink([UInt8])
  case file([UInt8])
  case other

  init(_ path: AbsolutePath) {
    var status = stat()
    guard unsafe lstat(path.string, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .other
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .directory
    case S_IFLNK:
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = unsafe readlink(path.string, &buffer, buffer.count)
      self = count < 0 ? .other : .symbolicLink(buffer.prefix(count).map { UInt8(bitPattern: $0) })
    default: self = regularFile(path).map { .file($0) } ?? .other
    }
  }
}
