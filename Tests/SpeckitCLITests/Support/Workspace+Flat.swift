import Files
import Foundation
import Testing

extension Workspace {
  /// A committed workspace in the flat layout, `main` checked out, with one committed feature for each description
  /// and indexes that a sync has made.
  static func flat(_ descriptions: String...) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.succeed("init", "--layout", "flat")
    for description in descriptions { try workspace.succeed("new-feature", description, "--no-branch") }
    if !descriptions.isEmpty { try workspace.succeed("sync") }
    try workspace.commitAll()
    return workspace
  }

  /// A main branch with `001-sign-up`, and a branch `002-search` with the folder `001-search`, whose header names the branch:
  /// spec-kit numbers branches and folders apart. The main branch is checked out.
  static func numberedApart() throws -> Workspace {
    let workspace = try Workspace.flat("Sign up")
    try workspace.git("switch", "--quiet", "-c", "002-search")
    try workspace.writeFlatSpec("specs/001-search", header: "**Feature Branch**: `002-search`")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "main")
    return workspace
  }

  /// The local branches.
  func branchNames() throws -> [String] {
    try git("for-each-ref", "--format=%(refname:short)", "refs/heads").split(separator: "\n").map(String.init)
  }

  /// Makes a folder, and those above it.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: "\(root)/\(path)", withIntermediateDirectories: true)
  }

  /// Loses the ledger, as a fresh clone does.
  func forgetLedger() throws { try FileManager.default.removeItem(atPath: "\(root)/.git/speckit/ledger") }

  /// Commits everything as the only commit there is.
  func forgetHistory() throws {
    try commitAll()
    let commit = try git("commit-tree", "-m", "All", "HEAD^{tree}")
    try git("update-ref", "HEAD", commit)
    for branch in try git("for-each-ref", "--format=%(refname)", "refs/heads").split(separator: "\n")
    where branch != "refs/heads/main" {
      try git("update-ref", "-d", String(branch))
    }
  }

  /// Writes a specification of the flat layout with some lines in its header.
  func writeFlatSpec(_ folder: String, title: String = "Search", header: String = "", body: String = "") throws {
    try write("# Feature Specification: \(title)\n\n\(header)\n\n\(body)\n", to: folder + "/spec.md")
  }
}
