import Files
import Git
import Markdown
import Templates
import WorkspaceModel

extension GateKeeper {
  /// What a plan for the feature is made from as things stand: its specification and the constitution, each only where it
  /// is written, that is, holds no placeholder of its template any more.
  func sources(ofPlanFor location: FeatureLocation) throws -> MadeFrom.Sources {
    MadeFrom.Sources(
      spec: try digest(ofWritten: ParsedDocument(location.path(of: .spec), in: tree), .spec),
      constitution: try constitutionDigest())
  }

  /// The digest of the constitution; nil where there is none, or it is not written yet.
  func constitutionDigest() throws -> String? {
    try digest(ofWritten: Constitution.document(session, in: tree), .constitution)
  }

  private func digest(ofWritten parsed: ParsedDocument?, _ template: TemplateName) throws -> String? {
    guard let parsed, !parsed.document.isEmpty, try placeholderProblems(parsed, template).isEmpty else { return nil }
    return try DocumentDigest.of(parsed.document)
  }
}
