import Changes
import Configuration
import Files
import Git
import Names
import Survey
import Text

extension ScriptNumbers {
  /// What counts for the next branch of spec-kit's git extension: branches below a prefix, and all spec folders. Numbers that
  /// were deleted count only where no branch is made, for then no branch shows which numbers were handed out.
  ///
  /// - Parameters:
  ///   - repository: the repository whose branches count; nil outside Git.
  ///   - scope: what the names of branches must begin with.
  ///   - isDryRun: whether branches that a remote has no more still count, since spec-kit does not fetch then.
  ///   - ledger: what was handed out, where that counts.
  init(
    ofExtension workspace: ScriptWorkspace, _ repository: Repository?, scope: String, isDryRun: Bool, ledger: Ledger?
  ) throws {
    let hasTemplate = workspace.session.workspace.configuration.branch.template != nil
    let countsLastSegment = hasTemplate || workspace.contract.branchesByTemplate
    self.init(ledger?.numbers ?? []) { branch in
      countsLastSegment ? ScriptNumbers.number(of: branch, below: scope) : FeatureNumber.inScripts(branch)
    }
    for folder in try workspace.specFolders() { add(folder: folder.name) }
    try add(workspace.map, of: workspace.session.workspace.seen, workspace)
    if let repository { try add(repository, countsStale: isDryRun, workspace) }
  }

  /// The number for a branch of the extension: one more than the highest but for the last that there is.
  var nextOfExtension: Int { (numbers.lazy.filter { $0 < Int.max }.max() ?? 0) + 1 }

  /// The number behind the last slash of a branch's name.
  private static func number(of branch: String, below scope: String) -> Int? {
    guard branch.utf8.starts(with: scope.utf8) else { return nil }
    let name = FeatureNumber.lastSegment(of: String(Substring(branch.utf8.dropFirst(scope.utf8.count))))
    return isBrokenTime(name) ? nil : FeatureNumber.inScripts(name)
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
