import Changes
import Failures
import Files
import Indexes
import Survey

/// Something worth saying beside the answer: to people on standard error, to programs among the diagnostics.
struct Diagnostic {
  enum Severity: String { case note, warning, error }

  let severity: Severity
  let message: String
  var path: String?
  var line: Int?
  var hint: String?

  var json: JSONValue {
    .object([
      .init("severity", .string(severity.rawValue)), .init("path", .optional(path)), .init("line", .optional(line)),
      .init("message", .string(message)), .init("hint", .optional(hint)),
    ])
  }

  var lines: [Line] {
    let place = [path, line.map(String.init)].compactMap { $0 }.joined(separator: ":")
    let role: Line.Role = severity == .error ? .bad : severity == .warning ? .warning : .label
    let first = Line(place.isEmpty ? "" : place + ": ") + Line(severity.rawValue + ": ", role) + Line(message)
    return [first] + (hint.map { [Line("hint: ", .hint) + Line($0)] } ?? [])
  }
}

extension Diagnostic {
  /// What a sync could not bring up to date.
  init(_ refusal: SyncRefusal, severity: Severity) {
    self.init(
      severity: severity, message: refusal.message, path: refusal.path.string, line: refusal.line, hint: refusal.hint)
  }

  /// What may mean either of two decisions.
  init(_ reference: DoubtfulReference) {
    self.init(
      severity: .warning,
      message: "\(reference.id) may mean the decision that still has this ID, or"
        + " \(reference.others.joined(separator: " or ")), which had it too",
      path: reference.path.string, line: reference.line, hint: "write the ID of the one that is meant")
  }

  /// A feature, or what bears a name that leads nowhere, that is left out.
  init(_ odd: LeftOut) {
    self.init(
      severity: .warning, message: "\(odd.name) is left out: \(odd.failure.message)", path: odd.path.string,
      hint: odd.failure.hint)
  }

  /// Features that no command sees; nil where there are none.
  init?(_ unnamed: UnnamedRoots) {
    if let workspace = unnamed.workspaces.first, unnamed.roots.isEmpty {
      self.init(
        severity: .note, message: "\(workspace) is a workspace of its own, whose features are not listed here",
        path: workspace.string, hint: unnamed.remedy)
      return
    }
    guard let root = unnamed.roots.first else { return nil }
    let count = unnamed.roots.map(\.features.count).reduce(0, +)
    self.init(
      severity: .note,
      message: "no specs root is \(unnamed.roots.map(\.directory.string).joined(separator: " or ")), so that"
        + " \(counted(count, "feature")) there cannot be seen",
      path: root.directory.string, hint: unnamed.remedy)
  }

  /// What was done about an interrupted command.
  init(_ recovery: Recovery) {
    let message =
      switch recovery {
      case .finished(let label): "an interrupted command was finished first: \(label)"
      case .undone(let label): "an interrupted command was undone first: \(label)"
      }
    self.init(severity: .note, message: message)
  }

  /// A journal that came with the files.
  init(strayJournal path: AbsolutePath) {
    self.init(
      severity: .warning, message: "\(path) came with the files, and was not carried out",
      hint: "remove it: rm -r \(quotedForShell(path.parent.string))")
  }

  /// What a killed command may have left on a remote.
  init(_ left: LeftReservation) {
    self.init(
      severity: .warning, message: "a command that was killed may have left \(left.what) reserved on \(left.remote)",
      hint: left.remedy)
  }
}
