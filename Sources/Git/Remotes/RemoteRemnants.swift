import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a killed command has left in a repository on this machine that it wrote references into.
public struct RemoteRemnants {
  /// The references that stand there with the target that it gave them.
  public let references: [(name: String, target: ObjectID)]
  /// The lock files of the references.
  public let locks: [AbsolutePath]
}

extension Repository {
  /// What is left of `references` on a remote on this machine, without writing anything; nil for a remote elsewhere, which
  /// is not asked.
  ///
  /// - Throws: `GitError` if there is no repository that can be read.
  public func remnants(
    of references: [(name: String, target: ObjectID)], on remote: Remote
  ) throws(GitError) -> RemoteRemnants? {
    guard case .local(let path) = address(remote.pushURL) else { return nil }
    let theirs = try LocalReferenceHost.open(path, settings, "look at \(remote.name)")
    var standing: [(name: String, target: ObjectID)] = []
    for reference in references where try theirs.target(of: reference.name) == reference.target {
      standing.append(reference)
    }
    let locks = references.map { theirs.commonDirectory.appending(component: $0.name + ".lock") }
    return RemoteRemnants(references: standing, locks: locks.filter { unsafe access($0.string, F_OK) == 0 })
  }
}
