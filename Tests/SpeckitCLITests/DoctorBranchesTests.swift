import Testing

@testable import SpeckitCLI

/// What `doctor` says of how branches are named.
@Suite struct DoctorBranchesTests {
  private static let settings = ".specify/extensions/git/git-config.yml"

  /// Each as `status: message`, with the hint behind it.
  private func told(in workspace: Workspace) throws -> [String] {
    try workspace.run("doctor", "--json").json()["checks"].array.filter { $0["name"].string == "branches" }.map {
      let hint = $0["hint"].string.map { " (\($0))" } ?? ""
      return "\($0["status"].string ?? ""): \($0["message"].string ?? "")\(hint)"
    }
  }

  private func workspace(settings text: String = "", configuration: String = "layout: flat\n") throws -> Workspace {
    let workspace = try Workspace.flat()
    try workspace.write(configuration, to: ".specify/speckit.yml")
    try workspace.write(text, to: Self.settings)
    return workspace
  }

  @Test(arguments: [
    ("", "layout: flat\n", "{number}-{slug}, the standard"),
    ("branch_prefix: feat\n", "layout: flat\n", "feat/{number}-{slug}, by \(settings)"),
    ("branch_template: {app}/{number}-{slug}\n", "layout: flat\n", "{app}/{number}-{slug}, by \(settings)"),
    ("branch_prefix: feat\n", "branch: { prefix: x/ }\n", "x/{number}-{slug}, by .specify/speckit.yml"),
    ("branch_numbering: timestamp\n", "branch: { create: false }\n", "none are made"),
  ])
  func `the template is told, and where it comes from`(settings: String, configuration: String, told: String) throws {
    #expect(try self.told(in: workspace(settings: settings, configuration: configuration)) == ["ok: \(told)"])
  }

  @Test(arguments: [
    "branch_template: x/{slug}\n", "branch_template: {a: b}\n", "branch_prefix: a b\n", "branch_prefix: {user}\n",
  ])
  func `settings that new-feature refuses are an error, and a warning where they only hold for the scripts`(
    settings: String
  ) throws {
    let workspace = try workspace(settings: settings)
    #expect(workspace.run("new-feature", "Search", "--dry-run").status != 0)
    #expect(try told(in: workspace).map { $0.prefix(6) } == ["error:"])
    try workspace.write("layout: flat\nbranch: { prefix: x/ }\n", to: ".specify/speckit.yml")
    try workspace.succeed("new-feature", "Search", "--dry-run")
    #expect(try told(in: workspace).map { $0.prefix(8) } == ["warning:"])
  }

  @Test func `settings that cannot be read are an error`() throws {
    let workspace = try workspace()
    try workspace.remove(Self.settings)
    try workspace.makeFolder(Self.settings)
    #expect(workspace.run("new-feature", "Search", "--dry-run").status == 5)
    #expect(try told(in: workspace).first?.contains("\(Self.settings) is no regular file") == true)
  }

  @Test func `values that are passed over are warnings`() throws {
    #expect(
      try told(in: workspace(settings: "branch_template:\n  - a\nbranch_numbering: weekly\n"))
        == [
          "ok: {number}-{slug}, the standard",
          "warning: branch_template is no text, and is passed over (write it as branch_template: \"…\")",
          "warning: branch_numbering is neither \"sequential\" nor \"timestamp\", and is passed over (mend it there)",
        ])
  }

  @Test(arguments: [
    ("branch_prefix: feat/{app}\n", "layout: flat\n"), ("", "layout: flat\nbranch: { prefix: feat/x }\n"),
  ])
  func `a branch in whose place the folder of all branches would stand is an error`(
    settings: String, configuration: String
  ) throws {
    let workspace = try workspace(settings: settings, configuration: configuration)
    #expect(try told(in: workspace).first?.hasPrefix("ok: ") == true)
    try workspace.git("branch", "feat")
    #expect(workspace.run("new-feature", "Search", "--dry-run").status == 4)
    let found = try told(in: workspace)
    #expect(found.count == 1 && found.first?.contains("since branch feat is in the way") == true, "\(found)")
    #expect(found.first?.hasSuffix("(rename that one: git branch -m feat NAME)") == true, "\(found)")
    try workspace.write("layout: flat\nbranch: { create: false, prefix: feat/x }\n", to: ".specify/speckit.yml")
    #expect(try told(in: workspace) == ["ok: none are made"])
    try workspace.write(configuration, to: ".specify/speckit.yml")
    try workspace.git("branch", "-m", "feat", "old-feat")
    #expect(try told(in: workspace).first?.hasPrefix("ok: ") == true)
  }
}
