import Files
import Foundation
import TestSupport
import Testing

/// What stands in a repository, seen with `git` and by reading files.
struct Audit {
  let sandbox: GitSandbox
  /// The top of the working tree.
  let root: AbsolutePath

  /// The local branches that begin with a number, by their numbers.
  func branches() throws -> [(number: Int, name: String)] {
    try sandbox.git("for-each-ref", "--format=%(refname:short)", "refs/heads", in: root).split(separator: "\n")
      .compactMap {
        name in name.split(separator: "-").first.flatMap { Int($0) }.map { ($0, String(name)) }
      }
  }

  /// The features that stand in the working tree: their IDs with the branches that their headers name, if any.
  func features() throws -> [(id: String, branch: String?)] {
    let folder = root.string + "/" + RealWorkspace.epic + "/features"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).map { id in
      let spec = try String(contentsOfFile: folder + "/" + id + "/spec.md", encoding: .utf8)
      return (id, spec.firstMatch(of: /\*\*Feature Branch\*\*: `([^`]*)`/).map { String($0.1) })
    }
  }

  /// The entries of the epic's Decision Log: ID and decision.
  func decisions() throws -> [(id: String, text: String)] {
    let plan = try String(contentsOfFile: root.string + "/" + RealWorkspace.epic + "/exec-plan.md", encoding: .utf8)
    return plan.matches(of: /(?m)^- Decision: \[(D-(?:[A-Z]+-\d+-)?\d+)\] (.*)$/).map { (String($0.1), String($0.2)) }
  }

  /// Files that no finished command leaves: locks, staged files, journals.
  func leftovers() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.string).filter { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasSuffix(".lock") || name.hasPrefix(".speckit-") || name.hasPrefix("journal")
        || name == "SPECKIT_PUSH"
    }
  }

  /// Expects that Git finds nothing wrong, that nothing is left over, and that one more sync leaves every index current.
  func expectOrder(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let check = try Program.run(
      "/usr/bin/git", ["fsck", "--strict", "--no-dangling"], in: root, variables: sandbox.variables)
    #expect(check.status == 0 && check.output.isEmpty, "\(check.output)\(check.errors)", sourceLocation: sourceLocation)
    for arguments in [["sync"], ["sync", "--check"]] {
      let sync = try Program.run(BuiltProgram.path, arguments, in: root, variables: sandbox.variables)
      #expect(sync.status == 0, "\(arguments): \(sync.output)\(sync.errors)", sourceLocation: sourceLocation)
    }
    #expect(try leftovers() == [], sourceLocation: sourceLocation)
  }
}
