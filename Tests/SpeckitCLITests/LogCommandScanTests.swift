import TestSupport
import Testing

@testable import SpeckitCLI

@Suite struct LogCommandScanTests {
  private func harmless(_ pieces: String...) -> String {
    var scan = LogCommandScan()
    return pieces.map { scan.harmless($0) }.joined()
  }

  @Test(arguments: [
    ("::error::x", #":\:error::x"#), ("  ::error::x", #"  :\:error::x"#),
    ("\u{3000}\u{a0}::x::", "\u{3000}\u{a0}:\\:x::"),
    ("\u{feff}::x", "\u{feff}:\\:x"), (":\u{200b}:x", ":\u{200b}\\:x"), (":::x", #":\::x"#),
  ])
  func `colons at the beginning of a line are no command any more`(line: String, shown: String) {
    #expect(harmless(line) == shown)
  }

  @Test(arguments: [
    ("##[error]x", #"##\[error]x"#), ("a ##[group]", #"a ##\[group]"#), ("###[x", #"###\[x"#),
    ("##vso[a]b", #"##vso\[a]b"#),
    ("##teamcity[x", #"##teamcity\[x"#), ("a##[b##[c", #"a##\[b##\[c"#), ("##\u{ad}[x", "##\u{ad}\\[x"),
    ("#\u{200d}#[", "#\u{200d}#\\["), ("::##[", #":\:##\["#),
  ])
  func `marks anywhere in a line are none either`(line: String, shown: String) {
    #expect(harmless(line) == shown)
  }

  @Test(arguments: [
    "", ":", ":a:", "a::b", "a ::error::x", "#[x]", "# #[x]", "## [x]", "##a b[x]", "## Decision Log", "[x] ##",
    "\\::x", "仕様 ::",
  ])
  func `what is no command stays as it is`(line: String) {
    #expect(harmless(line) == line)
  }

  @Test func `a sign that several pieces make is found`() {
    #expect(harmless(" ", ":", ":x") == #" :\:x"#)
    #expect(harmless("a", "::x") == "a::x")
    #expect(harmless("##", "vso", "[x") == #"##vso\[x"#)
    #expect(harmless("##", "", " [x") == "## [x")
    #expect(harmless("漢字", "::x") == "漢字::x")
  }

  @Test func `JSON says the same without them`() {
    #expect(
      LogCommandScan.harmless(json: ####"{"a": ["##[b]", "##vso[c"]}"####)
        == ####"{"a": ["##\u005bb]", "##vso\u005bc"]}"####)
    #expect(LogCommandScan.harmless(json: ####"["::error::x", 1]"####) == ####"["::error::x", 1]"####)
  }

  @Test func `a long line costs time that grows with its length`() {
    let seconds = [100_000, 400_000].map { length in
      ThreadTime.seconds { _ = harmless(String(repeating: ":##a", count: length / 4)) }
    }
    #expect(seconds[1] < 8 * seconds[0] + 0.1)
  }
}
