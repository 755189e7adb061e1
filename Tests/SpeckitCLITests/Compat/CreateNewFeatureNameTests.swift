import Testing

/// What `create-new-feature` calls a branch.
@Suite struct CreateNewFeatureNameTests {
  @Test(arguments: [
    "Let customers sign up": "001-let-customers-sign",
    "Add user authentication system": "001-user-authentication-system",
    "I want to add an API for UI": "001-api-ui", "go to it": "001-go-to-it",
    "Fix API bug in OAuth flow": "001-fix-api-bug", "Fix bug in login flow": "001-fix-bug-login-flow",
    "Überblick für Kunden": "001-überblick-für-kunden", "add --weird / (signs)!": "001-weird-signs",
  ])
  func `the words are those that spec-kit chooses`(description: String, branch: String) throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let result = try workspace.create("--json", "--dry-run", description)
    #expect(try result.json()["BRANCH_NAME"].string == branch)
  }

  @Test func `every stop word of spec-kit is dropped`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let words = """
      i a an the to for of in on at by with from is are was were be been being have has had do does did will would should
      could can may might must shall this that these those my your our their want need add get set
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words.count == 48)
    for word in words {
      let result = try workspace.create("--json", "--dry-run", "\(word) orders")
      #expect(try result.json()["BRANCH_NAME"].string == "001-orders", "\(word)")
    }
  }

  @Test func `a short name is only cleaned`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let result = try workspace.create("--json", "--dry-run", "--short-name", "The  User's_Login!", "Anything else")
    #expect(try result.json()["BRANCH_NAME"].string == "001-the-user-s-login")
  }

  @Test(arguments: ["x", "ü"])
  func `a name over 244 bytes is cut at a character, with a warning`(letter: String) throws {
    let workspace = try Workspace.ofSpecKit()
    let name = String(repeating: letter, count: 300)
    let result = try workspace.create("--json", "--short-name", name, "Search orders")
    let branch = try #require(try result.json()["BRANCH_NAME"].string)
    #expect(branch.utf8.count == 244 && branch.dropFirst(4).allSatisfy { String($0) == letter })
    #expect(try workspace.head() == branch)
    let size = "001-\(name)".utf8.count
    let lines = result.errors.split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(3) == [
        "[specify] Warning: Branch name exceeded GitHub's 244-byte limit",
        "[specify] Original: 001-\(name) (\(size) bytes)", "[specify] Truncated to: \(branch) (244 bytes)",
      ])
  }

  @Test func `a name that is cut does not end with a dash`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let name = String(repeating: "x", count: 239) + "-yyy"
    let result = try workspace.create("--json", "--dry-run", "--short-name", name, "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string == "001-" + String(repeating: "x", count: 239))
  }

  @Test func `a name of 244 bytes is left alone`() throws {
    let workspace = try Workspace.ofSpecKit(git: false)
    let result = try workspace.create(
      "--json", "--dry-run", "--short-name", String(repeating: "x", count: 240), "Search orders")
    #expect(try result.json()["BRANCH_NAME"].string?.utf8.count == 244)
    #expect(!result.errors.contains("244"))
  }
}
