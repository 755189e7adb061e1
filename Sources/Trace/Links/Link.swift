public import Git

/// Something that hangs on something else, and where that is said.
public struct Link: Hashable, Sendable {
  /// What is joined.
  public enum Kind: String, CaseIterable, Sendable {
    /// A requirement and the user story that it serves.
    case requirementStory = "requirement-story"
    /// A requirement and a task that fulfils it.
    case requirementTask = "requirement-task"
    /// A user story and a task of it.
    case storyTask = "story-task"
    /// A task and a file or folder that it makes or changes.
    case taskPath = "task-path"
    /// A requirement and a place in the code that names it.
    case requirementCode = "requirement-code"
    /// A requirement and a test that names it.
    case requirementTest = "requirement-test"
    /// A requirement and a commit that names it.
    case requirementCommit = "requirement-commit"
    /// A task and a commit that names it.
    case taskCommit = "task-commit"
    /// A file and a commit of the feature that changed it.
    case pathCommit = "path-commit"
    /// A file and a test of it, by the layout of the project.
    case pathTest = "path-test"
  }

  /// How sure a link is.
  public enum Basis: String, Sendable {
    /// Somebody wrote it.
    case stated
    /// It follows from where things stand, or from how a project is laid out.
    case inferred
  }

  /// What tells of a link.
  public enum Source: Hashable, Sendable {
    /// A line of a file.
    case place(Place)
    /// A commit, and the line of its message; nil where what it changed tells.
    case commit(ObjectID, line: Int?)
  }

  /// What is joined.
  public let kind: Kind
  /// What hangs on the other: `FR-003`, `US1`, `T012` or a path.
  public let from: String
  /// What it leads to: `US1`, `T012`, a path, or a commit.
  public let to: String
  /// How sure it is.
  public let basis: Basis
  /// What tells of it.
  public let source: Source
  /// Why, in a few words.
  public let reason: String
}
