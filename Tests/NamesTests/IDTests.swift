import Names
import Testing

@Test func `feature IDs are equal without regard to case`() {
  #expect(FeatureID("F-USER-001") == FeatureID("f-user-001"))
  #expect(Set([FeatureID("F-USER-001"), FeatureID("f-User-001")]).count == 1)
  #expect(FeatureID("F-USER-001") != FeatureID("F-USER-01"))
}

@Test func `epic IDs are equal without regard to case`() {
  #expect(EpicID("EPIC-USER-001-a") == EpicID("epic-user-001-A"))
  #expect(Set([EpicID("EPIC-USER-001-a"), EpicID("epic-user-001-A")]).count == 1)
}

@Test func `IDs are ordered by their numbers`() {
  let names = ["F-USER-010", "F-USER-9", "F-USER-1000", "F-ORDER-002", "f-user-011"]
  #expect(
    names.map { FeatureID($0) }.sorted().map(\.string)
      == ["F-ORDER-002", "F-USER-9", "F-USER-010", "f-user-011", "F-USER-1000"])
  #expect(EpicID("EPIC-USER-9-x") < EpicID("EPIC-USER-010-a"))
}

@Test(arguments: [
  ("a", "b"), ("a2", "a10"), ("a02", "a3"), ("a", "a1"), ("2", "10"), ("a1b2", "a1b10"), ("1", "a"),
  ("99999999999999999998", "99999999999999999999"), ("", "a"),
])
func `natural order takes digits as numbers`(first: String, second: String) {
  #expect(NaturalOrder.precedes(first, second))
  #expect(!NaturalOrder.precedes(second, first))
}

@Test func `natural order tells equal numbers apart by their text, one way round only`() {
  #expect(NaturalOrder.precedes("a01", "a1") != NaturalOrder.precedes("a1", "a01"))
  #expect(!NaturalOrder.precedes("a1", "a1"))
}

@Test func `a feature ID has an area and a number`() throws {
  let parts = try #require(FeatureID("f-user2-012").parts)
  #expect(parts.area.string == "USER2")
  #expect(parts.number == 12)
  #expect(FeatureID(area: parts.area, number: 7).string == "F-USER2-007")
  #expect(FeatureID(area: parts.area, number: 1234).string == "F-USER2-1234")
}

@Test(arguments: ["F-USER", "F-USER-1x", "F--001", "001-search", "F-USER-001-x", "G-USER-001", "F-ÄRA-001", ""])
func `an ID of another form has no parts`(text: String) { #expect(FeatureID(text).parts == nil) }

@Test(arguments: [
  ("F-USER-001", "F-USER-001"), ("F-USER-001-sign-up", "F-USER-001"), ("F-USER-1234_sign up", "F-USER-1234"),
  ("F-USER-001 Sign up", "F-USER-001"), ("F-USER-001注册", "F-USER-001"), ("f-user-001-x", "f-user-001"),
  ("F-USER-001-002", "F-USER-001"), ("F-USER-001x", "F-USER-001x"), ("F-USER-1-x", "F-USER-1-x"),
  ("F-USER-MAIL-001-x", "F-USER-MAIL-001-x"), ("FUSER001-x", "FUSER001-x"), ("001-search", "001-search"), ("", ""),
])
func `the ID of a directory is what stands before its name`(directory: String, id: String) {
  #expect(FeatureID(directory: directory).string == id)
}

@Test func `an epic ID has an area, a number and a slug`() throws {
  let parts = try #require(EpicID("epic-USER-001-user-onboarding").parts)
  #expect(parts.area.string == "USER")
  #expect(parts.number == 1)
  #expect(parts.slug == "user-onboarding")
  #expect(EpicID("EPIC-USER-001").parts?.slug == "")
  #expect(EpicID("EPIC-foundation").parts == nil)
  #expect(
    EpicID(area: parts.area, number: 2, slug: Slug(cleaning: "Pay by card")).string == "EPIC-USER-002-pay-by-card")
}

@Test func `an epic is named by its ID and by the beginning of it`() {
  let epic = EpicID("EPIC-USER-001-user-onboarding")
  #expect(epic.isNamed(by: "epic-user-001"))
  #expect(epic.isNamed(by: "EPIC-USER-001-user-onboarding"))
  #expect(!epic.isNamed(by: "EPIC-USER-002"))
  #expect(!epic.isNamed(by: "EPIC-USER-001-user-onboarding-2"))
  #expect(epic.short == "EPIC-USER-001")
  #expect(EpicID("EPIC-USER-001").short == nil)
}

@Test(arguments: [("user", "USER"), ("A1", "A1"), ("x9z", "X9Z")])
func `an area is raised`(text: String, expected: String) { #expect(Area(text)?.string == expected) }

@Test(arguments: ["", "a-b", "ä", "ﬁ", "a b", "１"])
func `an area holds ASCII letters and digits only`(text: String) { #expect(Area(text) == nil) }

@Test(arguments: [("user-service", "USER"), ("  pay.core", "PAY"), ("日本-core", "CORE")])
func `an area is the first word of a service`(name: String, expected: String) {
  #expect(Area(firstWordOf: name)?.string == expected)
}

@Test func `a service without ASCII words gives no area`() { #expect(Area(firstWordOf: "日本") == nil) }

@Test(arguments: [
  ("001-search", 1), ("010-search", 10), ("1234-x", 1234), ("000-x", 0), ("001-", 1),
  ("9223372036854775807-x", Int.max),
  ("20261301-x", 20_261_301), ("1999-x", 1999), ("2100-x", 2100), ("123456-x", 123_456), ("10482-x", 10482),
  ("0000000000000000000000007-x", 7),
])
func `a number has three digits or more and base ten`(name: String, expected: Int) {
  #expect(FeatureNumber.of(name) == expected)
}

@Test(arguments: [
  "01-search", "001", "001search", "a001-x", "", "-001-x", "20260101-120000-x", "9223372036854775808-x", "００１-x",
  " 001-x", "19000101-x",
])
func `what is no number counts for none`(name: String) { #expect(FeatureNumber.of(name) == nil) }

@Test(arguments: [
  "20260222-a", "2026-05-16-c", "2026-05-c", "2026-roadmap", "20260302-1200-x", "19991231-x", "21990101-x",
  "31121999-x", "202605-x", "260516-x", "2026136-x",
  "16052026-x", "2026051612-x", "1790000000-x", "1790000000000-x", "202605161230-x", "20260516123045-x",
])
func `years, dates and times are no numbers, but for the scripts`(name: String) {
  #expect(FeatureNumber.of(name) == nil && FeatureNumber.isDated(name))
  #expect(FeatureNumber.inScripts(name) != nil)
}

@Test(arguments: [
  ("007-search", 7), ("feat/007-search", 7), ("feature/user/012-x", 12), ("feat/search", nil), ("007/search", nil),
  ("release/2026-05-16-x", nil),
])
func `the number of a branch stands behind its last slash`(branch: String, expected: Int?) {
  #expect(FeatureNumber.ofBranch(branch) == expected)
}

@Test(arguments: [
  ([], 1), ([7, 2026], 8), ([1898, 1999, 2026], 2000), ([1999, 2000, 2001], 2002), ([2026], 1), ([2025, 2100], 2101),
])
func `years count only where the numbers lead up to them`(numbers: [Int], expected: Int) {
  #expect(numbers.nextBranchNumber == expected)
}

@Test func `a timestamp is told from a number`() {
  #expect(FeatureNumber.isTimestamped("20260101-120000-search"))
  #expect(!FeatureNumber.isTimestamped("20260101-120000"))
  #expect(!FeatureNumber.isTimestamped("2026010-120000-search"))
  #expect(!FeatureNumber.isTimestamped("001-120000-search"))
}

@Test func `numbers are padded and grow`() {
  #expect(7.padded(to: 3) == "007")
  #expect(1000.padded(to: 3) == "1000")
  #expect(Int(decimalDigits: "٣") == nil)
  #expect(Int(decimalDigits: "") == nil)
  #expect(Int(decimalDigits: "+1") == nil)
}
