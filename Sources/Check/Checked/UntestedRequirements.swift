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
      let trace = try tracer.trace(outline)
      let tested = testedStories(outline, trace, traces.evidence.files)
      let untested = trace.requirements.filter { requirement in
        let stories = Set(requirement.stories).union(storiesOfTasks(requirement, outline))
        return stories.isDisjoint(with: tested) && !open.contains(requirement.id) && requirement.tests.isEmpty
          && !requirement.tasks.isEmpty
          && requirement.tasks.allSatisfy(done.contains)
      }
      if !untested.isEmpty { found.append(UntestedRequirements(location: outline.location, requirements: untested)) }
    }
    return found
  }

  /// The user stories of the tasks that fulfil a requirement.
  private static func storiesOfTasks(_ requirement: TracedRequirement, _ outline: FeatureOutline) -> Set<Int> {
    let names = Set(requirement.tasks)
    return Set(outline.tasks.filter { names.contains($0.identifier ?? "line \($0.line)") }.flatMap(\.stories))
  }

  /// The user stories of which a task names a test, or a folder of tests.
  private static func testedStories(
    _ outline: FeatureOutline, _ trace: FeatureTrace, _ tracked: TrackedFiles
  ) -> Set<Int> {
    let tests = trace.files.filter { file in
      guard let path = file.present else { return false }
      return tracked.role(of: path) == .test
        || tracked.role(of: path) == nil && path.components.contains { $0.lowercased().contains("test") }
    }
    return Set(tests.flatMap { outline.tasks[$0.task].stories }.filter { $0 > 0 })
  }
}
