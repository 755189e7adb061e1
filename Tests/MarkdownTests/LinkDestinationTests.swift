import Markdown
import Testing

@Test(arguments: [
  ("../features/F-USER-001/spec.md", "../features/F-USER-001/spec.md"),
  ("my (old) plan.md", "my%20%28old%29%20plan.md"),
  ("仕様/ä.md", "仕様/ä.md"), ("a|b`c[d]*e", "a%7Cb%60c%5Bd%5D%2Ae"), ("100%#?", "100%25%23%3F"),
  ("a\u{202E}b\n\u{A0}", "a%E2%80%AEb%0A%C2%A0"),
])
func `a destination keeps its letters and hides nothing`(path: String, encoded: String) {
  #expect(LinkDestination.encoded(path) == encoded)
}

@Test func `every character of ASCII is encoded alone as it is among others`() {
  for value in UInt8(0)..<0x80 {
    let text = "a\(Unicode.Scalar(value))b"
    #expect(LinkDestination.encoded(text) + "é" == LinkDestination.encoded(text + "é"), "\(value)")
  }
}
