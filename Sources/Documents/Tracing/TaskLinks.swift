import Markdown
import Text
import Vocabulary

/// What a task names: the requirements that it serves, and the files that it makes or changes.
public struct TaskLinks: Hashable, Sendable {
  /// A requirement or success criterion that a task names.
  public struct Requirement: Hashable, Sendable {
    /// Its ID, in upper case.
    public let id: String
    /// The line that names it, from 1.
    public let line: Int
  }

  /// The requirements and success criteria, each once. None of a line that names another feature, whose they may be.
  public let requirements: [Requirement]
  /// The files and folders, each once, in order.
  public let paths: [TaskPath]
  /// Whether the task takes away what it names, or gives it another place: `Remove src/old.py`.
  public let isRemoval: Bool
  /// Whether the task says that it may make nothing: `if needed`.
  public let isHedged: Bool

  /// Nothing.
  public static let none = TaskLinks(requirements: [], paths: [], isRemoval: false, isHedged: false)
}

extension Document {
  /// What each of some tasks names, on its own line and on those below it.
  func links(of tasks: [ReadTask]) -> [TaskLinks] {
    var left = Self.mostNamed
    return tasks.indices.map { index in
      let task = tasks[index]
      let next = index + 1 < tasks.count ? tasks[index + 1].task.line : Int.max
      let end = max(task.task.line + 1, min(next, task.lines.upperBound))
      return links(of: task.task, on: task.task.line..<end, &left)
    }
  }

  /// How many requirements the tasks of a document name at most, since a line may name a thousand by a range.
  private static let mostNamed = 50_000

  private func links(of task: FeatureTask, on lines: Range<Int>, _ left: inout Int) -> TaskLinks {
    var requirements: [TaskLinks.Requirement] = []
    var named: Set<String> = []
    var paths = TaskPathScan()
    for line in lines.clamped(to: 1..<source.lines.count + 1) where !source.isBlank(line: line) {
      guard let text = visibleText(ofLine: line) else { continue }
      paths.read(text, line: line)
      guard left > 0, mayMentionRequirement(line) else { continue }
      for id in FeatureTask.ownRequirements(in: text).sorted() where named.insert(id).inserted {
        requirements.append(TaskLinks.Requirement(id: id, line: line))
      }
    }
    left -= requirements.count
    if requirements.isEmpty, paths.paths.isEmpty { return .none }
    return TaskLinks(
      requirements: requirements, paths: paths.paths, isRemoval: Self.removes(task.text),
      isHedged: Self.hedges(task.text))
  }

  /// Whether the first words of a task say that something goes away or gets another place.
  private static func removes(_ text: String) -> Bool {
    let start = text.prefix(longestLead).lowercased()
    if start.utf8.allSatisfy(\.isASCII) {
      let words = start.split { !$0.isLetter }
      return words.prefix(leadingWords).contains { Words.taskRemovals.contains(String($0)) }
    }
    // Where no white space parts words, the verb may stand anywhere.
    return unpartedRemovals.stand(in: text) || Words.taskRemovals.contains { start.hasPrefix($0) }
  }

  private static let unpartedRemovals = SearchedWords(Words.taskRemovals.filter { $0.first?.isASCII == false })

  private static func hedges(_ text: String) -> Bool { taskHedges.stand(in: text.lowercased()) }

  private static let taskHedges = SearchedWords(Words.taskHedges)

  private static let longestLead = 60
  private static let leadingWords = 3
}
