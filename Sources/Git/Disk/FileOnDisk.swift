import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands at a path, read without following symbolic links.
enum FileOnDisk {
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

extension RelativePath {
  /// The directories on the way to this path, innermost first, without the root.
  var ancestors: [RelativePath] { Array(sequence(first: parent) { $0.parent }.prefix { !$0.isEmpty }) }

  /// The outermost of the directories on the way that is a file or a symbolic link instead, so that this path leads
  /// nowhere or somewhere else; nil if there is none.
  func firstObstructedAncestor(below top: AbsolutePath) -> RelativePath? {
    ancestors.reversed().first { ancestor in
      switch FileOnDisk(top.appending(ancestor)) {
      case .missing, .directory: false
      case .symbolicLink, .file, .other: true
      }
    }
  }
}
