import Documents
import Facts
import Files
import Git
import Markdown
import Survey
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
    var links = FeatureLinks(outline, files: try PathResolver(outline, evidence).files().all)
    links.addDocuments()
    links.addMentions(try evidence.mentions(of: outline), evidence.outcome)
    try links.addCommits(evidence.names(of: outline), where: evidence.implements)
    for path in Set(links.files.compactMap(\.present)).sorted() {
      links.addCommits(try evidence.commits(touching: path, of: outline), touching: path)
      links.addTests(tracked.tests(of: path), of: path)
    }
    let judge = CoverageJudge(links, asksTests: evidence.asksTests) { tracked.role(of: $0) == .test }
    return FeatureTrace(
      location: outline.location, title: outline.title,
      requirements: outline.requirements.map(judge.requirement), links: links.all, files: links.files)
  }

  /// How far the requirements of a feature are fulfilled, without the links that say so.
  public var summary: Derivation<TraceSummary> {
    let (evidence, asksTests) = (evidence, evidence.asksTests)
    return Derivation("coverage") { location in
      var hasher = evidence.workspace.store.hasher("coverage")
      hasher.combine(evidence.filesKey)
      hasher.combine(try evidence.mentionsKey(of: location))
      hasher.combine(asksTests ? 1 : 0)
      return hasher.key
    } where: { summary in
      summary.history == nil || summary.history == (try? evidence.historyKey)
    } _: { outline, tree in
      let files = try PathResolver(outline, evidence, in: tree, followsPast: false).files()
      var links = FeatureLinks(outline, files: files.all)
      links.addDocuments()
      links.addMentions(try evidence.mentions(of: outline), evidence.outcome)
      if asksTests {
        for path in Set(files.all.compactMap(\.present)) { links.addTests(evidence.files.tests(of: path), of: path) }
      }
      let isTest = { evidence.files.role(of: $0) == .test }
      var coverage = CoverageJudge(links, asksTests: asksTests, isTest: isTest).coverage
      var asksHistory = files.restOnHistory
      // The history is asked only where a commit may speak for what nothing else speaks for.
      if coverage.contains(where: { $0 == .missing || $0 == .unknown }) {
        try links.addCommits(evidence.names(of: outline), where: evidence.implements)
        coverage = CoverageJudge(links, asksTests: asksTests, isTest: isTest).coverage
        asksHistory = true
      }
      return TraceSummary(
        title: outline.title, coverage: coverage, history: asksHistory ? try evidence.historyKeyToKeep : nil)
    }
  }
}
