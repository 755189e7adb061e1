import Documents
import Facts
import Names
import Records
import Survey
import Trace
import WorkspaceModel

/// What the specification of a feature says of some IDs.
struct AskedRequirements: Sendable {
  /// Those that it does not have, though it has such ones, of the IDs that are said to be its own.
  let strange: [String]
  /// Those that it defines or mentions, of the IDs that may be anybody's.
  let held: [String]
  /// How its IDs are written: each kind with a `0` for each digit.
  let forms: [String]

  /// - Parameters:
  ///   - named: the IDs, in upper case, that are said to be a feature's own.
  ///   - loose: those that may be anybody's.
  static func derivation(
    _ workspace: Workspace, named: @escaping (FeatureLocation) -> Set<String>, loose: Set<String>
  ) -> Derivation<AskedRequirements> {
    var loosely = workspace.store.hasher("asked requirements")
    for id in loose.sorted() { loosely.combine(id) }
    let start = loosely
    return Derivation("asked requirements") { location in
      var hasher = start
      hasher.combine(0)
      for id in named(location).sorted() { hasher.combine(id) }
      return hasher.key
    } _: { outline, tree in
      guard
        let spec = try workspace.reader(tree ?? workspace.seen).specification(outline.location.path(of: .spec))
      else { return AskedRequirements(strange: [], held: [], forms: []) }
      let known = KnownRequirements(spec.facts)
      return AskedRequirements(
        strange: named(outline.location).filter { known.hasKind(of: $0) && !known.hold($0) }.sorted(),
        held: loose.filter(known.hold).sorted(),
        forms: Set(outline.requirements.map { form(of: $0.id) }).sorted())
    }
  }

  /// An ID with a `0` for each digit.
  static func form(of id: String) -> String {
    String(id.uppercased().map { $0.isASCII && $0.isNumber ? "0" : $0 })
  }
}

extension AskedRequirements: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(strange, held, forms) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    strange = try reader.next()
    held = try reader.next()
    forms = try reader.next()
  }
}
