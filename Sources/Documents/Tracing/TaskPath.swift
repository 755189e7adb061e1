/// A file or folder that a task names.
public struct TaskPath: Hashable, Sendable {
  /// What kind of name it is.
  public enum Form: Int, Hashable, Sendable {
    /// Folders and a file with a known ending, such as `src/models/user.py`: surely a file.
    case file
    /// A file with a known ending, without a folder: `user.py`.
    case name
    /// A folder, with a slash at its end: `src/models/`.
    case folder
    /// What may be a path, and may be anything else: `src/models`, `Node.js`.
    case doubtful
  }

  /// The path as it is written, without what follows it (lines, fragments), with `/` between its parts.
  public let text: String
  /// What kind of name it is.
  public let form: Form
  /// The line on which it stands, from 1.
  public let line: Int

  /// A path on a line.
  public init(_ text: String, _ form: Form, line: Int) {
    self.text = text
    self.form = form
    self.line = line
  }
}
