import Configuration
import Documents
import Files
import Markdown
import Names
import Survey
import Trace
import WorkspaceModel

/// The requirements of a feature whose tasks are done, and that nothing tests.
struct UntestedRequirements {
  let location: FeatureLocation
  let requirements: [TracedRequirement]

  /// Those of the features that are looked at; none where no tests are named in the configuration.
  ///
  /// - Throws: `GitError`.
  static func all(_ traces: CheckedTraces) throws -> [UntestedRequirements] {
    guard traces.evidence.workspace.configuration.trace.tests != nil, traces.evidence.files.absence == nil else {
      return []
    }
    let tracer = FeatureTracer(traces.evidence)
    var found: [UntestedRequirements] = []
    try traces.forEachOutline { outline in
      let open = Set(outline.requirements.filter { $0.isOpen || $0.isProhibition }.map(\.id))
      let done = Set(outline.tasks.filter { $0.state == .done }.map { $0.identifier ?? "line \($0.line)" })
      let untested = try tracer.trace(outline).requirements.filter { requirement in
        !open.contains(requirement.id) && requirement.tests.isEmpty && !requirement.tasks.isEmpty
          && requirement.tasks.allSatisfy(done.contains)
      }
      if !untested.isEmpty { found.append(UntestedRequirements(location: outline.location, requirements: untested)) }
    }
    return found
  }
}
