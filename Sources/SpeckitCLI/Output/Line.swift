/// A line for people, in spans that each have a role. Colours belong to roles.
struct Line: ExpressibleByStringInterpolation {
  /// What a span is.
  enum Role {
    case plain, name, label, good, bad, warning, hint

    /// The ANSI sequence that begins it; empty for plain text.
    fileprivate var sequence: String {
      switch self {
      case .plain: ""
      case .name: "\u{1b}[1m"
      case .label: "\u{1b}[2m"
      case .good: "\u{1b}[32m"
      case .bad: "\u{1b}[1;31m"
      case .warning: "\u{1b}[33m"
      case .hint: "\u{1b}[36m"
      }
    }
  }

  private var spans: [(role: Role, text: String)]

  init(_ text: String, _ role: Role = .plain) { spans = [(role, text)] }

  init(stringLiteral value: String) { self.init(value) }

  /// Adds a span.
  mutating func append(_ text: String, _ role: Role = .plain) { spans.append((role, text)) }

  static func + (left: Line, right: Line) -> Line {
    var line = left
    line.spans += right.spans
    return line
  }

  /// The text without roles.
  var plain: String { spans.map(\.text).joined() }

  /// The line as it is printed, made harmless for terminals and for the logs of build servers.
  func rendered(inColour: Bool) -> String {
    var scan = LogCommandScan()
    return spans.map { role, text in
      let safe = scan.harmless(TerminalText.safe(text))
      return inColour && role != .plain ? role.sequence + safe + "\u{1b}[0m" : safe
    }.joined()
  }

  /// `  label    value`: the form of the details below a heading, values in one column.
  static func detail(_ label: String, _ value: String, width: Int = 9) -> Line {
    let padding = String(repeating: " ", count: max(1, width - label.count))
    return Line("  " + label + padding, .label) + Line(value)
  }
}
