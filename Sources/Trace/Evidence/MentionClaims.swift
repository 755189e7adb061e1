import Documents
import Facts
import Files
import Records

/// What makes a feature the owner of what source files name: the requirements that it has, and the files that its tasks name.
struct MentionClaims: Sendable {
  /// Those of some requirements that it has, in upper case.
  let defined: [String]
  /// The paths of those of some files that its tasks name.
  let paths: [String]

  /// Looks for some requirements, in upper case, and files by their names.
  static func wanted(ids: Set<String>, files: Set<String>, _ store: FactsStore) -> Derivation<MentionClaims> {
    var hasher = store.hasher("wanted claims")
    for names in [ids, files] {
      hasher.combine(UInt64(names.count))
      for name in names.sorted() { hasher.combine(name) }
    }
    let key = hasher.key
    return Derivation("claims", basis: { _ in key }) { outline, _ in
      let defined = Set(outline.requirements.map { $0.id.uppercased() }).intersection(ids)
      // The files tell which of several features that have a requirement is meant.
      if defined.isEmpty { return MentionClaims(defined: [], paths: []) }
      let paths = outline.tasks.flatMap(\.links.paths).filter { path in
        path.form == .file && files.contains(RelativePath.name(of: path.text))
      }
      return MentionClaims(defined: defined.sorted(), paths: paths.map(\.text))
    }
  }
}

extension RelativePath {
  /// The last part of a path that is a text.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension MentionClaims: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(defined, paths) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    defined = try reader.next()
    paths = try reader.next()
  }
}
