/// The repository behind a remote, in which references are created and never overwritten: the arbiter between clones.
public protocol ReferenceHost {
  /// The full names of all references that it shows.
  func referenceNames() throws(GitError) -> Set<String>

  /// Writes a commit without files or parents that carries `message`, where `create` will find it.
  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID

  /// Creates all the references, pointing to `target`, or none.
  ///
  /// - Throws: `.locked` where somebody else is about to write one of them, `GitError` where it is not known what has
  ///   come of it.
  func create(_ names: [String], at target: ObjectID) throws(GitError) -> ReferenceCreation

  /// Deletes those of the references that point to `target`.
  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError)
}

/// What has come of the wish to create references.
public enum ReferenceCreation: Hashable, Sendable {
  /// They are there and were not before.
  case created
  /// Somebody else has these.
  case taken(Set<String>)
  /// The repository does not want this one, for the reason given.
  case refused(String, reason: String)
}

extension Repository {
  /// What creates references behind a remote that `pushRefusal` does not refuse.
  ///
  /// - Parameter loginName: the user that ssh logs in as where the URL names none.
  /// - Throws: `.invalid` for a remote that is reached neither as a directory nor by ssh, `.authentication` where no agent
  ///   is running, or what opening a directory's repository throws.
  public func referenceHost(of remote: Remote, loginName: String?) throws(GitError) -> any ReferenceHost {
    let operation = "push to \(remote.name)"
    switch address(remote.pushURL) {
    case .local(let path):
      return LocalReferenceHost(ours: self, theirs: try LocalReferenceHost.open(path, settings, operation))
    case .ssh(let address):
      guard settings.value("SSH_AUTH_SOCK") != nil else {
        throw GitError(.authentication, operation, "no ssh agent is running: SSH_AUTH_SOCK is not set")
      }
      return SSHReferenceHost(repository: self, remote: remote, address: address, loginName: loginName)
    case .other, nil:
      throw GitError(.invalid, operation, "its URL is no address")
    }
  }
}
