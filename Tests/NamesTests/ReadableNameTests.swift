import Names
import Testing

@Suite struct ReadableNameTests {
  @Test(arguments: [
    ("F-USER-003\u{fffd}", "F-USER-003"), ("f-user-0031\u{fffd}9", "F-USER-0031"),
    ("F-USER-003-a\u{fffd}b", "F-USER-003"),
    ("F-USER-003\u{fffd}\u{fffd}-x", "F-USER-003"), ("F-US\u{fffd}ER-003", nil), ("F-USER-\u{fffd}003", nil),
    ("\u{fffd}F-USER-003", nil), ("F-USER-03\u{fffd}", nil), ("notes\u{fffd}", nil),
  ])
  func `an ID is what a name begins with, as far as it can be read`(name: String, id: String?) {
    #expect(ReadableName(name)?.featureID == id.map { FeatureID($0) })
  }

  @Test(arguments: [
    ("EPIC-USER-002\u{fffd}", 2), ("EPIC-USER-012-on\u{fffd}boarding", 12), ("EPIC-\u{fffd}-002", nil),
    ("x\u{fffd}", nil),
  ])
  func `so is the number of an epic`(name: String, number: Int?) {
    #expect(ReadableName(name)?.epicID?.parts?.number == number)
  }

  @Test(arguments: [
    ("007-sea\u{fffd}rch", 7), ("007\u{fffd}", 7), ("20260101\u{fffd}120000-x", nil), ("20260101-120000-\u{fffd}", nil),
    ("07\u{fffd}", nil), ("\u{fffd}007-x", nil),
  ])
  func `so is the number of a folder`(name: String, number: Int?) {
    #expect(ReadableName(name)?.number == number)
  }

  @Test func `a name in which nothing is replaced is another matter`() {
    #expect(ReadableName("F-USER-003") == nil)
    #expect(ReadableName("007\u{fffd}search")?.hasPrefix("007-") == true)
    #expect(ReadableName("0071\u{fffd}")?.hasPrefix("007-") == false)
  }
}
