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
    /// A feature that is gone.
    case named

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
      case .named: "a feature that an index, a Decision Log or an archive names"
      }
    }
  }

  private(set) var holders: [Int: Holder] = [:]
  /// All branches, folders and features in sight that have a number.
  private var inSight: [Int: [Holder]] = [:]
  /// Branches such as `fix/4711-crash`, whose numbers are perhaps those of tickets.
  private var ticketed: [Int: [Holder]] = [:]
  /// How many digits a number of them has at most that counts.
  private var reach = 0
  /// The features whose headers name a branch, by that branch.
  private var owners: [String: FeatureID] = [:]
  /// The folders of features in the flat layout.
  private var folders: Set<String> = []
  /// The numbers of folders that the history of the branch had.
  private let past: Set<Int>
  /// Which branches count.
  private let naming: BranchNaming

  /// One more than the highest number.
  var next: Int { holders.keys.nextBranchNumber.free(of: past) }

  /// Collects numbers from local and remote-tracking branches, from feature directories and branch headers in `tree`
  /// and in the linked worktrees, from reservations, and from the ledger. Of several holders of a number the one that tells most stays.
  /// Where numbers are counted below a prefix, only the branches below it count, and every folder in sight.
  ///
  /// - Parameter own: the branch of a remote that the feature at hand is pushed to, which takes no number from it.
  init(
    workspace: Workspace, tree: any FileTree, map: WorkspaceMap, ledger: Ledger, naming: BranchNaming,
    leavingOut own: Upstream? = nil
  ) throws {
    self.naming = naming
    past = try naming.prefix == nil ? PastNumbers.all(of: workspace).folders : []
    if naming.prefix == nil {
      for number in try NamedNumbers.all(in: workspace, map).folders { holders[number] = .named }
      for number in ledger.numbers { holders[number] = .ledger }
      for reference in try workspace.repository()?.referenceNames(below: Reservation.prefix) ?? [] {
        Reservation.number(reference).map { holders[$0] = .reservation(remote: nil) }
      }
    }
    if let repository = try workspace.repository() {
      for branch in try repository.remoteTrackingBranches() where !(own?.isOne(branch) ?? false) {
        note(branch.name, remote: branch.remote)
      }
      for branch in try repository.takenBranchNames() { note(branch.string, remote: nil) }
      for worktree in try workspace.otherWorktrees() {
        try add(features: worktree.map, of: worktree.tree, ledger: ledger, workspace: workspace)
      }
    }
    try add(features: map, of: tree, ledger: ledger, workspace: workspace)
    addTicketed()
  }

  /// Counts what is in use on a remote. Who holds a number is told as it is known here, if it is.
  mutating func add(_ remote: RemoteNames) {
    let known = holders
    for branch in remote.branches { note(branch, remote: remote.remote.name) }
    for number in remote.numbers { holders[number] = .reservation(remote: remote.remote.name) }
    holders.merge(known) { _, here in here }
    addTicketed()
  }

  /// Whether nothing that is in sight holds a number.
  func isFreeInSight(_ number: Int) -> Bool {
    switch holders[number] {
    case nil, .ledger, .named: true
    default: false
    }
  }

  /// Hands a number out to a feature.
  mutating func take(_ number: Int, for feature: String) { put(.feature(feature), on: number) }

  /// What else than the branch itself, or a folder that it left empty, holds its number; nil if nothing does.
  func holder(of number: Int, besides branch: BranchName) -> Holder? {
    guard let all = inSight[number] else { return holders[number] }
    let folder = FeatureNumber.lastSegment(of: branch.string)
    return all.last { holder in
      switch holder {
      case .branch(branch.string, _), .vacant(folder): false
      default: true
      }
    }
  }

  /// What else holds a number than a feature's branch and the feature that names it, whose folder has another number.
  func holder(of number: Int, besides branch: BranchName, of feature: FeatureLocation) -> Holder? {
    guard let all = inSight[number] else { return holders[number] }
    let own = NumbersInUse.called(feature, on: branch.string)
    return all.last { holder in
      switch holder {
      case .branch(branch.string, _), .feature(own): false
      default: true
      }
    }
  }

  private static func called(_ feature: FeatureLocation, on branch: String) -> String {
    "\(feature.id) (branch \(branch))"
  }

  /// The feature that has a branch: its header names it, or its folder is called as the branch without its prefix.
  func owner(of branch: BranchName) -> String? {
    if let feature = owners[branch.string] { return feature.string }
    let folder = FeatureNumber.lastSegment(of: branch.string)
    return folders.contains(folder) ? folder : nil
  }

  /// Whether the number of a branch is that of a ticket, to which the features do not reach.
  func isTicket(_ branch: BranchName) -> Bool {
    guard let number = FeatureNumber.ofBranch(branch.string) else { return false }
    return mayBeTicket(number, branch.string) && String(number).utf8.count > reach
  }

  private mutating func put(_ holder: Holder, on number: Int) {
    holders[number] = holder
    inSight[number, default: []].append(holder)
  }

  private func mayBeTicket(_ number: Int, _ branch: String) -> Bool {
    number > 999 && branch.utf8.contains(UInt8(ascii: "/")) && !naming.mayName(branch)
  }

  private mutating func note(_ branch: String, remote: String?) {
    let name = FeatureNumber.lastSegment(of: branch)
    guard naming.counts(branch), let number = FeatureNumber.of(name) ?? FeatureNumber.year(of: name) else { return }
    let holder = Holder.branch(branch, remote: remote)
    if mayBeTicket(number, branch) {
      ticketed[number, default: []].append(holder)
    } else {
      put(holder, on: number)
    }
  }

  /// A number of four digits or more behind a prefix counts where the features are numbered that far.
  private mutating func addTicketed() {
    reach = String(next).utf8.count
    for (number, found) in ticketed where String(number).utf8.count <= reach {
      holders[number] = holders[number] ?? found.last
      inSight[number, default: []] += found
    }
  }

  private mutating func add(
    features map: WorkspaceMap, of tree: any FileTree, ledger: Ledger, workspace: Workspace
  ) throws {
    if let error = map.gap(below: .empty) { throw Failure(unknown: "numbers", because: error) }
    for (feature, branch) in try HeaderBranches(of: map.features, in: tree, ledger, workspace).named {
      owners[branch] = feature.id
      let name = FeatureNumber.lastSegment(of: branch)
      guard naming.counts(branch), let number = FeatureNumber.of(name) ?? FeatureNumber.year(of: name) else {
        continue
      }
      put(.feature(NumbersInUse.called(feature, on: branch)), on: number)
    }
    for folder in map.vacant where folder.layout == .flat {
      NumbersInUse.number(folder).map { put(.vacant(folder.id.string), on: $0) }
    }
    for (number, folder) in workspace.numbersOfHiddenFolders(in: map) {
      put(folder.isLink ? .link(folder.path.string) : .misnamed(folder.path.string), on: number)
    }
    for feature in map.features where feature.layout == .flat {
      folders.insert(feature.id.string)
      guard let number = NumbersInUse.number(feature) else { continue }
      put(.feature("\(feature.id) (\(feature.directory))"), on: number)
    }
  }

  /// The number of a folder of the flat layout.
  private static func number(_ feature: FeatureLocation) -> Int? {
    FeatureNumber.of(feature.id.string) ?? FeatureNumber.year(of: feature.id.string)
  }
}
