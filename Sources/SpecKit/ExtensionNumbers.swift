import Changes
import Files
import Git
import Names
import Operations
import Survey
import Text
import WorkspaceModel

/// The numbers that count for the next branch of spec-kit's git extension: those of branches below a prefix, in sight or on
/// a remote that can be asked, and those of all spec folders. Numbers that were deleted count only where no branch is made,
/// for then no branch shows which numbers were handed out.
struct ExtensionNumbers {
  private var numbers: Set<Int> = []
  /// What the names of branches must begin with.
  private let scope: String
  /// Whether numbers count behind the last slash of a branch's name.
  private let countsLastSegment: Bool
  /// What could not be looked at, a line each.
  private(set) var warnings: [String] = []

  /// One more than the highest.
  var next: Int { (numbers.lazy.filter { $0 < Int.max }.max() ?? 0) + 1 }

  /// Collects the numbers.
  ///
  /// - Parameters:
  ///   - repository: the repository whose branches count; nil outside Git.
  ///   - isDryRun: whether branches that a remote has no more still count, since spec-kit does not fetch then.
  ///   - ledger: what was handed out, where that counts.
  init(
    _ workspace: ScriptWorkspace, _ repository: Repository?, _ contract: Contract, scope: String, isDryRun: Bool,
    ledger: Ledger?
  ) throws {
    self.scope = scope
    countsLastSegment = contract.branchesByTemplate
    numbers = ledger?.numbers ?? []
    for folder in try workspace.specFolders() { noteFolder(folder.name) }
    try add(workspace.map, of: workspace.session.workspace.seen, workspace)
    guard let repository else { return }
    for branch in try repository.localBranches().keys { note(branch.string) }
    try repository.head().branch.map { note($0.string) }
    for worktree in try workspace.session.workspace.otherWorktrees() {
      try add(worktree.map, of: worktree.tree, workspace)
    }
    var asked: Set<String> = []
    for remote in try repository.remotes() where ask(remote, of: repository) { asked.insert(remote.name) }
    for branch in try repository.remoteTrackingBranches() where isDryRun || !asked.contains(branch.remote) {
      note(branch.name)
    }
  }

  private mutating func note(_ branch: String) {
    guard countsLastSegment else { return noteFolder(branch) }
    guard branch.utf8.starts(with: scope.utf8) else { return }
    let name = FeatureNumber.lastSegment(of: String(Substring(branch.utf8.dropFirst(scope.utf8.count))))
    if !ExtensionNumbers.isBrokenTime(name) { noteFolder(name) }
  }

  private mutating func noteFolder(_ name: String) {
    FeatureNumber.inScripts(name).map { _ = numbers.insert($0) }
  }

  private mutating func add(_ map: WorkspaceMap, of tree: any FileTree, _ workspace: ScriptWorkspace) throws {
    let held = try HeldNumbers(in: map, of: tree, workspace)
    for branch in held.branches { note(branch) }
    for folder in held.folders { noteFolder(folder) }
    numbers.formUnion(held.numbers)
  }

  /// Whether the branches of a remote are known as they are now.
  private mutating func ask(_ remote: Remote, of repository: Repository) -> Bool {
    do throws(GitError) {
      if let branches = try repository.currentBranches(of: remote) {
        branches.forEach { note($0) }
        return true
      }
      warn("is not asked", of: remote)
    } catch {
      warn("cannot be asked (\(error.message))", of: remote)
    }
    return false
  }

  private mutating func warn(_ what: String, of remote: Remote) {
    warnings.append("[specify] Warning: remote '\(remote.name)' \(what); its remote-tracking branches count")
  }

  /// A day of seven digits with a time, or a day and a time without a name.
  private static func isBrokenTime(_ name: String) -> Bool {
    let fields = name.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count > 1, (7...8).contains(fields[0].count), fields[1].count == 6,
      fields[0].allSatisfy(\.isDigit), fields[1].allSatisfy(\.isDigit)
    else { return false }
    return fields.count == 2 || fields[0].count == 7
  }
}
