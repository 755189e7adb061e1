import Documents
import Files
public import Names
public import WorkspaceModel

/// Turns the names in `Depends on` and in Dependencies → Internal into features.
public final class DependencyResolver {
  /// What a feature depends on.
  public struct Dependencies {
    /// The features, itself left out, ordered.
    public let known: [FeatureID]
    /// Where each of them is named first.
    public let mentions: [FeatureID: DependencyMentions.Name]
    /// Names that look like features and that nothing bears, in the order of the documents, each once.
    public let unknown: [DependencyMentions.Name]
    /// Such names that a feature may bear whose header cannot be read.
    public let doubtful: [DependencyMentions.Name]
    /// Whether a name is none of an ID, so that the branches tell what it means.
    public let restOnBranches: Bool
  }

  private let ids: [FeatureID: FeatureID]
  /// The branches of the features that were read, and those who bear them.
  private var branches: [String: Set<FeatureID>] = [:]
  /// The numbers of those branches.
  private var numbers: [Int: Set<FeatureID>] = [:]
  /// Whether the branches of the features that were read are in these tables, where they come when somebody asks.
  private var knowsBranches = false
  /// The features whose branches are only looked up when a name is no ID and no branch of those above.
  private lazy var unread: [FeatureLocation] = {
    let known = Set(read.map(\.location))
    return all.filter { !known.contains($0) }
  }()
  private let all: [FeatureLocation]
  private let read: [JudgedFeature]
  private let branchOf: (FeatureLocation) throws -> String?
  /// Why a branch could not be looked up; nil while all could.
  public private(set) var failure: (any Error)?

  /// Knows the features of `map` and the branches of `features`; `branchOf` tells those of others when it must.
  public init(
    map: WorkspaceMap, features: [JudgedFeature] = [],
    branchOf: @escaping (FeatureLocation) throws -> String? = { _ in nil }
  ) {
    ids = Dictionary(map.features.map { ($0.id, $0.id) }, uniquingKeysWith: { first, _ in first })
    all = map.features
    read = features
    self.branchOf = branchOf
  }

  /// What a feature depends on, and the names that nothing bears.
  public func resolved(_ feature: JudgedFeature) -> Dependencies { resolved(feature.dependencyNames, of: feature.id) }

  /// What the names in the documents of a feature mean, and those that nothing bears.
  func resolved(_ names: [DependencyMentions.Name], of feature: FeatureID) -> Dependencies {
    var known: [FeatureID: DependencyMentions.Name] = [:]
    var unknown: [DependencyMentions.Name] = []
    var doubtful: [DependencyMentions.Name] = []
    var texts: Set<String> = []
    var restOnBranches = false
    for name in names {
      if let id = identified(name.text) {
        if id != feature, known[id] == nil { known[id] = name }
        continue
      }
      restOnBranches = restOnBranches || FeatureNumber.of(name.text) != nil || number(name.text) != nil
      if let id = borne(name.text) ?? (name.isInHeader ? numbered(name.text) : nil) {
        if id != feature, known[id] == nil { known[id] = name }
      } else if DependencyName.looksLikeFeature(name.text) || name.isInHeader && number(name.text) != nil,
        texts.insert(name.text).inserted
      {
        if isDoubtful(name) { doubtful.append(name) } else { unknown.append(name) }
      }
    }
    return Dependencies(
      known: known.keys.sorted(), mentions: known, unknown: unknown, doubtful: doubtful, restOnBranches: restOnBranches)
  }

  /// The features that names in a header mean.
  public func features(named names: [String]) -> [FeatureID] { names.compactMap { resolve($0) ?? numbered($0) } }

  /// The feature with this ID or branch; nil where none or several have it.
  private func resolve(_ name: String) -> FeatureID? { identified(name) ?? borne(name) }

  /// The feature with this ID, which may stand before a name as in the name of its folder.
  private func identified(_ name: String) -> FeatureID? { ids[FeatureID(name)] ?? ids[FeatureID(directory: name)] }

  /// The feature with this branch; nil where none or several have it.
  private func borne(_ name: String) -> FeatureID? {
    knowBranches()
    if branches[name] == nil, FeatureNumber.of(name) != nil { readBranches() }
    return branches[name].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// The one feature with a number that stands alone.
  private func numbered(_ name: String) -> FeatureID? {
    guard let number = number(name) else { return nil }
    readBranches()
    return numbers[number].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// Whether a name that nothing is known to bear is a branch or a number, and a header that may hold it cannot be read.
  private func isDoubtful(_ name: DependencyMentions.Name) -> Bool {
    failure != nil && (FeatureNumber.of(name.text) != nil || name.isInHeader && number(name.text) != nil)
  }

  private func number(_ name: String) -> Int? { name.utf8.count >= 3 ? Int(decimalDigits: name) : nil }

  private func knowBranches() {
    if knowsBranches { return }
    knowsBranches = true
    for feature in read { know(feature.branch, of: feature.location) }
  }

  private func readBranches() {
    knowBranches()
    for location in unread {
      do { know(try branchOf(location), of: location) } catch { failure = error }
    }
    unread = []
  }

  private func know(_ branch: String?, of location: FeatureLocation) {
    guard let branch else { return }
    branches[branch, default: []].insert(location.id)
    if let number = location.number(on: branch) { numbers[number, default: []].insert(location.id) }
  }
}
