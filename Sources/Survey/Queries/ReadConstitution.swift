import Configuration
public import Documents
import Failures
public import Files

/// What the constitution demands of plans: `constitution gates`.
public enum ReadConstitution {
  /// The constitution.
  public struct Answer: Sendable {
    /// Where it stands.
    public let path: RelativePath
    /// Its digest, as plans that were made from it name it.
    public let digest: String
    /// Its principles, one gate each, in order.
    public let principles: [Principle]
  }

  /// Reads the constitution.
  ///
  /// - Throws: `Failure` where there is none, `FileError`.
  public static func decide(_ workspace: Workspace) throws -> Answer {
    let tree = workspace.seen
    guard let constitution = try Constitution.document(workspace, in: tree) else {
      if let configured = workspace.configuration.constitution {
        throw Failure(
          .notFound, .constitutionNotFound, "the constitution that is configured, \(configured), is not there",
          hint: "write it, or mend `constitution:` in \(Configuration.path)")
      }
      throw Failure(
        .notFound, .constitutionNotFound, "there is no constitution in this workspace",
        hint: "speckit init makes .specify/memory/constitution.md; `constitution:` of the configuration names another")
    }
    return Answer(
      path: constitution.path, digest: try DocumentDigest.of(constitution.document),
      principles: try Constitution.principles(of: constitution, workspace, in: tree))
  }
}
