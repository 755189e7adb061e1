/// A line by which a workflow of GitHub Actions marks a place in a file.
public enum WorkflowCommand {
  /// How the place is marked.
  public enum Level: String, Sendable {
    case error, warning, notice
  }

  /// `::error file=…,line=…,col=…,title=…::message`, with what has a meaning there escaped.
  public static func line(
    _ level: Level, file: String, line: Int?, column: Int?, title: String, message: String
  ) -> String {
    let places = [("file", file), ("line", line.map(String.init)), ("col", column.map(String.init)), ("title", title)]
    let properties = places.compactMap { name, value in value.map { "\(name)=\(escapedProperty($0))" } }
    return "::\(level.rawValue) \(properties.joined(separator: ","))::\(escaped(message))"
  }

  private static func escaped(_ text: String) -> String { escaped(text, ["%", "\r", "\n"]) }

  private static func escapedProperty(_ text: String) -> String { escaped(text, ["%", "\r", "\n", ":", ","]) }

  /// Scalar by scalar, since a carriage return and a line feed are one character.
  private static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      let code = String(scalar.value, radix: 16, uppercase: true)
      escaped += special.contains(scalar) ? "%\(code.count < 2 ? "0" : "")\(code)" : String(scalar)
    }
    return escaped
  }
}
