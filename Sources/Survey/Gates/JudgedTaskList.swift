public import Documents
import Files
import Templates
import Text
import WorkspaceModel

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

/// Tells which tasks of tasks.md stand in the files beside it, too.
///
/// That are tasks of one ID with texts alike. IDs may begin anew in every file, so an ID alone tells nothing; where the index
/// names the one file that has the ID, texts need not be alike, only not quite different. Boxes without an ID that name such a
/// file, or have the ID of one of its tasks, too, stand for it.
struct RepeatedTasks {
  private let index: ReadDocument<TaskListFacts>
  private let files: Set<String>
  private var tasks: [String: [(file: String, words: WordBeginnings)]] = [:]

  init(in index: ReadDocument<TaskListFacts>, besides others: [(ReadDocument<TaskListFacts>, [FeatureTask])]) {
    self.index = index
    files = Set(others.map { $0.0.path.name.lowercased() })
    for (list, own) in others {
      let file = list.path.name.lowercased()
      for task in own {
        guard let identifier = task.identifier, tasks[identifier]?.count ?? 0 < Self.mostOfOne else { continue }
        tasks[identifier, default: []].append((file, WordBeginnings(task.text)))
      }
    }
  }

  func contain(_ task: FeatureTask) -> Bool {
    let named = filesNamed(in: task.text)
    guard let identifier = task.identifier else { return !named.isEmpty }
    guard let others = tasks[identifier] else { return false }
    if others.contains(where: { named.contains($0.file) }) { return true }
    let isNamed = others.count == 1 && index.facts.namedLists.contains(others[0].file)
    let words = WordBeginnings(task.text)
    return others.contains { words.share($0.words, least: isNamed ? 1 / 3 : 2 / 3) }
  }

  /// The other lists that a text names.
  private func filesNamed(in text: String) -> Set<String> {
    let text = text.lowercased()
    guard text.contains("tasks-") else { return [] }
    let names = text.split { !$0.isLetter && !$0.isNumber && !"-_.".contains($0) }
    return Set(names.map { String($0.trimmedAtEnd { $0 == "." }) }).intersection(files)
  }

  /// Of tasks that bear one ID no more are compared.
  private static let mostOfOne = 16
}

/// The beginnings of the words of a text that say something.
struct WordBeginnings {
  private let words: Set<Substring>

  init(_ text: String) {
    words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { $0.prefix(5) })
  }

  /// Whether two texts share at least a part of the words of the one that has fewer.
  func share(_ other: WordBeginnings, least part: Double) -> Bool {
    let fewest = min(words.count, other.words.count)
    return Double(words.intersection(other.words).count) >= part * Double(fewest)
  }
}

extension GateKeeper {
  /// The task lists of a feature, with the tasks that are its own.
  func taskLists(of feature: Feature) throws -> [JudgedTaskList] {
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
