import Git

/// Whose commits are by the branches that they are on, and by the merges that brought them.
struct BranchOwners {
  private var byBranch: [Int32]
  private var byMerge: [Int32]

  private static let nobody: Int32 = -1
  /// Nobody knows which of several.
  private static let several: Int32 = -2

  init(_ names: FeaturesByName, in history: TraceHistory) {
    byBranch = Array(repeating: BranchOwners.nobody, count: history.log.count)
    byMerge = byBranch
    addBranches(names, history)
    addMerges(names, history)
    let strangers = names.count
    for commit in byBranch.indices where byBranch[commit] >= strangers { byBranch[commit] = BranchOwners.nobody }
  }

  /// The feature whose branch has a commit, and no other branch.
  func onBranch(_ commit: Int) -> Int? { byBranch[commit] >= 0 ? Int(byBranch[commit]) : nil }

  /// The feature with whose branch a commit was merged.
  func merged(_ commit: Int) -> Int? { byMerge[commit] >= 0 ? Int(byMerge[commit]) : nil }

  // MARK: Branches

  /// A branch that starts from the tip of another one has what comes behind that. What two branches share otherwise may be of
  /// either, or of a third one that is gone.
  private mutating func addBranches(_ names: FeaturesByName, _ history: TraceHistory) {
    if history.mainTips.isEmpty { return }
    let inMain = history.log.reached(from: history.mainTips)
    var owners: [String: Int32] = [:]
    var ends: [Int: Int32] = [:]
    var tips: [(commit: Int, owner: Int32)] = []
    for tip in history.tips.sorted(by: { ($0.commit, $0.name) < ($1.commit, $1.name) }) {
      let feature = names.feature(ofBranch: tip.name).map { Int32(truncatingIfNeeded: $0) }
      // The branches of features that this tree has not own what they have, too.
      let owner = feature ?? owners[tip.name] ?? Int32(truncatingIfNeeded: names.count + owners.count)
      owners[tip.name] = owner
      if ends[tip.commit] == nil { ends[tip.commit] = owner }
      tips.append((tip.commit, owner))
    }
    for tip in tips { add(tip.commit, of: tip.owner, ends, inMain, history.log) }
  }

  private mutating func add(
    _ tip: Int, of owner: Int32, _ ends: [Int: Int32], _ inMain: [Bool], _ log: CommitLog
  ) {
    var pending = [tip]
    var shared: [Int] = []
    while let commit = pending.popLast() {
      if inMain[commit] || byBranch[commit] == owner || byBranch[commit] == BranchOwners.several { continue }
      if byBranch[commit] == BranchOwners.nobody {
        byBranch[commit] = owner
        pending += log.parents(of: commit).compactMap { $0 >= 0 ? Int($0) : nil }
      } else if ends[commit] == nil {
        shared.append(commit)
      }
    }
    while let commit = shared.popLast() {
      if inMain[commit] || byBranch[commit] == BranchOwners.several || ends[commit] != nil { continue }
      byBranch[commit] = BranchOwners.several
      shared += log.parents(of: commit).compactMap { $0 >= 0 ? Int($0) : nil }
    }
  }

  // MARK: Merges

  /// Merges in the order of the history, so that what came with an inner one stays with that.
  private mutating func addMerges(_ names: FeaturesByName, _ history: TraceHistory) {
    var walk = ExclusiveCommits(in: history.log)
    for commit in 0..<history.log.count where history.isReached[commit] && history.log.hasNames(commit) {
      let parents = history.log.parents(of: commit).map { Int($0) }
      guard parents.count > 1, !parents.contains(-1) else { continue }
      let things = history.log.names(of: commit)
      // Where several branches are merged at once into one that is behind them all, that is no parent.
      let isBehind = things.merged.count == parents.count
      if isBehind || things.merged.count == parents.count - 1 {
        for (branch, parent) in zip(things.merged, parents.dropFirst(isBehind ? 0 : 1)) {
          guard let feature = names.feature(ofBranch: branch) else { continue }
          give(walk.commits(of: parent, without: parents.filter { $0 != parent }), to: feature)
        }
      }
      // What a main branch was merged into is what was on the other side.
      if let into = things.into.flatMap(names.feature),
        things.merged.allSatisfy({ names.isMain($0) || $0 == things.into })
      {
        give(walk.commits(of: parents[0], without: Array(parents.dropFirst())) + [commit], to: into)
      }
    }
  }

  private mutating func give(_ commits: [Int], to feature: Int) {
    for commit in commits where byMerge[commit] == BranchOwners.nobody {
      byMerge[commit] = Int32(truncatingIfNeeded: feature)
    }
  }
}
