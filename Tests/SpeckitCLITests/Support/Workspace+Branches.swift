import Foundation

extension Workspace {
  /// Works while a branch is out of sight, and what was handed out with it forgotten, as in another clone.
  func hideBranch(_ branch: String, _ work: () throws -> Void) throws {
    try git("update-ref", "refs/hidden/branch", branch)
    try git("branch", "--quiet", "-D", branch)
    try FileManager.default.removeItem(atPath: "\(root)/.git/speckit")
    try work()
    try git("branch", branch, "refs/hidden/branch")
  }
}
