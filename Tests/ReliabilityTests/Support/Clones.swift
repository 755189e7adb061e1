import Files
import Foundation
import TestSupport

/// A workspace with one epic, the bare repository that it was pushed to, and clones of that.
final class Clones {
  let workspace: RealWorkspace
  let clones: [AbsolutePath]
  /// Where the clones push to.
  let remote: AbsolutePath

  init(_ count: Int) throws {
    workspace = try RealWorkspace.withFeatures()
    let top = workspace.sandbox.directory.path
    remote = top.appending(component: "remote.git")
    clones = (1...count).map { top.appending(component: "clone-\($0)") }
    try workspace.sandbox.git("clone", "--quiet", "--bare", workspace.root.string, remote.string)
    for clone in clones { try workspace.sandbox.git("clone", "--quiet", remote.string, clone.string) }
  }

  /// Lets every clone push to `url`.
  func push(to url: String) throws {
    for clone in clones { try workspace.sandbox.git("remote", "set-url", "origin", url, in: clone) }
  }

  /// The names of the references of the remote below `prefix`, without it.
  func references(_ prefix: String) throws -> [String] {
    try workspace.sandbox.git("for-each-ref", "--format=%(refname)", prefix, in: remote).split(separator: "\n").map {
      String($0.dropFirst(prefix.count))
    }
  }

  /// What stands in each clone.
  var audits: [Audit] { clones.map { Audit(sandbox: workspace.sandbox, root: $0) } }
}
