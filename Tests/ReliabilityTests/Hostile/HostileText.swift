import TestSupport

/// Texts with a meaning to everything that they pass through.
struct HostileText {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Each means something: to a terminal, to eyes, to HTML, Markdown, Mermaid, DOT, YAML, Git, or a workflow of GitHub.
  static let atoms = [
    "\u{1B}[31m", "\u{1B}]0;t\u{7}", "\u{1B}]8;;http://evil.example\u{1B}\\x", "\u{1B}]52;c;eA==\u{7}", "\u{9B}31m",
    "\u{9D}0;t\u{9C}", "\u{8}\u{8}", "\u{7F}", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}",
    "\u{2069}", "\u{200F}", "\u{61C}", "\u{200B}", "\u{FEFF}", "\u{200D}", "e\u{301}\u{301}", "\u{E0041}", "👩‍👩‍👧", "漢字",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</td></table>", "&lt;b&gt;", "&#x202e;", "<!--",
    "-->", "<!-- speckit:begin features -->", "<!-- speckit:end features -->", "speckit:ignore SK001",
    "|", " | a | b |", "\\|", "\\", "`", "```", "~~~", "~~", "*a*", "**", "_b_", "[l](javascript:x)", "![i](http://x)",
    "[x]", "[ ]", "](", "[ref]: x", "# ", "## Decision Log", "> ", "- ", "1. ", "---", "===", "$ARGUMENTS",
    "{CORE_TEMPLATE}", "[FEATURE]", "[NEEDS CLARIFICATION: x]", "\"]", "\"\u{301}]", "n_x[\"y\"]", "; click n_x call()",
    "%%{init: {}}%%", "%% c", "subgraph x", "end", "}; x -> y", ": ", "#", "!!python/object", "&a", "*a", "{{x}}",
    "${x}", "$(touch pwned)", "`touch pwned`", "; touch pwned", "'", "\"", ",", "=cmd()", "::error ::x",
    "%0A::error ::x",
    "::set-output name=a::b", "##[error]x", "##vso[task.setvariable variable=a]b", "%", "--force", "-rf", "../../x",
    "/etc/passwd", ".git", "HEAD", "@{1}", "refs/heads/x",
    "^~:?*[", ".lock", "CON", "F-USER-001", "EPIC-USER-001", "D-001", "Decision:", "Supersedes: D-001", "Title", "word",
  ]

  /// A few atoms in a row, often with spaces between; no NUL, which no argument can hold.
  mutating func make() -> String {
    let glue = pick(["", " ", " "])
    return (0..<Int.random(in: 1...9, using: &generator)).map { _ in pick(Self.atoms) }.joined(separator: glue)
  }

  /// One of `elements`, which must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}

extension String {
  /// What a terminal or a reader's eye could be led astray by: control characters but line feeds, and bidi controls.
  var unsafeScalars: [Unicode.Scalar] {
    unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalar != "\n"
      default: scalar.properties.isBidiControl
      }
    }
  }
}
