import Names

/// The other branches by the names that features give them.
struct NamedBranches {
  private var byName: [String: [OtherBranch]] = [:]
  /// Those behind a prefix, such as `feat/007-search`, by what stands behind it.
  private var bySegment: [String: [OtherBranch]] = [:]

  init(_ branches: [OtherBranch]) {
    for branch in branches {
      byName[branch.name, default: []].append(branch)
      let segment = FeatureNumber.lastSegment(of: branch.name)
      if segment.utf8.count < branch.name.utf8.count { bySegment[segment, default: []].append(branch) }
    }
  }

  /// The branches of a name, local ones first; where there are none, the one that has it behind a prefix.
  func branches(called name: String) -> [OtherBranch] {
    if let exact = byName[name] { return exact }
    let prefixed = bySegment[name] ?? []
    return Set(prefixed.map(\.name)).count == 1 ? prefixed : []
  }
}
