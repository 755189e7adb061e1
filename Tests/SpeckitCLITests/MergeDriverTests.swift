import Files
import Foundation
import TestSupport
import Testing

/// Real branches are merged by `git` with the merge driver.
@Suite(.enabled(if: BuiltProgram.exists, "the program is not built"))
struct MergeDriverTests {
  private let workspace: Workspace
  private let index = Workspace.epic + "/design/index.md"
  private let plan = Workspace.epic + "/exec-plan.md"

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    try workspace.registerDriver()
  }

  private func feature(_ title: String, day: Int = 21, decision: String? = nil) throws {
    let before = workspace.now
    defer { workspace.now = before }
    workspace.now += Int64(day - 21) * 86_400
    try workspace.succeed("new-feature", title, "--no-branch")
    if let decision {
      try workspace.succeed("decision", "add", decision, "--rationale", "R", "--epic", "EPIC-USER-001")
    }
  }

  private func rows(_ path: String, of id: String) throws -> Int {
    try workspace.text(path).split(separator: "\n").count { $0.contains("[\(id)]") }
  }

  @Test func `two features of one epic meet without a conflict, and the indexes are current`() throws {
    try workspace.branch("a") { try feature("Sign in") }
    try workspace.branch("b") {
      try feature("Sign out")
      try workspace.writeSpec("F-USER-001")
      try workspace.succeed("sync")
    }
    try workspace.merge("a")
    try workspace.merge("b")
    try workspace.succeed("sync", "--check")
    for id in ["F-USER-001", "F-USER-002", "F-USER-003"] {
      #expect(try rows(index, of: id) == 1)
      #expect(try rows(plan, of: id) == 2)
    }
    #expect(try workspace.text(index).contains("| ready |"))
  }

  @Test func `decisions of both sides stand in the order of their dates, and main keeps its IDs`() throws {
    try workspace.branch("topic") { try feature("Sign in", day: 23, decision: "Choose tokens") }
    try feature("Sign out", day: 22, decision: "Choose cookies")
    try workspace.commitAll()
    try workspace.git("switch", "--quiet", "topic")
    try workspace.merge("main")
    let log = try workspace.text(plan)
    #expect(log.contains("- Decision: [D-001] Choose cookies\n"))
    #expect(log.contains("Ada Lovelace\n- Decision: [D-002] Choose tokens\n"))
    try workspace.succeed("sync", "--check")
    try workspace.git("switch", "--quiet", "main")
    try workspace.merge("topic")
    #expect(try workspace.text(plan) == log)
    try workspace.succeed("sync", "--check")
  }

  @Test func `notes and text of both sides stay, and people conflict only with people`() throws {
    try workspace.branch("a") {
      try workspace.replace("|  |\n", by: "| ours |\n", in: index)
      try workspace.replace("## Outcomes", by: "Above.\n\n## Outcomes", in: plan)
      try feature("Sign in")
    }
    try workspace.branch("b") {
      try workspace.replace("|  |\n", by: "| theirs |\n", in: index)
      try workspace.replace("## Progress\n", by: "## Progress\n\n- [x] Mine.\n", in: plan)
      try feature("Sign out")
    }
    try workspace.merge("a")
    try workspace.merge("b")
    #expect(try workspace.text(index).contains("| ours / theirs |"))
    #expect(try workspace.text(plan).contains("Above.\n") && workspace.text(plan).contains("- [x] Mine.\n"))
    try workspace.succeed("sync", "--check")
    for (name, text) in [("c", "One"), ("d", "Other")] {
      try workspace.branch(name) {
        try workspace.replace("Above.", by: text, in: plan)
        try feature(text)
      }
    }
    try workspace.merge("c")
    #expect(try workspace.gitResult("merge", "--no-edit", "d").status == 1)
    #expect(try workspace.conflicts() == [plan])
    #expect(try workspace.text(plan).contains("<<<<<<< ours\nOne\n=======\nOther\n>>>>>>> d\n"))
    #expect(try workspace.text(plan).components(separatedBy: "<<<<<<<").count == 2)
    #expect(try rows(plan, of: "F-USER-005") == 2)
  }

  @Test func `a decision that one side changed and the other took away stays between markers`() throws {
    try feature("Sign in", decision: "Choose tokens")
    try workspace.commitAll()
    try workspace.branch("a") {
      let text = try workspace.text(plan)
      let entry = try #require(text.firstMatch(of: /- Decision: \[D-001\].*\n(  .*\n)*/)).0
      try workspace.write(text.replacing(entry, with: ""), to: plan)
      try workspace.succeed("sync")
    }
    try workspace.replace("Rationale: R\n", by: "Rationale: Safer\n", in: plan)
    try workspace.succeed("sync")
    try workspace.commitAll()
    #expect(try workspace.gitResult("merge", "--no-edit", "a").status == 1)
    #expect(try workspace.conflicts() == [plan])
    let text = try workspace.text(plan)
    #expect(text.contains("<<<<<<< ours\n- Decision: [D-001] Choose tokens\n  Rationale: Safer\n"))
    #expect(text.contains("=======\n>>>>>>> a\n"))
  }

  @Test func `a removed feature goes, and what the other side made stays`() throws {
    try feature("Sign in", decision: "Keep")
    try workspace.commitAll()
    try workspace.branch("a") {
      try workspace.git("rm", "-r", "--quiet", workspace.folder("F-USER-001"))
      try workspace.succeed("sync")
    }
    try workspace.branch("b") { try feature("Sign out") }
    try workspace.merge("b")
    try workspace.merge("a")
    #expect(try rows(index, of: "F-USER-001") == 0 && rows(index, of: "F-USER-003") == 1)
    try workspace.succeed("sync", "--check")
  }

  @Test(arguments: [["a", "b"], ["b", "a"]])
  func `a folder that one side moved takes what the other wrote in it`(_ order: [String]) throws {
    let new = workspace.folder("F-USER-009")
    try workspace.branch("a") {
      try workspace.git("mv", workspace.folder("F-USER-001"), new)
      try workspace.replace("F-USER-001", by: "F-USER-009", in: new + "/spec.md")
      try workspace.succeed("sync")
    }
    try workspace.branch("b") {
      try workspace.replace(
        "Specification: Sign up", by: "Specification: Join", in: workspace.folder("F-USER-001") + "/spec.md")
      try feature("Sign out")
    }
    for name in order { try workspace.merge(name) }
    #expect(try rows(index, of: "F-USER-001") == 0)
    #expect(try workspace.text(index).contains("| Join |"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `branches that merged each other merge again`() throws {
    try workspace.branch("a") { try feature("Sign in", day: 22, decision: "Choose tokens") }
    try workspace.branch("b") { try feature("Sign out", day: 23, decision: "Choose cookies") }
    try workspace.git("branch", "old", "a")
    try workspace.git("switch", "--quiet", "a")
    try workspace.merge("b")
    try workspace.git("switch", "--quiet", "b")
    try workspace.merge("old")
    for name in ["a", "b"] {
      try workspace.git("switch", "--quiet", name)
      try feature(name)
      try workspace.commitAll()
    }
    try workspace.merge("a")
    let log = try workspace.text(plan)
    #expect(log.components(separatedBy: "Choose tokens").count == 2)
    #expect(log.components(separatedBy: "Choose cookies").count == 2)
    #expect(log.components(separatedBy: "[D-00").count == 3)
    try workspace.succeed("sync", "--check")
  }

  @Test func `branches that merged each other merge again with decisions of one ID`() throws {
    for (name, day) in [("a", 22), ("b", 23)] {
      try workspace.branch(name) { try feature("Sign \(name)", day: day, decision: "Choose \(name)") }
    }
    try workspace.git("branch", "old", "a")
    for (name, other) in [("a", "b"), ("b", "old")] {
      try workspace.git("switch", "--quiet", name)
      try workspace.merge(other)
    }
    for (name, day) in [("a", 24), ("b", 25)] {
      try workspace.git("switch", "--quiet", name)
      try feature("Reset \(name)", day: day, decision: "Then \(name)")
      try workspace.commitAll()
    }
    let result = try workspace.gitResult("merge", "--no-edit", "a")
    #expect(result.status == 0)
    // Of the merge bases nothing is told.
    #expect(result.errors.components(separatedBy: " was given on both sides").count == 2, "\(result.errors)")
    let log = try workspace.text(plan)
    for text in ["Choose a", "Choose b", "Then a", "Then b"] {
      #expect(log.components(separatedBy: "] \(text)\n").count == 2)
    }
    #expect(Set(log.matches(of: /\[D-\d+\]/).map { String($0.0) }).count == 4)
    try workspace.succeed("sync", "--check")
  }

  @Test func `a rebase leaves an ID twice that a document of the branch names, and check mends both`() throws {
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    let add = { [workspace] (text: String) in
      _ = try workspace.succeed("decision", "add", text, "--rationale", "R", "--feature", "F-USER-001")
    }
    try workspace.branch("topic") {
      try add("Choose tokens")
      try workspace.commitAll()
      try workspace.write(workspace.text(spec) + "\nSee D-USER-001-1.\n", to: spec)
    }
    try add("Choose mail")
    try workspace.commitAll()
    try workspace.git("rebase", "--quiet", "main", "topic")
    #expect(try workspace.text(plan).components(separatedBy: "[D-USER-001-1]").count == 3)
    try workspace.succeed("sync")
    try workspace.succeed("check", "--fix", "--select", "SK056")
    #expect(try workspace.text(plan).contains("[D-USER-001-1] Choose mail\n"))
    #expect(try workspace.text(plan).contains("[D-USER-001-2] Choose tokens\n"))
    #expect(try workspace.text(spec).contains("See D-USER-001-2."))
  }

  @Test func `a merge in a bare repository joins rows and entries`() throws {
    for (name, day) in [("a", 22), ("b", 23)] {
      try workspace.branch(name) { try feature("Sign \(name)", day: day, decision: "Choose \(name)") }
    }
    let bare = workspace.sandbox.directory.path.appending(component: "bare.git")
    try workspace.git("clone", "--quiet", "--bare", workspace.root.string, bare.string)
    try workspace.git("config", "merge.speckit.driver", workspace.git("config", "merge.speckit.driver"), in: bare)
    _ = try workspace.sandbox.directory.write(
      "**/exec-plan.md merge=speckit\n**/design/index.md merge=speckit\n", to: "bare.git/info/attributes")
    let tree = try workspace.git("merge-tree", "--write-tree", "a", "b", in: bare)
    let log = try workspace.git("show", "\(tree):\(plan)", in: bare)
    #expect(log.contains("[D-001] Choose a\n") && log.contains("[D-002] Choose b\n"))
    for id in ["F-USER-001", "F-USER-002", "F-USER-003"] { #expect(log.contains("[\(id)]")) }
  }

  @Test func `an epic that both made is one, with what each wrote in it`() throws {
    let other = try Workspace(copying: workspace)
    for (workspace, name, id, purpose) in [
      (workspace, "a", "F-BILLING-001", "Pay by card"), (other, "b", "F-BILLING-002", nil as String?),
    ] {
      try workspace.branch(name) {
        try workspace.succeed("new-epic", "Billing", "--service", "billing-service", "--number", "1")
        let folder = "plans/services/billing-service/EPIC-BILLING-001-billing"
        if let purpose {
          let text = try workspace.text(folder + "/exec-plan.md")
          try workspace.write(
            text.replacing(/\[What people can do[^\]]*\]/, with: purpose), to: folder + "/exec-plan.md")
        }
        try workspace.succeed("new-feature", "Pay \(name)", "--no-branch", "--epic", "EPIC-BILLING-001", "--id", id)
      }
    }
    try workspace.git("fetch", "--quiet", other.root.string, "b:b")
    try workspace.merge("a")
    try workspace.merge("b")
    let text = try workspace.text("plans/services/billing-service/EPIC-BILLING-001-billing/exec-plan.md")
    #expect(text.contains("Pay by card") && text.contains("Pay a") && text.contains("Pay b"))
    try workspace.succeed("sync", "--check")
  }

  @Test(arguments: [["rebase", "main"], ["cherry-pick", "main..topic"]])
  func `a rebase and a cherry-pick join rows and entries`(_ command: [String]) throws {
    try workspace.branch("topic") {
      for title in ["Sign in", "Sign out", "Reset"] {
        if title != "Sign in" { try workspace.commitAll() }
        try feature(title, day: 23, decision: "Choose \(title)")
      }
    }
    try feature("Delete", day: 22, decision: "Choose to delete")
    try workspace.replace("|  |\n", by: "| mine |\n", in: index)
    try workspace.commitAll()
    if command[0] == "rebase" { try workspace.git("switch", "--quiet", "topic") }
    try workspace.git(command)
    for id in 1...5 { #expect(try rows(index, of: "F-USER-00\(id)") == 1) }
    let log = try workspace.text(plan)
    #expect(log.contains("[D-001] Choose to delete"))
    for title in ["Sign in", "Sign out", "Reset"] {
      #expect(log.components(separatedBy: "] Choose \(title)\n").count == 2)
    }
    #expect(log.components(separatedBy: "- Decision: [D-00").count == 5)
    try workspace.succeed("sync")
    #expect(try workspace.text(index).contains("| mine |"))
    #expect(try workspace.text(plan).contains("- Decision: [D-004] "))
  }

  @Test func `a revert takes out what one commit brought, and a stash comes back`() throws {
    try feature("Sign in", decision: "Choose tokens")
    try workspace.commitAll()
    let commit = try workspace.git("rev-parse", "HEAD")
    try feature("Sign out", decision: "Choose cookies")
    try workspace.commitAll()
    try workspace.git("revert", "--no-edit", commit)
    #expect(try rows(index, of: "F-USER-002") == 0 && rows(index, of: "F-USER-003") == 1)
    #expect(try !workspace.text(plan).contains("Choose tokens") && workspace.text(plan).contains("Choose cookies"))
    try workspace.succeed("sync")
    try workspace.commitAll()
    try feature("Reset", decision: "Choose mail")
    try workspace.git("stash", "--include-untracked", "--quiet")
    try feature("Delete", decision: "Choose never")
    try workspace.commitAll()
    try workspace.git("stash", "pop", "--quiet")
    #expect(try workspace.text(plan).contains("Choose mail") && workspace.text(plan).contains("Choose never"))
    try workspace.succeed("sync")
  }

  @Test func `files with carriage returns merge like others`() throws {
    for path in [index, plan] { try workspace.write(workspace.text(path).replacing("\n", with: "\r\n"), to: path) }
    try workspace.commitAll()
    try workspace.branch("a") { try feature("Sign in", decision: "Choose tokens") }
    try workspace.branch("b") { try feature("Sign out", decision: "Choose cookies") }
    try workspace.merge("a")
    try workspace.merge("b")
    for path in [index, plan] {
      let text = try workspace.text(path)
      #expect(text.unicodeScalars.count { $0 == "\r" } == text.unicodeScalars.count { $0 == "\n" })
    }
    try workspace.succeed("sync", "--check")
  }

  @Test func `the flat layout merges too`() throws {
    let workspace = try Workspace.flat("Search")
    try workspace.succeed("sync", "specs")
    try workspace.registerDriver()
    try workspace.commitAll()
    for name in ["Filter", "Sort"] {
      try workspace.branch(name) {
        try workspace.succeed("new-feature", name, "--no-branch")
        try workspace.succeed("decision", "add", "Choose \(name)", "--rationale", "R")
      }
    }
    try workspace.merge("Filter")
    try workspace.merge("Sort")
    let log = try workspace.text("specs/decisions.md")
    #expect(log.contains("Choose Filter") && log.contains("Choose Sort"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `the workspace index merges, and a workspace may lie below the top`() throws {
    try workspace.write("index: { workspace: plans/index.md }\n", to: ".specify/speckit.yml")
    try workspace.succeed("sync")
    try workspace.commitAll()
    for name in ["Billing", "Shipping"] {
      try workspace.branch(name) {
        try workspace.succeed("new-epic", name, "--service", name.lowercased())
        try workspace.succeed("sync")
      }
    }
    try workspace.merge("Billing")
    try workspace.merge("Shipping")
    #expect(try workspace.text("plans/index.md").contains("SHIPPING-001"))
    try workspace.succeed("sync", "--check")
  }

  @Test func `outside of a workspace, and of Git, texts are merged as they stand`() throws {
    let place = try TemporaryDirectory()
    try place.write("a\nb\nc\n", to: "o")
    try place.write("A\nb\nc\n", to: "a")
    try place.write("a\nb\nC\n", to: "b")
    let result = try Program.run(
      BuiltProgram.path, ["merge-driver", "o", "a", "b", "7", "plans/x/exec-plan.md"], in: place.path,
      variables: workspace.sandbox.variables)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try place.text(of: "a") == "A\nb\nC\n")
    try place.write("x\n", to: "b")
    let conflict = try Program.run(
      BuiltProgram.path, ["merge-driver", "o", "a", "b", "9", "../exec-plan.md"], in: place.path,
      variables: workspace.sandbox.variables)
    #expect(conflict.status == 1)
    #expect(try place.text(of: "a").contains("<<<<<<<<< ours\n"))
  }
}
