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
    let file = commonDirectory.appending(component: "packed-refs")
    guard let content = regularFile(file, followingLinks: true) else {
      if unsafe access(file.string, F_OK) != 0 && errno == ENOENT { return }
      throw GitError(.other, "list the references", "cannot read \(file)")
    }
    for line in content.split(separator: UInt8(ascii: "\n")) {
      // Headers, and the commits that annotated tags lead to.
      if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "^") { continue }
      guard line.count > 41, let id = ObjectID(hexDigits: line.prefix(40)) else {
        let text = String(decoding: line, as: UTF8.self)
        throw GitError(.corrupt, "list the references", "packed-refs holds the line \(text)")
      }
      let name = line.dropFirst(41)
      guard name.starts(with: prefix.utf8) else { continue }
      let reference = String(decoding: name, as: UTF8.self)
      if references[reference] == nil { references[reference] = .direct(id) }
    }
  }
}
