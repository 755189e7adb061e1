/// The repository behind a remote, in which references are created and never overwritten: the arbiter between clones.
public protocol ReferenceHost {
  /// The full names of all references that it shows.
  func referenceNames() throws(GitError) -> Set<String>

  /// Writes a commit without files or parents that carries `message`, where `create` will find it.
  func writeMark(_ message: String, at time: CommitTime) throws(GitError) -> ObjectID

  /// Creates all the references, each group pointing to its target, or none.
  ///
  /// - Throws: `.locked` where somebody else is about to write one of them, `GitError` where it is not known what has
  ///   come of it.
  func create(_ groups: [ReferenceGroup]) throws(GitError) -> ReferenceCreation

  /// Deletes those of the references that point to `target`.
  func delete(_ names: [String], ifAt target: ObjectID) throws(GitError)

  /// Whether the `git` program does all this.
  var isGitProgram: Bool { get }

  /// Why the `git` program may get on where `referenceNames` has failed with this error; nil where it may not.
  func refusal(after error: GitError) -> PushRefusal?
}

extension ReferenceHost {
  /// No: libgit2 does it.
  public var isGitProgram: Bool { false }

  /// Nothing else gets on.
  public func refusal(after error: GitError) -> PushRefusal? { nil }
}

/// References that point to one commit.
public struct ReferenceGroup: Sendable {
  /// Their full names.
  public let names: [String]
  /// The commit.
  public let target: ObjectID

  /// References of these names that point to a commit.
  public init(names: [String], target: ObjectID) {
    self.names = names
    self.target = target
  }
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
  /// - Throws: `.invalid` for a remote that is reached neither as a directory nor by ssh, or what opening a directory's
  ///   repository throws.
  public func referenceHost(of remote: Remote, loginName: String?) throws(GitError) -> any ReferenceHost {
    let operation = "push to \(remote.name)"
    switch address(remote.pushURL) {
    case .local(let path):
      return LocalReferenceHost(ours: self, theirs: try LocalReferenceHost.open(path, settings, operation))
    case .ssh(let address):
      return SSHReferenceHost(repository: self, remote: remote, address: address, loginName: loginName)
    case .other, nil:
      throw GitError(.invalid, operation, "its URL is no address")
    }
  }
}

extension Repository {
  /// What creates references behind a remote by the `git` program; nil where there is none on the `PATH`.
  ///
  /// - Parameter patience: how long the program may take where it only asks.
  /// - Throws: `.program` where the remote is pushed to several places, or to none.
  public func gitProgramHost(
    of remote: Remote, patience: Duration = .seconds(60)
  ) throws(GitError) -> (any ReferenceHost)? {
    guard let program = GitProgram(for: self) else { return nil }
    return try GitProgramHost(program, repository: self, remote: remote.name, patience: patience)
  }
}
