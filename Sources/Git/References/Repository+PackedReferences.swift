import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Adds the references below `prefix` in the file `packed-refs`; a loose one of the same name goes first.
  ///
  /// - Throws: `.corrupt` if a line makes no sense.
  func addPackedReferences(
    below prefix: String, to references: inout [String: ReferenceContent]
  ) throws(GitError) {
    guard let packed = try packedReferences() else { return }
    for (name, id) in packed.references where name.utf8.starts(with: prefix.utf8) && references[name] == nil {
      references[name] = .direct(id)
    }
  }

  /// What the file holds, which is read again only where the system tells that it may have changed; nil where there is none.
  private func packedReferences() throws(GitError) -> PackedReferences? {
    let file = commonDirectory.appending(component: "packed-refs")
    let now = FileSystem.now
    let found = ((try? FileSystem.statData(of: file)) ?? nil).flatMap { $0.kind == .file ? $0.data : nil }
    if let packed, let found, packed.data == found { return packed }
    guard let content = regularFile(file, followingLinks: true) else {
      if unsafe access(file.string, F_OK) != 0 && errno == ENOENT { return nil }
      throw GitError(.other, "list the references", "cannot read \(file)")
    }
    var read = try PackedReferences(content)
    let after = ((try? FileSystem.statData(of: file)) ?? nil)?.data
    read.data = found.flatMap { $0 == after && $0.isSettled(at: now) ? $0 : nil }
    packed = read
    return read
  }
}
