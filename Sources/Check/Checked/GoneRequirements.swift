import Configuration
import Documents
import Files
import Names
import Survey
import Text
import Trace
import WorkspaceModel

/// Tests that name requirements which no specification has any more.
struct GoneRequirements {
  /// A mention in a test, and the feature that is named beside it.
  struct Stranger {
    let mention: SourceMention
    let feature: FeatureID?
  }

  let strangers: [Stranger]

  /// Looks at what tests name.
  ///
  /// - Throws: `FileError` for a document that cannot be read, `GitError`.
  init(_ mentions: [SourceMention], _ context: CheckContext, _ outlines: Outlines) throws {
    let named = mentions.filter { $0.kind == .requirement && $0.role == .test }
    guard !named.isEmpty, context.knowsEveryFeature else {
      strangers = []
      return
    }
    // Where no feature is named, an ID in a test may be data: only a team that says which files are its tests can tell.
    let isConfigured = context.workspace.configuration.trace.tests != nil
    let known = try KnownEverywhere(
      context, outlines, named.filter { $0.features.count == 1 || $0.features.isEmpty && isConfigured })
    strangers = named.compactMap { mention in
      switch mention.features.count {
      case 0 where !isConfigured: nil
      case 0: known.isStrange(mention.name) ? Stranger(mention: mention, feature: nil) : nil
      case 1:
        known.feature(mention.features[0]).flatMap { feature in
          known.isStrange(mention.name, to: feature) ? Stranger(mention: mention, feature: feature.id) : nil
        }
      default: nil
      }
    }
  }
}

/// What the specifications of a workspace tell of IDs that tests name.
private struct KnownEverywhere {
  private let names: FeaturesByName
  /// The IDs that some specification holds, of those beside which no feature is named.
  private var held: Set<String> = []
  /// The IDs that a feature does not have, though it has such ones.
  private var strange: [RelativePath: Set<String>] = [:]
  /// How the IDs of each kind are written: how many digits they have.
  private var forms: Set<String> = []

  init(_ context: CheckContext, _ outlines: Outlines, _ mentions: [SourceMention]) throws {
    names = FeaturesByName(context.map.features)
    var asked: [RelativePath: Set<String>] = [:]
    for mention in mentions where mention.features.count == 1 {
      guard let feature = names.feature(mention.features[0]) else { continue }
      asked[feature.directory, default: []].insert(mention.name)
    }
    let loose = Set(mentions.filter(\.features.isEmpty).map(\.name))
    if asked.isEmpty, loose.isEmpty { return }
    let answers = AskedRequirements.derivation(
      context.workspace, named: { asked[$0.directory] ?? [] }, loose: loose)
    _ = try outlines.forEach(context.map.features, answers) { feature, found in
      forms.formUnion(found.forms)
      held.formUnion(found.held)
      if !found.strange.isEmpty { strange[feature.directory] = Set(found.strange) }
    }
  }

  func feature(_ name: String) -> FeatureLocation? { names.feature(name) }

  /// Whether no specification holds an ID, though some have IDs of its form.
  func isStrange(_ id: String) -> Bool { forms.contains(AskedRequirements.form(of: id)) && !held.contains(id) }

  /// Whether the specification of a feature does not hold an ID, though it has such ones.
  func isStrange(_ id: String, to feature: FeatureLocation) -> Bool {
    forms.contains(AskedRequirements.form(of: id)) && strange[feature.directory]?.contains(id) ?? false
  }
}

/// Features by their IDs and folders. A name that several have is nobody's.
private struct FeaturesByName {
  private var known: [String: FeatureLocation?] = [:]

  init(_ features: [FeatureLocation]) {
    for location in features {
      for name in Set([location.id.string.lowercased(), location.directory.name.lowercased()]) {
        known[name] = known[name] == nil ? .some(location) : .some(nil)
      }
    }
  }

  func feature(_ name: String) -> FeatureLocation? { known[name.lowercased()] ?? nil }
}
