import Files
import Survey

/// What a rule found, before configuration and ignoring comments are heeded.
struct Problem: Sendable {
  let path: RelativePath
  /// The line, from 1; nil where the whole document is meant.
  var line: Int?
  /// What stands on the line and is meant; nil where the whole line is, or `column` tells.
  var text: String?
  var column: Int?
  /// What is wrong, in one sentence.
  let message: String
  /// What it is about, where that is neither `text` nor the message: it stays while the same thing is wrong.
  var about: String?
  /// What single findings about the same things would be about, where one stands for several.
  var parts: [String] = []
  /// What mends it; nil for the rule's own advice.
  var hint: String?
  /// Whether the document is still being written, so that an error is a warning.
  var isInTheMaking = false
  /// How much it weighs where that is less than the rule says; nil for what the rule says.
  var severity: Severity?
  /// Whether it is about the document as a whole, and the line only shows where it begins.
  var isAboutDocument = false
  /// Whether a folder is meant that has no document to show, though others lie in it.
  var isOfFolderAlone = false
  /// How it is told in the other documents that it concerns, for whoever asks about those alone.
  var elsewhere: [Problem] = []
  var fix: Finding.Fix?

  init(
    _ path: RelativePath, line: Int? = nil, text: String? = nil, column: Int? = nil, _ message: String,
    hint: String? = nil, isInTheMaking: Bool = false, severity: Severity? = nil,
    isAboutDocument: Bool = false, about: String? = nil, parts: [String] = [], elsewhere: [Problem] = [],
    fix: Finding.Fix? = nil
  ) {
    self.path = path
    self.line = line
    self.text = text
    self.column = column
    self.message = message
    self.hint = hint
    self.isInTheMaking = isInTheMaking
    self.severity = severity
    self.isAboutDocument = isAboutDocument
    self.about = about
    self.parts = parts
    self.elsewhere = elsewhere
    self.fix = fix
  }

  /// What a gate misses.
  init(_ gate: GateProblem, hint: String? = nil, isInTheMaking: Bool = false) {
    self.init(
      gate.path, line: gate.line, text: gate.text, gate.message, hint: hint, isInTheMaking: isInTheMaking)
  }
}
