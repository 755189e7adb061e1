import Testing

@testable import Operations
@testable import Failures
@testable import Changes

/// Instants in UTC, and names.
@Suite struct MomentTests {
  @Test(arguments: [
    (0, "1970-01-01", "19700101-000000"), (1_795_255_199, "2026-11-21", "20261121-095959"),
    (951_782_400, "2000-02-29", "20000229-000000"), (-1, "1969-12-31", "19691231-235959"),
  ])
  func `an instant is told in UTC`(seconds: Int64, day: String, timestamp: String) {
    #expect(Moment(seconds: seconds).day == day)
    #expect(Moment(seconds: seconds).timestamp == timestamp)
  }

  @Test(arguments: ["user-service", "Übersicht", "日本語", "a_b", "v1.2", "two words"])
  func `names of folders may be in any script`(name: String) throws {
    try NameCheck.segment(name, of: "service")
  }

  @Test(arguments: [
    "", " ", " a", "a ", ".a", "a.", "-a", "a/b", "a\\b", "a..b", "a:b", "a\tb", "a\u{2028}b", "a\u{200f}b",
  ])
  func `names that lead astray are refused`(name: String) {
    #expect(throws: Failure.self) { try NameCheck.segment(name, of: "service") }
  }
}
