import Documents
import Files
import Git
import Markdown
import WorkspaceModel

/// Joins what the documents of a feature say with files and history.
public struct FeatureTracer {
  private let evidence: TraceEvidence

  /// Prepares to join with what is known beside the documents.
  public init(_ evidence: TraceEvidence) { self.evidence = evidence }

  /// The trace of a feature.
  ///
  /// - Throws: `GitError`.
  public func trace(_ outline: FeatureOutline) throws -> FeatureTrace {
    let tracked = evidence.files
    var links = FeatureLinks(outline, files: try PathResolver(outline, evidence).files())
    links.addDocuments()
    links.addMentions(try evidence.mentions(of: outline), evidence.outcome)
    links.addCommits(try evidence.names(of: outline))
    for path in Set(links.files.compactMap(\.present)).sorted() {
      links.addCommits(try evidence.commits(touching: path, of: outline), touching: path)
      links.addTests(tracked.tests(of: path), of: path)
    }
    let judge = CoverageJudge(links, asksTests: evidence.asksTests) { tracked.role(of: $0) == .test }
    return FeatureTrace(
      location: outline.location, title: outline.title,
      requirements: outline.requirements.map(judge.requirement), links: links.all, files: links.files)
  }
}
