import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// The references below `prefix` that are files of their own, by their full names.
  func looseReferences(below prefix: String) throws(GitError) -> [String: ReferenceContent] {
    var references: [String: ReferenceContent] = [:]
    var buffer = [UInt8](repeating: 0, count: 256)
    var pending = [prefix]
    while let prefix = pending.popLast() {
      let path = commonDirectory.appending(component: prefix).string
      guard let directory = unsafe opendir(path) else {
        if errno == ENOENT || errno == ENOTDIR { continue }
        throw GitError(.other, "list the references", "cannot read \(path): \(unsafe String(cString: strerror(errno)))")
      }
      defer { unsafe closedir(directory) }
      while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
          unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
        }
        if name.hasPrefix(".") || name.hasSuffix(".lock") { continue }
        switch unsafe content(of: name, in: dirfd(directory), &buffer) {
        case .directory: pending.append(prefix + name + "/")
        case .reference(let content): references[prefix + name] = content
        case .gone: continue
        }
      }
    }
    return references
  }

  private enum Entry {
    case directory
    case reference(ReferenceContent)
    case gone
  }

  /// Opens without asking first what it is: reading a directory fails with `EISDIR`.
  private func content(of name: String, in directory: Int32, _ buffer: inout [UInt8]) -> Entry {
    let descriptor = unsafe openat(directory, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? .gone : .reference(.broken) }
    defer { close(descriptor) }
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count < 0 { return errno == EISDIR ? .directory : .reference(.broken) }
    return .reference(ReferenceContent(buffer.prefix(count)))
  }
}
