import Files
import Foundation
import TestSupport
import Testing

/// A week of two people who work on one epic. Ada's clone reaches the remote by its path, Grace's over HTTP.
final class Week {
  let sandbox: GitSandbox
  let diary = Diary()
  let ada: Person
  let grace: Person
  /// Whether both clones have the merge driver and the hook.
  let hasDriver: Bool
  private let server: HTTPServer
  private let remote: AbsolutePath

  static let plan = Person.epic + "/exec-plan.md"
  static let index = Person.epic + "/design/index.md"
  /// The sentence that both write anew in the end.
  static let sentence = "Sign-up comes first, for nobody can sign in without an account."

  /// Makes the remote with a workspace, and both clones of it; with `driver` each installs what `hooks install` installs.
  init(driver: Bool) throws {
    hasDriver = driver
    sandbox = try GitSandbox(initialise: false)
    let top = sandbox.directory.path
    remote = top.appending(component: "remote.git")
    try sandbox.git("init", "--quiet", "--bare", "--initial-branch=main", remote.string)
    server = try HTTPServer(root: top)
    ada = try Person("Ada Lovelace", cloning: remote.string, into: top.appending(component: "ada"), sandbox, diary)
    try ada.git("symbolic-ref", "HEAD", "refs/heads/main")
    try ada.speckit("init")
    if driver { try ada.speckit("hooks", "install") }
    try ada.speckit("new-epic", "User onboarding", "--service", "user-service")
    try ada.speckit("new-epic", "User accounts", "--service", "user-service")
    for path in [".specify/memory/constitution.md", Week.plan, Week.otherPlan] { try ada.fill(path) }
    try ada.say(Week.sentence, in: Week.plan, under: "## Plan of Work")
    try ada.commit("Start")
    try ada.git("push", "--quiet", "--set-upstream", "origin", "main")
    let url = server.url(of: remote)
    grace = try Person("Grace Hopper", cloning: url, into: top.appending(component: "grace"), sandbox, diary)
    if driver { try grace.speckit("hooks", "install") }
  }

  private static let otherPlan = "plans/services/user-service/EPIC-USER-002-user-accounts/exec-plan.md"

  /// Both begin before they have met: two F-USER-001, and two branches with the number 1.
  func monday() throws {
    try ada.begin("Let customers sign up with an e-mail address")
    try ada.specify("F-USER-001", entity: "Account", edge: "The mail is lost: nothing is lost with it")
    try ada.git("push", "--quiet", "--set-upstream", "origin", "HEAD")
    try grace.begin("Let customers sign in with a password")
    try grace.mendCollisions()
    try grace.specify("F-USER-002", entity: "Session", edge: "The password is wrong, with spaces behind:  ")
    try grace.decide("Lock an account after five wrong passwords", "--feature", "F-USER-002")
    try grace.git("push", "--quiet", "--set-upstream", "origin", "HEAD")
  }

  /// Both plan, decide for their features and for the epic, and write into index and exec plan.
  func tuesday() throws {
    let signUp = try ada.branch()
    try ada.plan("F-USER-001", entity: "Account", violation: "Second data store")
    try ada.decide("Send mails through a queue", "--feature", "F-USER-001")
    try ada.say("Sign-up hands the account to sign-in.", in: Week.index, under: "## Cross-Feature Flows")
    try ada.note("Ada asks the lawyers", on: "F-USER-001")
    try ada.git("switch", "--quiet", "main")
    try ada.decide("Every feature has its own table", "--epic", "EPIC-USER-001")
    try ada.deliver(signUp)
    let signIn = try grace.branch()
    try grace.plan("F-USER-002", entity: "Session", violation: "Sessions outside the database")
    try grace.note("Grace knows the old code", on: "F-USER-002")
    try grace.say("- The old shop hashes with MD5.", in: Week.plan, under: "## Surprises & Discoveries")
    try grace.commit("Write down what surprised")
    try grace.decide("Passwords are checked by one service", "--epic", "EPIC-USER-001")
    try grace.git("fetch", "--quiet")
    try grace.merge("origin/main")
    try grace.deliver(signIn)
  }

  /// Two features with the number 3; one is rebased, in six commits, onto the other.
  func wednesday() throws {
    try ada.followMain()
    try ada.begin("Let customers change their address", "--depends-on", "F-USER-001")
    let change = try ada.branch()
    try grace.begin("Reset a forgotten password", "--id", "F-USER-004", "--depends-on", "F-USER-002")
    try ada.specify("F-USER-003", entity: "AddressChange", edge: "The new address belongs to somebody else")
    try ada.git("push", "--quiet", "--set-upstream", "origin", change)
    try grace.mendCollisions()
    try grace.specify("F-USER-004", entity: "ResetLink", edge: "The link is followed twice")
    try grace.plan("F-USER-004", entity: "ResetLink", violation: "Links live for a day")
    try grace.decide("Reset links are single-use", "--feature", "F-USER-004")
    try grace.deliver(try grace.branch())
    try ada.plan("F-USER-003", entity: "AddressChange", violation: "Old and new address at once")
    try ada.decide("The old address gets a mail too", "--feature", "F-USER-003")
    try ada.listTasks("F-USER-003")
    try ada.note("Ada waits for support", on: "F-USER-003")
    try ada.git("fetch", "--quiet")
    try ada.rebase(onto: "origin/main")
    try ada.git("push", "--quiet", "--force", "origin", change)
    try ada.deliver(change)
  }
}
