public import Git
public import Records

/// A branch, local or fetched, that is not the one at hand.
public struct OtherBranch: Hashable, Sendable {
  /// Its name; of a fetched one without that of the remote.
  public let name: String
  /// The remote; nil for a local branch.
  public let remote: String?
  /// The commit that it points to.
  public let commit: ObjectID

  /// How people call it: `001-pay`, or `origin/001-pay`.
  public var label: String { remote.map { "\($0)/\(name)" } ?? name }

  /// All of them: the main branches, other local ones by name, then fetched ones. A fetched branch is left out where the
  /// local one of its name stands at the same commit.
  static func all(in repository: Repository, _ main: MainBranches) throws(GitError) -> [OtherBranch] {
    let local = try repository.localBranches()
    let current = try repository.head().branch
    let rank = { (branch: OtherBranch) in main.names.firstIndex(of: branch.name) ?? main.names.count }
    let here = local.filter { $0.key != current }.map {
      OtherBranch(name: $0.key.string, remote: nil, commit: $0.value)
    }
    let fetched = try repository.remoteTrackingBranches().compactMap { branch -> OtherBranch? in
      let twin = BranchName(branch.name).flatMap { local[$0] }
      if twin == branch.target { return nil }
      return OtherBranch(name: branch.name, remote: branch.remote, commit: branch.target)
    }
    return here.sorted { (rank($0), $0.name) < (rank($1), $1.name) } + fetched
  }
}

extension OtherBranch: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(name, remote, commit) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    name = try reader.next()
    remote = try reader.next()
    commit = try reader.next()
  }
}
