import Documents
import Files
import Text
import WorkspaceModel

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
