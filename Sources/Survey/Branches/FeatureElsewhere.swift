import Files
import Names
import WorkspaceModel

extension OtherBranches {
  /// The features that an argument names and that other branches have, by the first way that fits: ID, folder, branch, number,
  /// the beginning of a folder's or a branch's name.
  public func features(named argument: String) -> [BranchFeature] {
    let number = Int(decimalDigits: argument)
    let lowered = argument.lowercased()
    let main = main
    let ways: [(BranchFeature) -> Bool] = [
      { $0.id == FeatureID(argument) || FeatureID($0.location.directory.name) == FeatureID(argument) },
      { $0.location.directory.string == argument },
      { feature in
        let names = [feature.named] + (feature.isOwn ? [feature.branch.name, feature.branch.label] : [])
        // Headers name the main branch too.
        return names.contains(argument) && !(feature.named.map(main.isOne) ?? false)
      },
      { number != nil && $0.number == number },
      { feature in
        !argument.isEmpty
          && [feature.location.directory.name, feature.named ?? ""].contains { $0.lowercased().hasPrefix(lowered) }
      },
    ]
    return ways.lazy.map { self.features.filter($0) }.first { !$0.isEmpty } ?? []
  }
}
