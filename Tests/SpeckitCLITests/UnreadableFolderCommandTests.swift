import TestSupport
import Testing

/// Folders that the system does not let us look into hide nothing but what lies in them.
@Suite(.enabled(if: Workspace.canBeStopped, "the superuser may read anything"))
struct UnreadableFolderCommandTests {
  private static let user = "plans/services/user-service"
  private static let pay = "plans/services/pay-service/EPIC-PAY-001-payments"
  private let workspace: Workspace

  /// Two epics, three features, one of them flat, all indexes current.
  init() throws {
    workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.succeed("new-epic", "Payments", "--service", "pay-service")
    try workspace.succeed("new-feature", "Pay a bill", "--epic", "EPIC-PAY", "--no-switch")
    try workspace.write("# Feature Specification: Search\n", to: "specs/009-search/spec.md")
    try workspace.succeed("sync")
    try workspace.commitAll()
    try workspace.giveToNobody()
  }

  private func run(_ arguments: String...) throws -> CommandResult {
    try workspace.runProgram(arguments, asNobody: true)
  }

  /// Takes every permission on a folder away while `body` runs.
  private func closing(_ path: String, mode: String = "000", _ body: () throws -> Void) throws {
    try workspace.setMode(mode, of: path)
    try body()
    try workspace.setMode("755", of: path)
  }

  @Test(arguments: ["000", "444", "311"]) func `the folder of a feature hides no other feature`(mode: String) throws {
    try closing(workspace.folder("F-USER-001"), mode: mode) {
      let list = try run("list")
      #expect(list.status == 0 && list.errors.contains("warning: F-USER-001 is left out: "), "\(list)")
      #expect(["F-USER-002", "F-PAY-001", "009-search"].allSatisfy(list.output.contains))
      #expect(try run("show", "F-USER-002").errors.contains("F-USER-001 is left out"))
      #expect(try run("show", "F-USER-002").status == 0)
      #expect(try run("show", "F-USER-001").status == 5)
      let gate = try run("gate", "spec", "--all")
      #expect(gate.status == 1 && gate.output.contains("F-USER-002") && gate.errors.contains("F-USER-001 is left out"))
      let check = try run("check")
      #expect(check.status == 1 && check.output.contains("/F-USER-001"))
      #expect(check.output.contains("[SK007]") && !check.output.contains("[SK052]"), "\(check)")
    }
  }

  @Test func `the folder of a feature keeps its ID and its number, and its row`() throws {
    try closing(workspace.folder("F-USER-002")) {
      let index = try workspace.text(Workspace.epic + "/design/index.md")
      let made = try run("new-feature", "Sign out", "--epic", "EPIC-USER", "--json")
      #expect(made.status == 5)
      let json = try made.json()
      #expect(json["feature"]["id"].string == "F-USER-003" && json["feature"]["number"].integer == 10)
      #expect(json["error"]["code"].string == "unreadable" && json["ok"].bool == false)
      #expect(workspace.exists(workspace.folder("F-USER-003") + "/spec.md"))
      #expect(try workspace.text(Workspace.epic + "/design/index.md") == index && index.contains("F-USER-002"))
    }
  }

  @Test(arguments: ["plans", "plans/services", user, Workspace.epic, Workspace.epic + "/features"])
  func `a folder above features hides no other`(path: String) throws {
    try closing(path) {
      for line in [["list"], ["list", "epics"], ["show", "009-search"], ["decision", "list"], ["sync", "--check"]] {
        let result = try workspace.runProgram(line, asNobody: true)
        #expect(result.status == (line[0] == "sync" ? 5 : 0), "\(result)")
        #expect(result.errors.contains("Permission denied") || line[0] == "decision", "\(result)")
      }
      let list = try run("list")
      #expect(list.output.contains("009-search") && !list.output.contains("F-USER"), "\(list)")
      #expect(try run("check", "--select", "SK007").status == 1)
    }
  }

  @Test func `sync leaves alone what lies in it, and goes on with the rest`() throws {
    try workspace.replace("Pay a bill", by: "Pay", in: Self.pay + "/features/F-PAY-001/spec.md")
    try closing(Self.user) {
      let check = try run("sync", "--check")
      #expect(check.status == 5 && check.output.contains("out of date \(Self.pay)/design/index.md"))
      let sync = try run("sync")
      #expect(sync.status == 5 && sync.errors.contains("error: left alone: \(Self.user)\n"), "\(sync)")
      #expect(try workspace.text(Self.pay + "/design/index.md").contains("| Pay |"))
    }
    #expect(try run("sync", "--check").status == 0)
  }

  @Test func `the index over all epics keeps the row of an epic that is out of sight`() throws {
    try workspace.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    try workspace.giveToNobody()
    #expect(try run("sync").status == 0)
    let index = try workspace.text("plans/index.md")
    try closing(Self.user) {
      let sync = try run("sync")
      #expect(sync.status == 5 && sync.errors.contains("plans/index.md"), "\(sync)")
      #expect(try run("decision", "add", "X", "--rationale", "Y", "--epic", "EPIC-PAY").status == 5)
      #expect(try workspace.text("plans/index.md") == index)
    }
  }

  @Test(arguments: ["plans", "plans/services", user, Workspace.epic, Workspace.epic + "/features"])
  func `nobody is told that there is no feature where it may be out of sight`(path: String) throws {
    try closing(path) {
      let lines = [
        ["show", "F-USER-002"], ["gate", "spec", "F-USER-002"], ["plan", "F-USER-002"], ["tasks", "F-USER-002"],
        ["gate", "spec", "F-USER-007"],
      ]
      for line in lines {
        try workspace.runProgram(line, asNobody: true)
          .expectFailure(5, naming: "whether there is a feature F-USER-00", hint: "ls -ld")
      }
      if path != Workspace.epic, path != Workspace.epic + "/features" {
        try run("list", "--epic", "EPIC-USER").expectFailure(5, naming: "whether there is an epic EPIC-USER")
      } else {
        try run("list", "--epic", "EPIC-NONE").expectFailure(3, naming: "there is no epic EPIC-NONE")
      }
    }
    try run("show", "F-USER-009").expectFailure(3, naming: "there is no feature F-USER-009")
  }

  @Test func `a journal that cannot be read is mentioned`() throws {
    try workspace.write("{}", to: ".git/speckit/journal")
    try workspace.giveToNobody()
    try closing(".git/speckit/journal") {
      let list = try run("list")
      #expect(list.status == 0 && list.output.contains("F-USER-001"))
      #expect(list.errors.contains("warning: whether a command was interrupted cannot be told: "), "\(list)")
      #expect(list.errors.contains("/journal: Permission denied"), "\(list)")
    }
  }

  @Test func `where IDs and numbers are out of sight none is handed out`() throws {
    try closing(Self.user) {
      let made = try run("new-feature", "Pay twice", "--epic", "EPIC-PAY")
      made.expectFailure(5, naming: "which numbers are in use cannot be told", hint: "ls -ld")
      try run("new-feature", "Pay twice", "--epic", "EPIC-PAY", "--no-branch")
        .expectFailure(5, naming: "which IDs are in use cannot be told")
      try run("new-epic", "More", "--service", "pay-service").expectFailure(5, naming: "which IDs")
    }
    #expect(!workspace.exists(Self.pay + "/features/F-PAY-002"))
  }

  @Test func `a root of the flat layout that is out of sight is told`() throws {
    try closing("specs") {
      let list = try run("list")
      #expect(list.output.contains("F-PAY-001") && list.errors.contains("specs is left out: cannot list"), "\(list)")
      let sync = try run("sync")
      #expect(sync.status == 5 && sync.errors.contains("specs/index.md"), "\(sync)")
      #expect(try run("new-feature", "Pay twice", "--epic", "EPIC-PAY").status == 5)
    }
  }
}
