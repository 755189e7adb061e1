public import Documents
import Files
import Templates
import Text
public import WorkspaceModel

/// A task list of a feature, and which of its tasks are the feature's own.
public struct JudgedTaskList: Sendable {
  /// What it says.
  public let list: ReadDocument<TaskListFacts>
  /// Its tasks, sample rows of the template left out.
  public let written: [FeatureTask]
  /// Those of them that count: where tasks.md is an index that lists a task of another file, too, that one counts.
  public let tasks: [FeatureTask]

  /// The user stories that its tasks serve, by what is said of each, by a table, or by the name of its file.
  var servedStories: Set<Int> {
    let named = written.isEmpty ? [] : TaskFileName(list.path.name)?.stories ?? []
    return list.facts.servedStories(by: written).union(list.facts.tracedStories).union(named)
  }
}

extension GateKeeper {
  /// The task lists of a feature, with the tasks that are its own.
  ///
  /// - Throws: `TemplateError`, and what the tree throws for a template that cannot be read.
  public func taskLists(of feature: Feature) throws -> [JudgedTaskList] {
    let lists = try feature.taskLists.map { list in
      let samples = try finder(.tasks).sampleTaskLines(in: list.facts)
      return (list, samples.isEmpty ? list.facts.tasks : list.facts.tasks.filter { !samples.contains($0.line) })
    }
    guard lists.count > 1, let (index, own) = lists.first, index.path == feature.location.path(of: .tasks) else {
      return lists.map { JudgedTaskList(list: $0, written: $1, tasks: $1) }
    }
    let repeated = RepeatedTasks(in: index, besides: Array(lists.dropFirst()))
    return [JudgedTaskList(list: index, written: own, tasks: own.filter { !repeated.contain($0) })]
      + lists.dropFirst().map { JudgedTaskList(list: $0, written: $1, tasks: $1) }
  }
}
