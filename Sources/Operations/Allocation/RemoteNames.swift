import Changes
import Failures
import Git
import Names

/// What is in use on a remote right now: its reservations and its branches.
struct RemoteNames {
  /// The remote.
  let remote: Remote
  /// Whether the `git` program is what speaks to it.
  let isReachedByGit: Bool
  private let references: Set<String>

  /// Asks the remote that the configuration names. What it gave to somebody else while this command asked counts too.
  ///
  /// - Throws: `Failure` outside Git, where there is no such remote, and where it cannot be reached.
  init(_ session: Session) throws {
    let remote = try session.arbiter()
    let found = try session.references(of: remote)
    references = found.names.union(session.takenElsewhere)
    isReachedByGit = found.areFromGit
    self.remote = remote
  }

  /// The numbers that are reserved.
  var numbers: [Int] { references.compactMap(Reservation.number) }

  /// The branches.
  var branches: [String] { references.compactMap(RemoteNames.branch) }

  /// The IDs that are reserved.
  var ids: [FeatureID] { references.compactMap(Reservation.id) }

  /// Refuses a branch that is there already.
  func refuse(_ branch: BranchName) throws(Failure) {
    guard references.contains(branch.referenceName) else { return }
    throw Failure(
      .conflict, .branchExists, "branch \(branch) exists already on \(remote.name)",
      hint: "give another --short-name")
  }

  private static func branch(_ reference: String) -> String? {
    let prefix = "refs/heads/"
    return reference.hasPrefix(prefix) ? String(reference.dropFirst(prefix.count)) : nil
  }
}
