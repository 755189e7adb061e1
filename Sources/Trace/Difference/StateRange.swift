import Failures
public import Git
public import Survey

/// Two states that are held against each other, as `git diff` names them.
public struct StateRange: Hashable, Sendable {
  /// The commit of the earlier one.
  public let commit: ObjectID
  /// How it was named.
  public let name: String
  /// The later one.
  public let end: WorkspaceState

  /// The earlier state.
  public var start: WorkspaceState { WorkspaceState(name, at: commit) }

  /// Reads a range.
  ///
  /// - Parameter text: nothing for HEAD and the working tree, `REF` for that and the working tree, `A..B` for two commits,
  ///   `A...B` for the commit where the two parted, and B. What is left out beside dots is HEAD.
  /// - Throws: `Failure` where a name stands for no commit, where two have nothing in common, and outside Git.
  public init(_ text: String?, _ workspace: Workspace) throws {
    let repository = try StateRange.repository(of: workspace)
    guard let text, let dots = text.firstRange(of: "..") else {
      name = text ?? "HEAD"
      commit = try StateRange.commit(name, in: repository)
      end = .workingTree
      return
    }
    let areThree = text[dots.upperBound...].first == "."
    let first = String(text[..<dots.lowerBound])
    let second = String(text[dots.upperBound...].dropFirst(areThree ? 1 : 0))
    let (old, new) = (first.isEmpty ? "HEAD" : first, second.isEmpty ? "HEAD" : second)
    let (left, right) = (
      try StateRange.commit(old, in: repository), try StateRange.commit(new, in: repository)
    )
    end = WorkspaceState(new, at: right)
    guard areThree else {
      (name, commit) = (old, left)
      return
    }
    guard let base = try repository.mergeBase(left, right) else {
      throw Failure(
        .notFound, .nothingInCommon, "\(quoted(old)) and \(quoted(new)) have no commit in common",
        hint: "compare them as they are: \(old)..\(new)")
    }
    (name, commit) = ("the merge base of \(old) and \(new)", base)
  }

  /// The repository of a workspace.
  static func repository(of workspace: Workspace) throws -> Repository {
    if let repository = try workspace.repository() { return repository }
    if let error = try workspace.unsupportedRepository() { throw error }
    throw Failure(
      .notFound, .noGit, "\(workspace.root) is in no Git repository, so no earlier state is known",
      hint: "speckit init --git makes one")
  }

  /// The commit that a name stands for.
  static func commit(_ name: String, in repository: Repository) throws -> ObjectID {
    do {
      return try repository.resolve(revision: name)
    } catch {
      guard [.notFound, .invalid, .unborn].contains(error.kind) else { throw error }
      throw Failure(
        .notFound, .refNotFound, "\(quoted(name)) names no commit",
        hint: name == "HEAD" ? "commit something first" : "git branch --all and git tag list names")
    }
  }
}
