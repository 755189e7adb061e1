/// Why no template could be had.
public enum TemplateError: Error, Equatable, Sendable {
  /// Neither the workspace nor the program has a template of the name.
  case unknownTemplate(TemplateName)
  /// Neither the workspace nor the program has the plan profile; `known` are those there are.
  case unknownProfile(String, known: [String])
  /// The template at a path adds to one of the name, and there is none below it.
  case nothingBelow(TemplateName, String)
  /// A manifest or registry says what it may not.
  case invalidFile(path: String, line: Int, message: String)
}
