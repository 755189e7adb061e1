/// A line by which a workflow of GitHub Actions marks a place in a file.
public enum WorkflowCommand {
  /// How the place is marked.
  public enum Level: String, Sendable {
    case error, warning
  }

  /// `::error file=…,line=…,col=…,title=…::message`, with what has a meaning there escaped.
  public static func line(
    _ level: Level, file: String, line: Int?, column: Int?, title: String, message: String
  ) -> String {
    let places = [("file", file), ("line", line.map(String.init)), ("col", column.map(String.init)), ("title", title)]
    let properties = places.compactMap { name, value in value.map { "\(name)=\(escapedProperty($0))" } }
    return "::\(level.rawValue) \(properties.joined(separator: ","))::\(escaped(message))"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
