import Configuration
import Failures
import Files
public import Git
import Names
public import Survey
public import WorkspaceModel

/// From requirements to what fulfils them: `trace`.
public enum TraceFeatures {
  /// What is left out because it cannot be read, and what keeps the trace from being whole.
  public struct Remarks: Sendable {
    /// What cannot be read.
    public let leftOut: [LeftOut]
    /// Why nothing is said of files; nil where Git tells what it tracks.
    public let absence: TrackedEntries.Absence?
    /// Whether the history is shallow, so that nobody knows what never was.
    public let isShallow: Bool
  }

  /// Hands over the traces of what is asked about, one after the other.
  ///
  /// - Throws: `Failure` for a requirement that its feature does not have, `GitError`.
  public static func forEach(
    _ subjects: TraceSubjects, in map: WorkspaceMap, results: [TestResults], _ workspace: Workspace,
    _ body: (FeatureTrace) throws -> Void
  ) throws -> Remarks {
    let (outlines, evidence) = sources(map, results, workspace)
    let tracer = FeatureTracer(evidence)
    let leftOut = try outlines.forEach(subjects.features) { outline in
      let trace = try tracer.trace(outline)
      guard let wanted = subjects.requirements(of: outline.location) else { return try body(trace) }
      try body(try trace.only(wanted))
    }
    return Remarks(leftOut: leftOut, absence: evidence.files.absence, isShallow: try evidence.isShallow)
  }

  /// Hands over how far the requirements of all features are fulfilled, which takes much less.
  ///
  /// - Throws: `GitError`.
  public static func forEachSummary(
    in map: WorkspaceMap, results: [TestResults], _ workspace: Workspace,
    _ body: (FeatureLocation, TraceSummary) throws -> Void
  ) throws -> Remarks {
    let (outlines, evidence) = sources(map, results, workspace)
    let leftOut = try outlines.forEach(map.features, FeatureTracer(evidence).summary, body)
    return Remarks(leftOut: leftOut, absence: evidence.files.absence, isShallow: try evidence.isShallow)
  }

  private static func sources(
    _ map: WorkspaceMap, _ results: [TestResults], _ workspace: Workspace
  ) -> (Outlines, TraceEvidence) {
    let outlines = Outlines(map, GateKeeper(workspace: workspace, tree: workspace.seen), workspace)
    return (outlines, TraceEvidence(of: workspace, map, outlines, results: results))
  }
}

extension FeatureTrace {
  /// The same with some of its requirements, and the links that lead on from them.
  ///
  /// - Throws: `Failure` for one that it does not have.
  fileprivate func only(_ wanted: Set<String>) throws -> FeatureTrace {
    let chosen = requirements.filter { wanted.contains($0.id.uppercased()) }
    let found = Set(chosen.map { $0.id.uppercased() })
    if let missing = wanted.subtracting(found).min() {
      let nearest = Suggestion.nearest(to: missing, among: requirements.map(\.id))
      throw Failure(
        .notFound, .noRequirement, "\(id) has no requirement \(missing)",
        hint: nearest.map { "did you mean \($0)?" }
          ?? "speckit trace \(quotedForShell(id.string)) lists those that it has")
    }
    var ends = found
    // Kinds are ordered from requirements to tests, so one pass follows the chain.
    let links = links.filter { link in
      guard ends.contains(link.from), link.kind != .storyTask else { return false }
      if link.kind != .requirementStory { ends.insert(link.to) }
      return true
    }
    return FeatureTrace(location: location, title: title, requirements: chosen, links: links, files: files)
  }
}
