import Changes
import Failures
import Files
import Git
import Names
import Survey
import WorkspaceModel

/// Which branch numbers are taken and by what.
struct NumbersInUse {
  /// What holds a number.
  enum Holder: CustomStringConvertible {
    /// A feature of some working tree, by its ID and its branch or directory.
    case feature(String)
    /// A branch, local or of a remote.
    case branch(String, remote: String?)
    /// A folder of the flat layout in which no file is left.
    case vacant(String)
    /// A folder of the flat layout whose name is not UTF-8, with what is wrong in it replaced.
    case misnamed(String)
    /// A symbolic link in the place of a folder of the flat layout.
    case link(String)
    /// Somebody who reserved it, on a remote or, where that is nil, in this repository.
    case reservation(remote: String?)
    /// A feature that was made earlier and is not in sight.
    case ledger

    /// As people are told.
    var description: String {
      switch self {
      case .feature(let name): name
      case .branch(let name, let remote): "branch \(remote.map { $0 + "/" } ?? "")\(name)"
      case .vacant(let folder): "the empty folder \(folder)"
      case .misnamed(let folder): "the folder \(folder), whose name is not UTF-8"
      case .link(let path): "the symbolic link \(path)"
      case .reservation(let remote): "a reservation" + (remote.map { " on \($0)" } ?? "")
      case .ledger: "a feature that was created earlier"
      }
    }
  }

  private(set) var holders: [Int: Holder] = [:]

  /// One more than the highest number.
  var next: Int { holders.keys.nextNumber }

  /// Collects numbers from local and remote-tracking branches, from feature directories and branch headers in `tree`
  /// and in the linked worktrees, from reservations, and from the ledger. Of several holders of a number the one that tells most stays.
  init(workspace: Workspace, tree: any FileTree, map: WorkspaceMap, ledger: Ledger) throws {
    for number in ledger.numbers { holders[number] = .ledger }
    if let repository = try workspace.repository() {
      for reference in try repository.referenceNames(below: Reservation.prefix) {
        Reservation.number(reference).map { holders[$0] = .reservation(remote: nil) }
      }
      for branch in try repository.remoteTrackingBranches() {
        note(branch.name, remote: branch.remote)
      }
      for branch in try repository.takenBranchNames() { note(branch.string, remote: nil) }
      for worktree in try workspace.otherWorktrees() {
        try add(features: worktree.map, of: worktree.tree, ledger: ledger, workspace: workspace)
      }
    }
    try add(features: map, of: tree, ledger: ledger, workspace: workspace)
  }

  /// Counts what is in use on a remote. Who holds a number is told as it is known here, if it is.
  mutating func add(_ remote: RemoteNames) { holders.merge(remote.numbers) { here, _ in here } }

  /// Hands a number out to a feature.
  mutating func take(_ number: Int, for feature: String) { holders[number] = .feature(feature) }

  /// Whether nothing but the branch itself, or a folder that it left empty, holds its number.
  func isHeld(_ number: Int, onlyBy branch: BranchName) -> Bool {
    switch holders[number] {
    case .branch(branch.string, _), .vacant(branch.string): true
    default: false
    }
  }

  private mutating func note(_ branch: String, remote: String?) {
    FeatureNumber.of(branch).map { holders[$0] = .branch(branch, remote: remote) }
  }

  private mutating func add(
    features map: WorkspaceMap, of tree: any FileTree, ledger: Ledger, workspace: Workspace
  ) throws {
    if let error = map.gap(below: .empty) { throw Failure(unknown: "numbers", because: error) }
    for (feature, branch) in try HeaderBranches(of: map.features, in: tree, ledger, workspace).named {
      guard let number = FeatureNumber.of(branch) else { continue }
      holders[number] = .feature("\(feature.id) (branch \(branch))")
    }
    for folder in map.vacant where folder.layout == .flat {
      FeatureNumber.of(folder.id.string).map { holders[$0] = .vacant(folder.id.string) }
    }
    for (number, folder) in workspace.numbersOfHiddenFolders(in: map) {
      holders[number] = folder.isLink ? .link(folder.path.string) : .misnamed(folder.path.string)
    }
    for feature in map.features where feature.layout == .flat {
      guard let number = FeatureNumber.of(feature.id.string) else { continue }
      holders[number] = .feature("\(feature.id) (\(feature.directory))")
    }
  }
}
