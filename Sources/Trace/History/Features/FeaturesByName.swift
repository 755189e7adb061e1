import Files
import Names
import Survey
import WorkspaceModel

/// The features of a workspace by their names, numbers and branches. A name that several have is nobody's.
struct FeaturesByName {
  /// How many there are.
  let count: Int
  private var byName: [String: Int] = [:]
  private var byNumber: [Int: Int] = [:]
  private var byBranch: [String: Int] = [:]
  private let main: MainBranches

  private static let several = -1

  init(of features: [(location: FeatureLocation, branch: String?)], _ main: MainBranches) {
    count = features.count
    self.main = main
    for (place, feature) in features.enumerated() {
      let branch = feature.branch.flatMap { main.isOne($0) ? nil : $0 }
      let names = [feature.location.id.string, feature.location.directory.name]
      for name in Set(names.map { $0.lowercased() }) { FeaturesByName.add(place, as: name, to: &byName) }
      if let number = feature.location.number(on: branch) { FeaturesByName.add(place, as: number, to: &byNumber) }
      if let branch {
        FeaturesByName.add(place, as: branch.lowercased(), to: &byBranch)
        let last = FeatureNumber.lastSegment(of: branch).lowercased()
        if last != branch.lowercased() { FeaturesByName.add(place, as: last, to: &byBranch) }
      }
    }
    // A branch may be called as another feature's folder is.
    for (branch, place) in byBranch where byName[branch] == nil && FeatureNumber.of(branch) != nil {
      byName[branch] = place
    }
  }

  private static func add<Key: Hashable>(_ place: Int, as key: Key, to table: inout [Key: Int]) {
    table[key] = table[key].map { $0 == place ? place : several } ?? place
  }

  /// The features that a message names.
  func features(in mentions: [CommitMention]) -> Set<Int> {
    var features: Set<Int> = []
    for mention in mentions {
      let place: Int? =
        switch mention.kind {
        case .feature: byName[mention.name.lowercased()]
        case .number: Int(decimalDigits: mention.name).flatMap { byNumber[$0] }
        case .task, .requirement, .story: nil
        }
      if let place, place != FeaturesByName.several { features.insert(place) }
    }
    return features
  }

  /// The feature whose branch has a name; nil for main branches and those of nobody.
  func feature(ofBranch name: String) -> Int? {
    if main.isOne(name) { return nil }
    let name = name.lowercased()
    let last = FeatureNumber.lastSegment(of: name)
    // In the flat layout a branch is called as the folder, wherever the header was copied from.
    let place = byBranch[name] ?? byName[last] ?? byBranch[last]
    return place == FeaturesByName.several ? nil : place
  }

  /// Whether a branch is a main one.
  func isMain(_ name: String) -> Bool { main.isOne(name) }
}
