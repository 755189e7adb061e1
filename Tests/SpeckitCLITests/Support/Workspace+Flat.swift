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

  /// Makes a folder, and those above it.
  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: "\(root)/\(path)", withIntermediateDirectories: true)
  }

  /// Writes a specification of the flat layout with some lines in its header.
  func writeFlatSpec(_ folder: String, title: String = "Search", header: String = "", body: String = "") throws {
    try write("# Feature Specification: \(title)\n\n\(header)\n\n\(body)\n", to: folder + "/spec.md")
  }
}
