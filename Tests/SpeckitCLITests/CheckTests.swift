import Files
import Foundation
import Testing

/// `check` as people, programs and code hosts see it.
struct CheckTests {
  /// A workspace with one feature whose documents are written, and two faults in its plan.
  private static func faulty() throws -> Workspace {
    let workspace = try Workspace.withFeatures("Sign up")
    try workspace.writeSpec("F-USER-001")
    try workspace.succeed("plan", "F-USER-001")
    try workspace.writePlan("F-USER-001")
    try workspace.replace(
      "**Storage**: as agreed", by: "**Storage**: see [the map](map.md), `NEEDS CLARIFICATION`: no",
      in: workspace.folder("F-USER-001") + "/impl-plan.md")
    try workspace.replace(
      "- **Maintainability**: OK", by: "- **Maintainability**: NEEDS REVIEW, 50 % of it",
      in: workspace.folder("F-USER-001") + "/impl-plan.md")
    for document in ["research", "data-model", "quickstart"] {
      try workspace.fillIn(workspace.folder("F-USER-001") + "/\(document).md")
    }
    try workspace.succeed("sync")
    return workspace
  }

  @Test func `findings are told with place, line and what mends them`() throws {
    let workspace = try Self.faulty()
    let result = workspace.run("check")
    #expect(result.status == 1)
    try Golden.expect(result.transcript(root: workspace.root.string), "check")
  }

  @Test func `a clean workspace is told in one line`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    #expect(try workspace.succeed("check").output == "1 feature, no findings\n")
  }

  @Test func `the JSON document has a summary, and each finding its place`() throws {
    let workspace = try Self.faulty()
    let result = workspace.run("check", "--json")
    #expect(result.status == 1)
    let json = try result.json()
    #expect(json["ok"].bool == false)
    #expect(json["command"].string == "check")
    #expect(json["summary"]["errors"].integer == 1)
    #expect(json["summary"]["warnings"].integer == 1)
    let finding = json["findings"][0]
    #expect(finding.keys == ["rule", "severity", "path", "line", "column", "message", "hint", "fingerprint"])
    #expect(finding["rule"].string == "SK030")
    #expect(finding["path"].string == workspace.folder("F-USER-001") + "/impl-plan.md")
    #expect(workspace.run("check", "--format", "json").output == result.output)
  }

  @Test func `workflow commands mark the lines, with their signs escaped`() throws {
    let workspace = try Self.faulty()
    let lines = workspace.run("check", "--format", "github").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        "::error file=\(workspace.folder("F-USER-001"))/impl-plan.md,line=28,col=28,title=SK030 broken-link::"))
    #expect(lines[1].contains("50 %25 of it"))
  }

  @Test func `paths are told to code hosts from the top of the repository`() throws {
    let workspace = try Self.faulty()
    try workspace.git("mv", "-k", "README.md", "plans")
    let nested = try Workspace()
    try FileManager.default.copyItem(
      atPath: workspace.root.string + "/plans", toPath: nested.root.string + "/plans")
    try FileManager.default.createDirectory(
      atPath: nested.root.string + "/apps/shop", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: nested.root.string + "/plans", toPath: nested.root.string + "/apps/shop/plans")
    try nested.write("", to: "apps/shop/.specify/speckit.yml")
    let result = nested.run("-C", "apps/shop", "check", "--format", "github")
    #expect(result.output.hasPrefix("::error file=apps/shop/plans/"), "\(result)")
  }

  @Test func `warnings count only with --strict`() throws {
    let workspace = try Self.faulty()
    #expect(workspace.run("check", "--ignore", "SK030").status == 0)
    #expect(workspace.run("check", "--ignore", "SK030", "--strict").status == 1)
    #expect(workspace.run("check", "--select", "failing-gate", "--strict").output.contains("1 warning in 1 feature"))
  }

  @Test func `a notice is told and counted, and fails nothing`() throws {
    let workspace = try Self.faulty()
    try workspace.write("rules: {SK030: notice, SK018: off}\n", to: ".specify/speckit.yml")
    let result = workspace.run("check", "--strict")
    #expect(result.status == 0)
    #expect(result.output.contains("impl-plan.md:28:28: notice: [SK030] "))
    #expect(result.output.hasSuffix("1 notice in 1 feature\n"))
    let json = try workspace.succeed("check", "--strict", "--json").json()
    #expect(json["findings"][0]["severity"].string == "notice")
    #expect(json["summary"]["notices"].integer == 1)
    #expect(json["summary"]["warnings"].integer == 0)
    #expect(workspace.run("check", "--format", "github").output.hasPrefix("::notice file="))
    let log = workspace.run("check", "--format", "sarif").output
    #expect(log.contains(#""level" : "note""#))
  }

  @Test func `errors alone are told with -q, without a summary`() throws {
    let workspace = try Self.faulty()
    let quiet = workspace.run("check", "-q")
    #expect(quiet.status == 1)
    #expect(quiet.output.split(separator: "\n").map { $0.contains("error: [SK030]") } == [true, false, false])
    #expect(workspace.run("check", "-q", "--ignore", "SK030").output == "")
  }

  @Test func `a path limits what is told, from where the command runs`() throws {
    let workspace = try Self.faulty()
    #expect(workspace.run("check", workspace.folder("F-USER-001") + "/spec.md").status == 0)
    workspace.directory = workspace.root.appending(component: "plans")
    #expect(workspace.run("check", "services").status == 1)
    workspace.run("check", "nowhere").expectFailure(3, naming: "nowhere")
    workspace.run("check", "/").expectFailure(2, naming: "outside the workspace")
  }

  @Test func `what cannot be asked is refused`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    workspace.run("check", "--select", "SK999").expectFailure(2, naming: "SK999")
    workspace.run("check", "--ignore", "open-marc").expectFailure(2, naming: "open-marc", hint: "open-mark")
    workspace.run("check", "--explain", "SK0").expectFailure(2, naming: "SK0")
    workspace.run("check", "--format", "xml").expectFailure(2, naming: "xml")
    let both = workspace.run("check", "--json", "--format", "sarif")
    #expect(both.status == 2)
    #expect(both.output.contains("two-formats"))
    try workspace.write("rules: {SK999: off}\n", to: ".specify/speckit.yml")
    workspace.run("check").expectFailure(2, naming: "SK999")
    try workspace.write("rules: {SK012: of}\n", to: ".specify/speckit.yml")
    workspace.run("check").expectFailure(2, naming: "SK012", hint: "off")
  }

  @Test func `a rule explains itself`() throws {
    let workspace = try Workspace(git: false)
    try Golden.expect(
      workspace.succeed("check", "--explain", "SK012", "--explain", "stale-index").transcript(
        root: workspace.root.string),
      "check-explain")
    let json = try workspace.succeed("check", "--explain", "SK012", "--json").json()
    #expect(json["rules"][0].keys == ["rule", "name", "severity", "fixable", "summary", "explanation", "silences"])
  }

  // MARK: --fix

  /// Two kinds of line endings, an index out of date, a decision that is not logged, the ID of another feature.
  private static func mendable() throws -> Workspace {
    let workspace = try faulty()
    let folder = workspace.folder("F-USER-001")
    try workspace.replace("see [the map](map.md), `NEEDS CLARIFICATION`: no", by: "none", in: folder + "/impl-plan.md")
    try workspace.replace(
      "| Violation / Risk | Why Needed (Current Need) | Simpler Alternative Rejected Because |\n| --- | --- | --- |\n",
      by:
        "| Violation / Risk | Why Needed (Current Need) | Simpler Alternative Rejected Because |\n| --- | --- | --- |\n| A second store | Speed | One is slow |\n",
      in: folder + "/impl-plan.md")
    try workspace.replace("**Feature ID**: F-USER-001", by: "**Feature ID**: F-USER-003", in: folder + "/spec.md")
    try workspace.write(workspace.text(folder + "/research.md") + "One more line\r\n", to: folder + "/research.md")
    return workspace
  }

  @Test func `what can be mended safely is mended, and what is left is told`() throws {
    let workspace = try Self.mendable()
    let folder = workspace.folder("F-USER-001")
    let rules = try workspace.run("check", "--json").json()["findings"].array.compactMap { $0["rule"].string }
    #expect(rules.sorted() == ["SK020", "SK052", "SK052", "SK053", "SK060"])
    let dry = workspace.run("check", "--fix", "--dry-run")
    #expect(dry.output.contains("would update \(folder)/spec.md"))
    #expect(try workspace.text(folder + "/spec.md").contains("F-USER-003"))
    let result = workspace.run("check", "--fix")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("mended \(folder)/research.md\n"))
    #expect(try workspace.text(folder + "/spec.md").contains("**Feature ID**: F-USER-001"))
    #expect(try workspace.text(Workspace.epic + "/exec-plan.md").contains("A second store"))
    #expect(try !workspace.text(folder + "/research.md").contains("\r"))
    #expect(workspace.run("check", "--strict").status == 0)
    #expect(workspace.run("check", "--fix").output == "1 feature, no findings\n")
  }

  @Test func `without --fix nothing is written`() throws {
    let workspace = try Self.mendable()
    let before = try workspace.snapshot()
    _ = workspace.run("check")
    #expect(differences(before, try workspace.snapshot()) == [])
  }

  // MARK: Git

  private static let halfDone = "# Tasks\n\n- [x] T001 One\n- [ ] T002 Two\n"

  @Test func `a branch that was merged is told while the feature is not done, unless it goes on on a remote`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    #expect(workspace.run("check", "--strict").status == 0)
    try workspace.write(Self.halfDone, to: workspace.folder("F-USER-002") + "/tasks.md")
    try workspace.git("switch", "--quiet", "002-sign")
    try workspace.git("commit", "--quiet", "--allow-empty", "--message", "Work")
    let work = try workspace.git("rev-parse", "HEAD")
    try workspace.git("commit", "--quiet", "--allow-empty", "--message", "More work")
    let more = try workspace.git("rev-parse", "HEAD")
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("branch", "--force", "002-sign", work)
    try workspace.git("merge", "--quiet", "--no-ff", "--message", "Merge", "002-sign")
    let found = { try workspace.run("check", "--select", "SK023", "--json").json()["findings"].array }
    #expect(try found().compactMap { $0["severity"].string } == ["notice"])
    #expect(workspace.run("check", "--strict", "--select", "SK023").status == 0)
    // Another branch may be behind.
    try workspace.git("switch", "--quiet", "--create", "release")
    #expect(try found().count == 0)
    try workspace.git("switch", "--quiet", "main")
    try workspace.git("update-ref", "refs/remotes/origin/002-sign", work)
    #expect(try found().count == 1)
    try workspace.git("update-ref", "refs/remotes/origin/002-sign", more)
    #expect(try found().count == 0)
  }

  @Test func `a branch that is missing is told, unless its feature is on the main branch already`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.write(Self.halfDone, to: workspace.folder("F-USER-001") + "/tasks.md")
    try workspace.git("branch", "--quiet", "-D", "001-sign")
    let found = { try workspace.run("check", "--select", "SK022", "--json").json()["findings"].array }
    // Hosts delete a branch once it is merged.
    #expect(try found().count == 0)
    try workspace.git("switch", "--quiet", "--create", "topic")
    try workspace.git("branch", "--force", "main", "main~1")
    #expect(try found().compactMap { $0["severity"].string } == ["notice"])
    #expect(workspace.run("check", "--strict", "--select", "SK022").status == 0)
    // Where no feature's branch exists, nobody works with branches.
    try workspace.git("branch", "--quiet", "-D", "002-sign")
    #expect(try found().count == 0)
  }

  @Test func `a document that cannot be read is a finding, and hides no other`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let plan = workspace.root.string + "/" + workspace.folder("F-USER-001") + "/impl-plan.md"
    try FileManager.default.createDirectory(atPath: plan, withIntermediateDirectories: true)
    let json = try workspace.run("check", "--json").json()
    #expect(json["findings"].array.compactMap { $0["rule"].string } == ["SK007"])
  }

  // MARK: SARIF

  @Test func `no text of a finding shows what stands around it in another order`() throws {
    let workspace = try Self.faulty()
    let controls = "\u{202e}\u{2066}\u{2069}\u{200f}\u{61c}\u{85}"
    try workspace.replace(
      "[the map](map.md)", by: "[the map](ma\(controls)p.md)", in: workspace.folder("F-USER-001") + "/impl-plan.md")
    try workspace.write(
      "# X\n\n<<<<<<< a\n=======\n>>>>>>> b\n", to: workspace.folder("F-USER-001") + "/no\u{202e}te.md")
    for format in ["sarif", "github", "human"] {
      let output = workspace.run("check", "--format", format).output
      #expect(output.contains("ma\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}p.md"), "\(format)")
      #expect(
        !output.unicodeScalars.contains {
          $0 != "\n" && ($0.properties.isBidiControl || $0.properties.generalCategory == .control)
        })
    }
    #expect(workspace.run("check", "--format", "sarif").output.contains("/F-USER-001/no%E2%80%AEte.md\""))
    let json = try workspace.run("check", "--format", "json").json()
    #expect(json["findings"].array.contains { $0["message"].string?.contains("ma\(controls)p.md") == true })
    #expect(json["findings"].array.contains { $0["path"].string?.hasSuffix("no\u{202e}te.md") == true })
  }

  @Test func `the log has what SARIF 2.1.0 requires, and the same bytes each time`() throws {
    let workspace = try Self.faulty()
    let result = workspace.run("check", "--format", "sarif")
    #expect(result.status == 1)
    #expect(workspace.run("check", "--format", "sarif").output == result.output)
    let log = JSON(try JSONSerialization.jsonObject(with: Data(result.output.utf8)))
    #expect(log["version"].string == "2.1.0")
    let run = log["runs"][0]
    let rules = run["tool"]["driver"]["rules"].array
    #expect(run["tool"]["driver"]["name"].string == "speckit")
    #expect(run["results"].array.count == 2)
    for finding in run["results"].array {
      let place = finding["locations"][0]["physicalLocation"]
      #expect(finding["message"]["text"].string?.isEmpty == false)
      #expect(["error", "warning"].contains(finding["level"].string))
      #expect(finding["ruleIndex"].integer.map { rules[$0]["id"].string } == finding["ruleId"].string)
      #expect(place["artifactLocation"]["uriBaseId"].string == "SRCROOT")
      #expect((place["region"]["startLine"].integer ?? 0) > 0)
    }
    #expect(rules.allSatisfy { $0["help"]["text"].string != $0["fullDescription"]["text"].string })
    let root = run["originalUriBaseIds"]["SRCROOT"]["uri"].string
    #expect(root?.hasPrefix("file:///") == true && root?.hasSuffix("/") == true)
  }

  @Test(arguments: ["quickstart.md", "checklists/domain.md", "contracts/api.yaml", "impl-plan.md"])
  func `whatever document cannot be read is told, and the others are still looked at`(name: String) throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let path = workspace.root.string + "/" + workspace.folder("F-USER-001") + "/" + name
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    let result = workspace.run("check", "--json", "--select", "SK007")
    let findings = try result.json()["findings"].array
    #expect(result.status == 1)
    #expect(findings.compactMap { $0["path"].string } == [workspace.folder("F-USER-001") + "/" + name])
    #expect(findings.first?["message"].string?.contains(workspace.root.string) == false)
  }

  @Test func `what is switched off by a comment is not mended`() throws {
    let workspace = try Self.faulty()
    let plan = workspace.folder("F-USER-001") + "/impl-plan.md"
    let head =
      "| Violation / Risk | Why Needed (Current Need) | Simpler Alternative Rejected Because |\n| --- | --- | --- |\n"
    try workspace.replace(
      head, by: "<!-- speckit:ignore SK053 not binding -->\n\n\(head)| A second store | Speed | One is slow |\n",
      in: plan)
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.write(workspace.text(spec) + "One more line\r\n", to: spec)
    _ = workspace.run("check", "--fix", "--select", "SK053", "--select", "SK060")
    #expect(try !workspace.text(Workspace.epic + "/exec-plan.md").contains("A second store"))
    #expect(try !workspace.text(spec).contains("\r"))
  }

  @Test func `a place without features is told, so that no check is green by mistake`() throws {
    let workspace = try Workspace()
    try workspace.succeed("init")
    #expect(try workspace.succeed("check").errors.contains("there is no feature in"))
  }

  @Test func `an ID in a linked header is mended, link and all`() throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    let spec = workspace.folder("F-USER-001") + "/spec.md"
    try workspace.replace(
      "**Feature ID**: F-USER-001", by: "**Feature ID**: [F-USER-002](../F-USER-002/spec.md)", in: spec)
    #expect(workspace.run("check", "--fix").status == 0)
    #expect(try workspace.text(spec).contains("**Feature ID**: [F-USER-001](../F-USER-001/spec.md)"))
  }

  @Test func `a link through a folder that leads out of the workspace is not looked at`() throws {
    let workspace = try Workspace.withFeatures("Sign up")
    let folder = workspace.folder("F-USER-001")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.root.string + "/" + folder + "/out", withDestinationPath: "/usr")
    try workspace.write(workspace.text(folder + "/spec.md") + "\n[a](out/x.md) [b](in/x.md)\n", to: folder + "/spec.md")
    let findings = try workspace.run("check", "--select", "SK030", "--json").json()["findings"].array
    #expect(findings.compactMap { $0["message"].string } == ["the link leads to in/x.md, which is not there"])
  }

  @Test(arguments: ["20260101-101010-sign", "feature/sign"])
  func `a branch without a number may be missing too`(branch: String) throws {
    let workspace = try Workspace.withFeatures("Sign up", "Sign in")
    try workspace.replace("`001-sign`", by: "`\(branch)`", in: workspace.folder("F-USER-001") + "/spec.md")
    try workspace.write(Self.halfDone, to: workspace.folder("F-USER-001") + "/tasks.md")
    try workspace.git("switch", "--quiet", "--create", "topic")
    try workspace.git("branch", "--force", "main", "main~1")
    let findings = try workspace.run("check", "--select", "SK022", "--json").json()["findings"].array
    #expect(findings.compactMap { $0["message"].string } == ["there is no branch \(branch)"])
  }
}
