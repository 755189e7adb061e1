import Changes
import Failures
import Files
import Names
import Operations
import Survey
import WorkspaceModel

/// The numbers that the features of a tree hold, for spec-kit's scripts.
struct HeldNumbers {
  /// The branches that the headers of features in epics name.
  let branches: [String]
  /// The folders of the flat layout.
  let folders: [String]
  /// The numbers of features whose names or headers cannot be read. Where only the ledger knows such a number, all that it
  /// holds are among them.
  let numbers: Set<Int>

  /// Collects them.
  ///
  /// - Throws: `Failure` where a number cannot be told, `GitError`, `FileError`.
  init(in map: WorkspaceMap, of tree: any FileTree, _ workspace: ScriptWorkspace) throws {
    let session = workspace.session
    if let error = map.gap(below: .empty) { throw Failure(unknown: "numbers", because: error) }
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let epic = try HeaderBranches(of: map.features.filter { $0.layout == .epic }, in: tree, ledger, session.workspace)
    let flat = (map.features + map.vacant).filter { $0.layout == .flat }
    branches = epic.named.map(\.branch)
    folders = flat.map(\.id.string)
    numbers = Set(session.workspace.numbersOfHiddenFolders(in: map).map(\.number)).union(
      epic.needsLedger ? ledger.numbers : [])
  }

  /// What holds a number: branches, folders, or a word for what cannot be read.
  func holders(of number: Int) -> [String] {
    (branches + folders).filter { FeatureNumber.inScripts($0) == number }
      + (numbers.contains(number) ? ["unreadable"] : [])
  }
}
