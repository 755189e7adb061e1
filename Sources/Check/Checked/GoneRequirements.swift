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
  init(_ mentions: [SourceMention], _ context: CheckContext) throws {
    let named = mentions.filter { $0.kind == .requirement && $0.role == .test }
    guard !named.isEmpty, context.knowsEveryFeature else {
      strangers = []
      return
    }
    let known = try KnownEverywhere(context)
    // Where no feature is named, an ID in a test may be data: only a team that says which files are its tests can tell.
    let isConfigured = context.workspace.configuration.trace.tests != nil
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

/// The requirements that the specifications of a workspace define or mention.
private struct KnownEverywhere {
  private var byFeature: [RelativePath: KnownRequirements] = [:]
  private var names: [String: FeatureLocation?] = [:]
  /// How the IDs of each kind are written: how many digits they have.
  private var forms: Set<String> = []

  init(_ context: CheckContext) throws {
    for location in context.map.features {
      for name in Set([location.id.string.lowercased(), location.directory.name.lowercased()]) {
        names[name] = names[name] == nil ? .some(location) : .some(nil)
      }
      guard let spec = try context.workspace.reader(context.tree).specification(location.path(of: .spec)) else {
        continue
      }
      byFeature[location.directory] = KnownRequirements(spec.facts)
      for item in spec.facts.requirements.functional + spec.facts.requirements.successCriteria {
        forms.insert(KnownEverywhere.form(of: item.id))
      }
    }
  }

  func feature(_ name: String) -> FeatureLocation? { names[name.lowercased()] ?? nil }

  /// Whether no specification holds an ID, though some have IDs of its form.
  func isStrange(_ id: String) -> Bool {
    forms.contains(KnownEverywhere.form(of: id)) && !byFeature.values.contains { $0.hold(id) }
  }

  /// Whether the specification of a feature does not hold an ID, though it has such ones.
  func isStrange(_ id: String, to feature: FeatureLocation) -> Bool {
    guard let known = byFeature[feature.directory] else { return false }
    return forms.contains(KnownEverywhere.form(of: id)) && known.hasKind(of: id) && !known.hold(id)
  }

  /// An ID with a `0` for each digit.
  private static func form(of id: String) -> String {
    String(id.uppercased().map { $0.isASCII && $0.isNumber ? "0" : $0 })
  }
}
