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
    dependents = features.compactMap { feature in
      guard feature.location != rename.old, let name = resolver.resolved(feature).mentions[rename.old.id] else {
        return nil
      }
      return Dependent(location: feature.location, name: name)
    }
  }

  /// Puts the new number in the place of the old one in the headers that name the feature by it.
  func mend(in draft: DraftTree, _ wrote: (RelativePath) -> Void) throws {
    guard let old = rename.branch?.old ?? flatName(rename.old), let new = rename.branch?.new ?? flatName(rename.new),
      let number = FeatureNumber.ofBranch(old), let next = FeatureNumber.ofBranch(new), number != next
    else { return }
    for dependent in dependents where dependent.name.isInHeader && Int(decimalDigits: dependent.name.text) == number {
      guard let bytes = try draft.read(dependent.name.path)?.bytes,
        let field = HeaderFields(of: Document(bytes))[.dependsOn]
      else { continue }
      let digits = Array(dependent.name.text.utf8)
      let value = Array(bytes[field.valueRange])
      let places = RenamedWords([(dependent.name.text, "")]).occurrences(in: value)
      guard places.count == 1, let place = places.first?.range else { continue }
      let range = field.valueRange.lowerBound + place.lowerBound..<field.valueRange.lowerBound + place.upperBound
      let written = Array(next.padded(to: digits.count).utf8)
      try draft.write([Edit(range: range, replacement: written)].apply(to: bytes), to: dependent.name.path)
      wrote(dependent.name.path)
    }
  }

  /// The places that do not lead to the feature any more, for people to mend.
  func lost(in draft: DraftTree, _ map: WorkspaceMap) throws -> [LeftMention] {
    if dependents.isEmpty { return [] }
    let locations = dependents.map(\.location)
    let (features, _) = try Survey(map, GateKeeper(workspace: session.workspace, tree: draft)).judged(locations)
    let resolver = DependencyResolver(map: map, features: features) {
      try session.workspace.branch(of: $0, in: draft)
    }
    let known = Dictionary(
      features.map { ($0.location, resolver.resolved($0).known) }, uniquingKeysWith: { first, _ in first })
    return dependents.compactMap { dependent in
      guard known[dependent.location]?.contains(rename.new.id) != true else { return nil }
      return LeftMention(
        path: dependent.name.path, line: dependent.name.line ?? 1, text: dependent.name.text,
        reason: "it names the feature by a range or a number; write \(rename.new.id)")
    }
  }

  private func flatName(_ location: FeatureLocation) -> String? {
    location.layout == .flat ? location.directory.name : nil
  }
}
