import Files

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
