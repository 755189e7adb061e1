import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file `packed-refs` holds.
struct PackedReferences {
  /// The references in the order of the file, by their full names.
  let references: [(name: String, id: ObjectID)]
  /// What the system tells of the file that was read; nil where the file may change and that stays.
  var data: StatData?

  /// Parses the file.
  ///
  /// - Throws: `.corrupt` if a line makes no sense.
  init(_ content: [UInt8]) throws(GitError) {
    var references: [(name: String, id: ObjectID)] = []
    for line in content.split(separator: UInt8(ascii: "\n")) {
      // Headers, and the commits that annotated tags lead to.
      if line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "^") { continue }
      guard line.count > 41, let id = ObjectID(hexDigits: line.prefix(40)) else {
        let text = String(decoding: line, as: UTF8.self)
        throw GitError(.corrupt, "list the references", "packed-refs holds the line \(text)")
      }
      references.append((String(decoding: line.dropFirst(41), as: UTF8.self), id))
    }
    self.references = references
  }
}

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
