import Testing

extension Week {
  /// A fifth feature; Grace renames one and moves one, while Ada edits what is moved.
  func thursday() throws {
    try grace.followMain()
    try grace.begin("Delete an account")
    try grace.specify("F-USER-005", entity: "Deletion", edge: "An order is still open")
    try grace.note("Grace asks the office", on: "F-USER-005")
    // Between markers alone nobody sees what one side took out of a log, so the entry would stand in both logs.
    if hasDriver { try grace.decide("Orders stay", "--feature", "F-USER-005") }
    try grace.deliver(try grace.branch())
    try ada.followMain()
    try ada.git("switch", "--quiet", "--create", "invoices")
    try ada.say("- Invoices stay for ten years", in: ada.folder("F-USER-005") + "/spec.md", under: "## Assumptions")
    try ada.commit("Add an assumption")
    try ada.decide("Invoices outlive accounts", "--epic", "EPIC-USER-001")
    try grace.git("switch", "--quiet", "--create", "tidy")
    try grace.speckit("rename", "F-USER-002", "--title", "Sign in with a password or a key", "--short-name", "sign-in")
    try grace.commit("Rename F-USER-002")
    try grace.speckit("move", "F-USER-005", "--epic", "EPIC-USER-002")
    try grace.commit("Move F-USER-005")
    try grace.listTasks("F-USER-002")
    try grace.deliver("tidy")
    try ada.git("fetch", "--quiet")
    try ada.merge("origin/main")
    try ada.deliver("invoices")
  }

  /// Ada finishes one feature and begins to build another, Grace closes one, and both rewrite one sentence.
  func friday() throws {
    try ada.git("switch", "--quiet", "--create", "finish")
    try ada.listTasks("F-USER-001")
    try ada.tick(ada.folder("F-USER-001") + "/tasks.md")
    try ada.edit(ada.folder("F-USER-003") + "/tasks.md") { $0 = $0.replacing("- [ ] T001", with: "- [x] T001") }
    try ada.speckit("sync")
    try ada.commit("Finish F-USER-001")
    try rewrite("Sign-up came first, and it works.", by: ada)
    try ada.deliver("finish")
    try grace.git("switch", "--quiet", "--create", "closing")
    try grace.speckit("close", "F-USER-004", "--as", "superseded", "--by", "F-USER-002")
    try grace.commit("Close F-USER-004")
    try grace.decide("Reset passwords at sign-in", "--feature", "F-USER-002")
    try rewrite("Sign-up comes first; sign-in follows at once.", by: grace)
    try grace.git("fetch", "--quiet")
    try grace.merge("origin/main")
    try grace.deliver("closing")
    try ada.followMain()
  }

  private func rewrite(_ sentence: String, by person: Person) throws {
    try person.edit(Week.plan) { $0 = $0.replacing(Week.sentence, with: sentence) }
    diary.lines.removeAll { $0 == Week.sentence }
    diary.lines.append(sentence)
    try person.commit("Rewrite the sentence")
  }

  /// Plays it all.
  func play() throws {
    try monday()
    try tuesday()
    try wednesday()
    try thursday()
    try friday()
  }
}
