import TestSupport
import Testing

/// Five features of one epic, two people, two clones, a bare remote.
@Suite(.enabled(if: HTTPServer.isInstalled)) struct TeamWeekTests {
  @Test func `a team's week ends in order, and Git stops only where two people wrote one sentence`() throws {
    let week = try Week(driver: true)
    try week.play()
    #expect(week.diary.stops.map(\.hunks) == [[Week.plan: 1]], "\(week.diary.stops)")
    // Both had an ID and a number that Ada had first, and later a number alone.
    #expect(week.diary.remedies == ["renumber F-USER-001 next --id next", "renumber F-USER-004"])
    try week.expectOrder()
  }

  @Test func `without the driver Git stops often, and sync settles all that nobody wrote`() throws {
    let week = try Week(driver: false)
    try week.play()
    #expect(week.diary.hunkCount > 25, "\(week.diary.stops)")
    try week.expectOrder()
  }
}
