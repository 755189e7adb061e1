/// Recognises, scalar by scalar, what a build server would take for a command in a line of its log: `::name …::` where the
/// line begins (GitHub Actions), and `##[name]`, `##vso[name]` or `##teamcity[name` anywhere in it (Actions, Azure
/// Pipelines, TeamCity).
///
/// A backslash before the character that completes the sign takes the meaning from it, and leaves all of the text to be
/// read. Characters that cannot be seen do not count: servers compare texts by the rules of a language, which pass them over.
struct LogCommandScan {
  private enum Beginning { case blank, colon, past }
  private enum Mark { case none, hash, open }

  private var beginning: Beginning
  private var mark = Mark.none

  /// Scans a line from its beginning, or a text that stands somewhere within one.
  init(atBeginning: Bool = true) { beginning = atBeginning ? .blank : .past }

  /// Whether `scalar`, which comes next, completes the sign of a command.
  mutating func completesCommand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isUnseen { return false }
    let completesColons = takesColon(scalar)
    let completesMark = takesMark(scalar)
    return completesColons || completesMark
  }

  /// The next piece of a line with every sign of a command taken away.
  mutating func harmless(_ text: String) -> String {
    if passes(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if completesCommand(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// JSON that says the same, and in which no sign of a command is left.
  static func harmless(json: String) -> String {
    guard json.utf8.contains(UInt8(ascii: "#")) else { return json }
    var scan = LogCommandScan(atBeginning: false)
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      if scan.completesCommand(scalar) {
        result.append(contentsOf: JSONValue.escaped(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Goes on behind a text in which no sign can be, and that completes none.
  private mutating func passes(_ text: String) -> Bool {
    guard mark == .none, beginning != .colon,
      !text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") })
    else {
      return false
    }
    if !text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) { beginning = .past }
    return true
  }

  private mutating func takesColon(_ scalar: Unicode.Scalar) -> Bool {
    switch (beginning, scalar) {
    case (.past, _): return false
    case (.blank, ":"):
      beginning = .colon
      return false
    case (.blank, _) where scalar.properties.isWhitespace: return false
    case (.blank, _):
      beginning = .past
      return false
    case (.colon, _):
      beginning = .past
      return scalar == ":"
    }
  }

  private mutating func takesMark(_ scalar: Unicode.Scalar) -> Bool {
    switch (mark, scalar) {
    case (.open, "["):
      mark = .none
      return true
    case (.open, "#"), (.hash, "#"): mark = .open
    case (.open, "a"..."z"), (.open, "A"..."Z"): break
    case (_, "#"): mark = .hash
    default: mark = .none
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether nothing is to be seen of the character, and texts compare equal with it and without.
  fileprivate var isUnseen: Bool {
    !isASCII && (properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format)
  }
}
