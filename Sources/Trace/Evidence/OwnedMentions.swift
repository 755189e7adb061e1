import Documents
import Facts
import Files
import Names
import WorkspaceModel

/// Whose requirements source files and test results mean: thousands of features may have an FR-003.
///
/// A mention belongs to the feature that is named beside it. Where none is, it belongs to the only feature that has such a
/// requirement and whose tasks name the file; a tag that was made for tracing needs no such task. Otherwise it is nobody's: an ID
/// alone may be an example, or the data of a test.
struct OwnedMentions {
  private var owned: [RelativePath: [SourceMention]] = [:]

  /// Looks for the owners of some mentions.
  ///
  /// - Throws: what reading an outline throws, but `FileError`.
  init(
    _ mentions: [SourceMention], of features: [FeatureLocation], _ outlines: Outlines, _ store: FactsStore
  ) throws {
    let wanted = mentions.filter { $0.kind == .requirement }
    if wanted.isEmpty || features.isEmpty { return }
    let names = FeatureNames(features)
    var loose: [SourceMention] = []
    for mention in wanted {
      let named = Set(mention.features.compactMap(names.feature))
      switch named.count {
      case 0 where mention.features.isEmpty: loose.append(mention)
      case 1: for feature in named { owned[feature.directory, default: []].append(mention) }
      default: break
      }
    }
    try giveAway(loose, among: features, outlines, store)
  }

  /// What is said of the requirements of a feature.
  func mentions(of feature: FeatureLocation) -> [SourceMention] { owned[feature.directory] ?? [] }

  /// Gives mentions beside which no feature is named to those that must be meant.
  private mutating func giveAway(
    _ loose: [SourceMention], among features: [FeatureLocation], _ outlines: Outlines, _ store: FactsStore
  ) throws {
    if loose.isEmpty { return }
    var definers: [String: [RelativePath]] = [:]
    var claims: [String: [(feature: RelativePath, path: String)]] = [:]
    let wanted = MentionClaims.wanted(ids: Set(loose.map(\.name)), files: Set(loose.map(\.place.path.name)), store)
    _ = try outlines.forEach(features, wanted) { feature, found in
      for id in found.defined { definers[id, default: []].append(feature.directory) }
      for path in found.paths { claims[RelativePath.name(of: path), default: []].append((feature.directory, path)) }
    }
    for mention in loose {
      guard let having = definers[mention.name] else { continue }
      if having.count == 1, mention.isTag {
        owned[having[0], default: []].append(mention)
        continue
      }
      let claiming = Set(
        (claims[mention.place.path.name] ?? []).filter { claim in
          let file = mention.place.path.string
          return file == claim.path || file.hasSuffix("/" + claim.path)
        }.map(\.feature)
      ).intersection(having)
      if claiming.count == 1, let feature = claiming.first { owned[feature, default: []].append(mention) }
    }
  }

  /// What the results of tests say, as if it stood in test files.
  static func mentions(_ results: TestResults) -> [SourceMention] {
    results.cases.flatMap { test in
      test.mentions.map { name in
        SourceMention(
          place: test.place, name: name, kind: .requirement, form: .testName, role: .test, features: test.features)
      }
    }
  }
}

extension SourceMention {
  /// Whether it is a tag of OpenFastTrace or StrictDoc, or the name of a test that ran.
  fileprivate var isTag: Bool {
    switch form {
    case .openFastTrace, .relation, .testName: true
    case .plain: false
    }
  }
}

/// Features by the names that files call them.
private struct FeatureNames {
  private var known: [String: FeatureLocation?] = [:]

  init(_ features: [FeatureLocation]) {
    for feature in features {
      var names: Set<String> = [feature.id.string.lowercased(), feature.directory.name.lowercased()]
      if feature.layout == .flat, let number = FeatureNumber.of(feature.directory.name) {
        names.insert(String(number))
      }
      for name in names { known[name] = known[name] == nil ? .some(feature) : .some(nil) }
    }
  }

  /// The feature of a name; nil where none or several are called so.
  func feature(_ name: String) -> FeatureLocation? {
    if let found = known[name.lowercased()] { return found }
    return FeatureNumber.of(name).flatMap { known[String($0)] ?? nil }
  }
}
