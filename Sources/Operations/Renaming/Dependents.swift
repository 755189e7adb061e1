import Changes
import Documents
import Files
import Markdown
import Names
import Survey
import Text
import Vocabulary
import WorkspaceModel

/// The features that depend on one that gets another name, also those that name it by its number or within a range.
struct Dependents {
  /// A feature with where it says so.
  private struct Dependent {
    let location: FeatureLocation
    let name: DependencyMentions.Name
    /// All that it depends on.
    let known: [FeatureID]
  }

  private let rename: FeatureRename
  private let session: Session
  private let dependents: [Dependent]

  /// Looks through all features as they are.
  init(_ rename: FeatureRename, _ map: WorkspaceMap, _ session: Session) throws {
    self.rename = rename
    self.session = session
    let keeper = GateKeeper(workspace: session.workspace, tree: session.workspace.seen)
    let (features, _) = try Survey(map, keeper).judged(map.features)
    let resolver = DependencyResolver(map: map, features: features) {
      try session.workspace.branch(of: $0, in: session.workspace.seen)
    }
    // Where two features have the ID, only the number tells which of them is meant.
    let isShared = map.features.contains { $0 != rename.old && $0.id == rename.old.id }
    dependents = features.compactMap { feature in
      let dependencies = resolver.resolved(feature)
      guard feature.location != rename.old, let name = dependencies.mentions[rename.old.id],
        !isShared || Int(decimalDigits: name.text) != nil
      else { return nil }
      return Dependent(location: feature.location, name: name, known: dependencies.known)
    }
  }

  /// Puts the new name into the headers that name the feature otherwise than by its ID: by its number, in small letters, by the
  /// name of its folder, or within a range.
  func mend(in draft: DraftTree, _ wrote: (RelativePath) -> Void) throws {
    for dependent in dependents where dependent.name.isInHeader {
      guard let bytes = try draft.read(dependent.name.path)?.bytes,
        let field = HeaderFields(of: Document(bytes))[.dependsOn],
        let edit = edit(of: dependent.name.text, in: Array(bytes[field.valueRange]))
      else { continue }
      let start = field.valueRange.lowerBound
      let range = start + edit.range.lowerBound..<start + edit.range.upperBound
      try draft.write(
        [Edit(range: range, replacement: edit.replacement)].apply(to: bytes), to: dependent.name.path)
      wrote(dependent.name.path)
    }
  }

  /// What is to be changed in the value of a field that names the feature; nil where nothing is, or nobody can tell where.
  private func edit(of name: String, in value: [UInt8]) -> Edit? {
    let (old, new) = (rename.old.id, rename.new.id)
    if old != new, let range = IDRange.all(in: value).first(where: { $0.features.contains(old) }) {
      return Edit(range: range.range, replacement: range.writtenOut(old, as: new))
    }
    guard let replacement = replacement(of: name), replacement != name else { return nil }
    let places = RenamedWords([(name, "")]).occurrences(in: value)
    guard places.count == 1, let place = places.first?.range else { return nil }
    return Edit(range: place, replacement: Array(replacement.utf8))
  }

  /// The new name in the form of another one.
  private func replacement(of name: String) -> String? {
    let (old, new) = (rename.old.id, rename.new.id)
    if let digits = Int(decimalDigits: name) {
      guard let (number, next) = numbers, digits == number else { return nil }
      return next.padded(to: name.utf8.count)
    }
    guard old != new, FeatureID(name) == old || FeatureID(directory: name) == old else { return nil }
    return new.string + name.dropFirst(old.string.count)
  }

  /// The number of its branch, or in the flat layout of its folder, and the one that comes in its place.
  private var numbers: (old: Int, new: Int)? {
    guard let old = rename.branch?.old ?? flatName(rename.old), let new = rename.branch?.new ?? flatName(rename.new),
      let number = FeatureNumber.ofBranch(old), let next = FeatureNumber.ofBranch(new), number != next
    else { return nil }
    return (number, next)
  }

  /// The places that lead to other features than before, for people to mend.
  func lost(in draft: DraftTree, _ map: WorkspaceMap) throws -> [LeftMention] {
    if dependents.isEmpty { return [] }
    let locations = dependents.map(\.location)
    let (features, _) = try Survey(map, GateKeeper(workspace: session.workspace, tree: draft)).judged(locations)
    let resolver = DependencyResolver(map: map, features: features) {
      try session.workspace.branch(of: $0, in: draft)
    }
    let known = Dictionary(
      features.map { ($0.location, resolver.resolved($0).known) }, uniquingKeysWith: { first, _ in first })
    return dependents.flatMap { dependent in
      let wanted = dependent.known.map { $0 == rename.old.id ? rename.new.id : $0 }
      let missing = Set(wanted).subtracting(known[dependent.location] ?? [])
      return missing.sorted().map { id in
        LeftMention(
          path: dependent.name.path, line: dependent.name.line ?? 1, text: dependent.name.text,
          reason: "no name there leads to \(id) now; write that ID")
      }
    }
  }

  private func flatName(_ location: FeatureLocation) -> String? {
    location.layout == .flat ? location.directory.name : nil
  }
}
