import Files
import TestSupport
import Testing

/// Which number `create-new-feature` gives a feature.
@Suite struct CreateNewFeatureNumberTests {
  @Test func `the first feature has number 001`() throws {
    #expect(try Workspace.ofSpecKit().nextBranch() == "001-search-orders")
  }

  @Test(arguments: ["007-a", "1234-a", "010-a", "0009-a"])
  func `a local branch counts, in base ten, with three digits and more`(branch: String) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", branch)
    let next = ["007-a": "008", "1234-a": "1235", "010-a": "011", "0009-a": "010"][branch] ?? ""
    #expect(try workspace.nextBranch() == "\(next)-search-orders")
  }

  @Test(arguments: ["20260319-143022-a", "42-a", "feat/004-a", "x004-a", "004", "9999999999999-a"])
  func `timestamps, short numbers, numbers elsewhere in the name and absurd ones do not count`(branch: String) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", branch)
    #expect(try workspace.nextBranch() == "001-search-orders")
  }

  @Test func `a remote-tracking branch counts`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("update-ref", "refs/remotes/origin/041-a", "HEAD")
    #expect(try workspace.nextBranch() == "042-search-orders")
  }

  @Test func `a spec folder counts whatever it holds, in every specs root`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "specs/003-a/notes.txt")
    #expect(try workspace.nextBranch() == "004-search-orders")
    try workspace.write("specs: [specs, more]\n", to: ".specify/speckit.yml")
    try workspace.write("", to: "more/008-a/notes.txt")
    #expect(try workspace.nextBranch() == "009-search-orders")
  }

  @Test func `a spec folder of a linked worktree counts`() throws {
    let workspace = try Workspace.ofSpecKit()
    let place = workspace.sandbox.directory.path.appending(component: "linked").string
    try workspace.git("worktree", "add", "--quiet", "-b", "work", place)
    try workspace.sandbox.directory.write("", to: "linked/specs/005-a/spec.md")
    #expect(try workspace.nextBranch() == "006-search-orders")
  }

  @Test func `a branch that a remote on this machine has right now counts, and nothing is fetched`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("remote", "add", "origin", try workspace.makeRemote(branches: "main", "011-a"))
    let before = try workspace.snapshot()
    let result = workspace.script("create-new-feature", "--json", "--dry-run", "Search orders")
    #expect(result.output.contains("\"012-search-orders\""))
    #expect(result.errors == "")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  @Test(arguments: ["https://example.org/a.git", "/nonexistent/a.git"])
  func `a remote elsewhere or gone is passed over with one line, and its remote-tracking branches count`(
    url: String
  ) throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("remote", "add", "origin", url)
    try workspace.git("update-ref", "refs/remotes/origin/006-a", "HEAD")
    let result = workspace.script("create-new-feature", "--json", "--dry-run", "Search orders")
    #expect(result.output.contains("\"007-search-orders\""))
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.hasPrefix("[specify] Warning: remote 'origin' ") == true, "\(result)")
  }

  @Test func `the ledger does not raise the number, but what is handed out is written to it`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.create("Search orders")
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("branch", "--delete", "--force", "001-search-orders")
    try workspace.git("clean", "-fdq")
    #expect(try workspace.text(".git/speckit/ledger") == "number 1\n")
    #expect(try workspace.nextBranch() == "001-search-orders")
    try workspace.create("Search orders")
    #expect(try workspace.text(".git/speckit/ledger") == "number 1\n")
  }

  @Test(arguments: [
    "0": "000", "7": "007", "007": "007", "010": "010", "1000": "1000", "9223372036854775807": "9223372036854775807",
  ])
  func `a number is taken in base ten, from 0 to the largest of 63 bits`(given: String, shown: String) throws {
    #expect(try Workspace.ofSpecKit().nextBranch("--number", given) == "\(shown)-search-orders")
  }

  @Test(arguments: ["9223372036854775808", "-1", "x", "1.5", "٣", "0x10"])
  func `a number that is none is an error that names it`(number: String) throws {
    let workspace = try Workspace.ofSpecKit()
    workspace.script("create-new-feature", "--json", "--number", number, "Search orders")
      .expectRefusal("Error: --number must be ", ", got '\(number)'")
  }

  @Test func `an empty number is none, and one beside --timestamp does not matter`() throws {
    let workspace = try Workspace.ofSpecKit()
    #expect(try workspace.nextBranch("--number", "") == "001-search-orders")
    #expect(try workspace.nextBranch("--timestamp", "--number", "x") == "20261121-100000-search-orders")
  }

  @Test func `a number that a spec folder holds becomes the next free one, with a warning`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.write("", to: "specs/001-a/spec.md")
    try workspace.write("", to: "specs/003-a/spec.md")
    let result = try workspace.create("--json", "--number", "1", "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string == "004-search-orders")
    #expect(
      result.errors.contains(
        "[specify] Warning: --number 001 conflicts with an existing spec directory; using 004 instead\n"))
  }

  @Test func `a branch alone that holds the number is no conflict`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.git("branch", "003-other")
    let result = try workspace.create("--json", "--number", "3", "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string == "003-search-orders")
    #expect(!result.errors.contains("Warning"))
  }

  @Test func `with --allow-existing-branch the branch's own folder is no conflict, another one is`() throws {
    let workspace = try Workspace.ofSpecKit()
    try workspace.create("--number", "3", "Search orders")
    try workspace.write("mine\n", to: "specs/003-search-orders/spec.md")
    let again = try workspace.create("--json", "--number", "3", "--allow-existing-branch", "Search orders")
    #expect(try again.json()["BRANCH_NAME"].string == "003-search-orders")
    #expect(!again.errors.contains("Warning"))
    #expect(try workspace.text("specs/003-search-orders/spec.md") == "mine\n")
    let other = try workspace.create("--json", "--number", "3", "--allow-existing-branch", "Cancel orders")
    #expect(try other.json()["BRANCH_NAME"].string == "004-cancel-orders")
  }

  @Test func `a timestamp is that of the command's moment, and does not count as a number`() throws {
    let workspace = try Workspace.ofSpecKit()
    let result = try workspace.create("--json", "--timestamp", "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string == "20261121-100000-search-orders")
    #expect(try result.json()["FEATURE_NUM"].string == "20261121-100000")
    #expect(try workspace.nextBranch() == "001-search-orders")
  }

  @Test func `a timestamp wins over a number, with a warning`() throws {
    let result = try Workspace.ofSpecKit().create("--json", "--timestamp", "--number", "5", "Search orders")
    #expect(try result.json()["FEATURE_NUM"].string == "20261121-100000")
    #expect(result.errors.contains("[specify] Warning: --number is ignored when --timestamp is used\n"))
  }
}
