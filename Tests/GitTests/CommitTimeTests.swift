import TestSupport
import Testing

@testable import Git

struct CommitTimeTests {
  static let dates = [
    "2026-11-21T10:00:00Z", "2026-11-21T10:00:00+02:00", "2026-11-21 10:00:00 -0530", "2000-02-29T23:59:59Z",
    "1999-03-01T00:00:00+1400", "2024-12-31T12:34:56", "@1789000000 +0200", "1789000000 -0700", "@0 +0000",
    "1789000000",
  ]

  @Test(arguments: dates) func `a date means what it means to git`(date: String) throws {
    let sandbox = try GitSandbox()
    let variables = sandbox.variables.merging(["GIT_AUTHOR_DATE": date]) { $1 }
    let ident = try Program.run("/usr/bin/git", ["var", "GIT_AUTHOR_IDENT"], in: sandbox.path, variables: variables)
    let parts = ident.output.split { $0 == " " || $0 == "\n" }.suffix(2)
    let time = try #require(CommitTime(date))
    let hours = time.offset.magnitude / 60
    let minutes = time.offset.magnitude % 60
    let zone = (time.offset < 0 ? "-" : "+") + "\(hours < 10 ? "0" : "")\(hours)\(minutes < 10 ? "0" : "")\(minutes)"
    #expect(parts.map(String.init) == ["\(time.seconds)", zone])
  }

  @Test(arguments: ["", "soon", "2026-13-01T00:00:00Z", "2026-11-21T25:00:00Z", "2026-11-21", "@x +0000", "@1 +02"])
  func `what is no date is refused`(date: String) {
    #expect(CommitTime(date) == nil)
  }
}
