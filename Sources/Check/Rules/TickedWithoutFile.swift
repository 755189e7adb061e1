import Failures
import Files
import Names
import Trace

extension Rule {
  static let tickedWithoutFile = Rule(
    "SK070", "ticked-without-file", .warning,
    summary: "A task is ticked, and none of the files that it names is there or ever was",
    explanation: """
      Agents tick tasks that they have not done, and people tick what they did otherwise. A ticked task whose files neither
      the working tree nor the history knows was not done as it says. More than five of them in a feature make one finding.
      """,
    silences: """
      Only paths with a folder and the ending of a file count, and a task counts only where nothing that it names is there, be it a
      folder, and where it does not say "if needed" or its like. A path
      may begin anywhere: src/a.py is there where backend/src/a.py is, and where the feature's own folder has it. Files that Git
      ignores are there. Nothing is said where the file was there once, under this path or one that was renamed, nor where a
      file of the same name is or was elsewhere, nor of tasks that remove, rename or move something, nor where most of a
      feature's ticked tasks name files that never were: its code is probably kept elsewhere. In shallow and partial clones
      nobody knows what never was. Closed features are left alone.
      """,
    hint: "untick it, or name the file that it made",
    .workspace { workspace in
      try workspace.traces.features.get().flatMap { feature -> [Problem] in
        let absent = feature.absent
        guard let first = absent.first else { return [] }
        guard absent.count > mostSeparate else { return absent.map(problem) }
        let names = absent.map(\.task)
        return [
          Problem(
            first.place.path, line: first.place.line, text: first.task,
            "\(listed(names)) are ticked, and none of the files that they name is there or ever was",
            isAboutDocument: true, parts: names)
        ]
      }
    })

  private static func problem(_ task: CheckedTraces.NamedFiles) -> Problem {
    let isOne = task.files.count == 1
    let files = listed(task.files.map(shortened))
    return Problem(
      task.place.path, line: task.place.line, text: task.files.first,
      "\(task.task) is ticked, and \(files) \(isOne ? "is" : "are") not there and never \(isOne ? "was" : "were")",
      about: task.task)
  }

  private static let mostSeparate = 5
}
