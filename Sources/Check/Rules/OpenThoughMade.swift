import Failures
import Files
import Names
import Trace

extension Rule {
  static let openThoughMade = Rule(
    "SK071", "open-though-made", .notice,
    summary: "A task is open, though a commit names it and its files are there and tested",
    explanation: """
      Work that nobody ticked is done again, by the next person or agent who asks for an open task. A commit that names the
      task, with all of its files there and a test of one of them, is a sign that it is done.
      """,
    silences: """
      Only tasks with an ID count, of which a commit of their feature in the history of HEAD names that ID and changed a file,
      and that name files with a folder and the
      ending of a file, all of which are there as they are written. A file is tested where it is a test, or a test is called
      after it. Tasks that remove, rename or move something are left alone, and so are closed features.
      """,
    hint: "tick it once it is done",
    .workspace { workspace in
      try workspace.traces.features.get().flatMap { feature in
        feature.early.map { early in
          Problem(
            early.task.place.path, line: early.task.place.line, text: early.task.task,
            "\(early.task.task) is open, though commit \(early.commit) names it and \(listed(early.task.files.map(shortened))) "
              + (early.task.files.count == 1 ? "is there and tested" : "are there and tested"))
        }
      }
    })
}
