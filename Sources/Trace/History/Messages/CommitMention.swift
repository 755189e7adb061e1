/// Something that the message of a commit names.
public struct CommitMention: Hashable, Sendable {
  /// What it may be. Whether there is such a thing the message does not tell.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// `T012`, `TASK-12`.
    case task
    /// `FR-003`, `SC-001`.
    case requirement
    /// `US1`, `User Story 1`.
    case story
    /// `001-sign-up`, `F-USER-001`.
    case feature
    /// A feature by its number alone, where nothing else can be meant: `feat(001): …`, `Feature: 1`.
    case number
  }

  /// Where in the message it stands.
  public enum Source: Hashable, Sendable {
    /// In its first paragraph.
    case subject
    /// In the scope of a conventional commit: `feat(001-sign-up): …`.
    case scope
    /// Below that.
    case body
    /// In a trailer, with its key as it is written there. See git-interpret-trailers(1).
    case trailer(String)
  }

  /// What is named: tasks, requirements and stories in upper case, features and numbers as they are written.
  public let name: String
  /// What it may be.
  public let kind: Kind
  /// Where in the message it stands.
  public let source: Source
  /// The line of the message, from 1.
  public let line: Int

  /// Describes what a message names.
  public init(name: String, kind: Kind, source: Source, line: Int) {
    (self.name, self.kind, self.source, self.line) = (name, kind, source, line)
  }
}
