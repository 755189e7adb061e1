import Configuration
import Failures
import Files
import Names
public import Survey
import WorkspaceModel

/// What is needed for one task: `context`.
public enum FindContext {
  /// The context of a task.
  ///
  /// - Parameters:
  ///   - name: its ID, `T012`, or that of a task of another feature, `F-USER-001/T012`.
  ///   - argument: the feature; nil for the one that `name` names, else the current one.
  ///   - budget: how many tokens it may take.
  /// - Throws: `Failure` where there is no such task, or it takes more than that by itself; `FileError`, `GitError`.
  public static func decide(
    _ name: String, feature argument: String?, budget: Int, _ workspace: Workspace
  ) throws -> TaskContext {
    let map = try workspace.map(of: workspace.seen)
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let id = String(parts.last ?? "")
    let owner = argument ?? (parts.count > 1 ? parts.dropLast().joined(separator: "/") : nil)
    let location = try workspace.feature(owner, in: map).location
    let outlines = Outlines(map, GateKeeper(workspace: workspace, tree: workspace.seen), workspace)
    let outline = try outlines.outline(of: location)
    guard let task = outline.tasks.first(where: { $0.identifier?.uppercased() == id.uppercased() }) else {
      throw missing(id, outline)
    }
    let feature = try Feature(at: location, workspace.reader(workspace.seen))
    var sources = ContextSources(workspace, feature, outline, task)
    let pieces = try sources.pieces(TraceEvidence(of: workspace, map, outlines))
    let taskName = task.identifier ?? id
    guard let context = TaskContext(location.id, title: outline.title, task: taskName, pieces, budget: budget) else {
      let least = (pieces.first?.tokens ?? 0) + TokenCount.of(outline.title) + headroom
      throw Failure(
        .usage, .tooSmall, "\(taskName) by itself takes more than \(budget) tokens",
        hint: "give it --budget \(least) or more")
    }
    return context
  }

  /// For the headings and the note of what is left out.
  private static let headroom = 80

  private static func missing(_ id: String, _ outline: FeatureOutline) -> Failure {
    let known = outline.tasks.compactMap(\.identifier)
    if known.isEmpty {
      return Failure(
        .notFound, .noTask, "\(outline.location.id) has no tasks with IDs", hint: "speckit tasks makes a list of them")
    }
    let nearest = Suggestion.nearest(to: id.uppercased(), among: known)
    return Failure(
      .notFound, .noTask, "\(outline.location.id) has no task \(id)",
      hint: nearest.map { "did you mean \($0)?" } ?? "its tasks are \(listed(known))")
  }
}
