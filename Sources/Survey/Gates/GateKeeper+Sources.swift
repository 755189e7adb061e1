public import Documents
import Files
import Git
import Markdown
import Templates
public import WorkspaceModel

extension GateKeeper {
  /// What a plan for the feature is made from as things stand: its specification and the constitution, each only where it
  /// is written, that is, holds no placeholder of its template any more.
  public func sources(ofPlanFor location: FeatureLocation) throws -> MadeFrom.Sources {
    MadeFrom.Sources(
      spec: try digest(ofWritten: reader.specification(location.path(of: .spec))),
      constitution: try constitutionDigest())
  }

  /// The digest of the constitution; nil where there is none, or it is not written yet.
  public func constitutionDigest() throws -> String? {
    guard let parsed = try Constitution.document(workspace, in: tree), !parsed.document.isEmpty else { return nil }
    let finder = try finder(.constitution)
    guard !BracketText.all(in: parsed.document).contains(where: finder.isPlaceholder) else { return nil }
    return try DocumentDigest.of(parsed.document)
  }

  private func digest(ofWritten spec: ReadDocument<SpecificationFacts>?) throws -> String? {
    guard let spec, !spec.facts.document.isEmpty else { return nil }
    return try finder(.spec).placeholders(in: spec.facts.document).isEmpty ? spec.facts.digest : nil
  }
}
