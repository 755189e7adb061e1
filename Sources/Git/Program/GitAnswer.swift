/// What `git` has printed and returned.
struct GitAnswer {
  /// What it returned; nil where a signal ended it.
  let status: Int32?
  /// What it printed on its standard output.
  let output: String
  /// What it and the other side said beside that, or the last part of much.
  let remarks: String

  /// Whether it did what it was asked for.
  var isSuccess: Bool { status == 0 }

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// Why it failed, in one line and without control characters: the last line that says so of itself, else the last one that
  /// says anything of its own; of what was said beside the output, else of the output, where hooks of an older Git write.
  var reason: String {
    let lines = [remarks, output].map { text in
      text.split(whereSeparator: \.isNewline).map(GitAnswer.plain).filter { !$0.isEmpty }
    }
    let telling = lines.map { lines in lines.filter { line in !GitAnswer.idle.contains(where: line.hasPrefix) } }
    let marked = telling[0].last { line in GitAnswer.leads.contains(where: line.hasPrefix) }
    guard let line = marked ?? telling.lazy.compactMap(\.last).first ?? lines.joined().first else {
      return status.map { "git ended with \($0)" } ?? "a signal ended git"
    }
    var words = line[...]
    for lead in GitAnswer.leads where words.hasPrefix(lead) { words = words.dropFirst(lead.count) }
    return GitError.clause(words.count > 300 ? words.prefix(299) + "…" : String(words))
  }

  /// How lines begin that say what is wrong.
  private static let leads = ["remote: ", "fatal: ", "error: ", "ERROR: "]

  /// How lines begin that follow what is wrong and do not say it. Sources: Git's connect.c, pkt-line.c, builtin/push.c.
  private static let idle = [
    "hint: ", "fatal: Could not read from remote repository", "fatal: the remote end hung up", "Please make sure",
    "and the repository exists", "error: failed to push some refs", "Everything up-to-date", "To ", "Done", "warning: ",
  ]

  private static func plain(_ line: Substring) -> String {
    let scalars = line.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
