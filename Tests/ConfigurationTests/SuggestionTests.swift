import Configuration
import Testing

private let commands = ["init", "new-epic", "new-feature", "plan", "tasks", "sync", "status", "switch"]

@Test(arguments: [
  ("syncc", "sync"), ("snyc", "sync"), ("Sync", "sync"), ("pln", "plan"), ("statsu", "status"),
  ("new-faeture", "new-feature"), ("newepic", "new-epic"), ("sta", "status"),
])
func `a slip of the pen finds what was meant`(word: String, meant: String) {
  #expect(Suggestion.nearest(to: word, among: commands) == meant)
}

@Test(arguments: ["", "x", "commit", "s", String(repeating: "sync", count: 100_000)])
func `a word like none of them finds nothing`(word: String) {
  #expect(Suggestion.nearest(to: word, among: commands) == nil)
}

@Test func `a beginning that several share decides nothing`() {
  #expect(Suggestion.nearest(to: "new", among: commands) == nil)
}

@Test func `the nearest of several wins and of equals the first`() {
  #expect(Suggestion.nearest(to: "plans", among: ["plants", "plans-x", "plan"]) == "plants")
  #expect(Suggestion.nearest(to: "tasks", among: ["task", "tasks"]) == "tasks")
}
