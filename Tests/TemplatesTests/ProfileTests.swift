import Templates
import Testing

private let folder = ".specify/profiles/ours/"

private func stack(manifest: String?) -> TemplateStack {
  Tree([folder + "plan-template.md": "# ours\n", folder + "profile.yml": manifest].compactMapValues { $0 }).stack
}

@Test func `the built-in profiles say what their plans need`() {
  #expect(Profile.all.map(\.name) == Profile.all.map(\.name).sorted())
  #expect(
    Profile.all.map { "\($0.name): \($0.gates?.rawValue ?? "")" } == [
      "clean-architecture: boxes", "epic: words", "governed: boxes", "principles: ticks", "standard: prose",
      "web-go: prose",
    ])
  for profile in Profile.all {
    #expect(Profile.named(profile.name) == profile)
    #expect(profile.template.origin == .builtIn(profile: profile.name))
    for section in profile.requiredSections {
      #expect(profile.template.text.contains("\n## \(section)\n"), "\(profile.name) lacks \(section)")
    }
    #expect(profile.requiredSections.contains("Constitution Check"))
  }
  #expect(Profile.named("no such profile") == nil)
}

@Test func `a team adds a profile as a folder`() throws {
  let stack = stack(manifest: "required-sections: [Summary, Risks]\ngates: boxes\n")
  let profile = try stack.profile(named: "ours")
  #expect(profile.requiredSections == ["Summary", "Risks"])
  #expect(profile.gates == .boxes)
  #expect(try stack.template(.plan, profile: "ours", explicitProfile: true).text == "# ours\n")
  #expect(try stack.profiles().map(\.name) == (Profile.all.map(\.name) + ["ours"]).sorted())
}

@Test func `a profile needs no manifest`() throws {
  let profile = try stack(manifest: nil).profile(named: "ours")
  #expect(profile.requiredSections.isEmpty)
  #expect(profile.gates == nil)
}

@Test func `a team's profile comes before a built-in one of the same name`() throws {
  let stack = Tree([".specify/profiles/epic/plan-template.md": "# ours\n"]).stack
  #expect(try stack.profile(named: "epic").template.text == "# ours\n")
  #expect(try stack.profiles().count == Profile.all.count)
}

@Test(arguments: [
  ("gates: words\nsections: []\n", 2, "`sections` is not `required-sections` or `gates`"),
  ("gates: song\n", 1, "`gates` must be one of `words`, `boxes`, `ticks`, `prose`"),
  ("required-sections: Summary\n", 1, "`required-sections` must be a list of headings"),
  ("required-sections: [[a]]\n", 1, "`required-sections` must be a list of headings"),
  ("- gates\n", 1, "the file is no mapping of keys to values"),
])
func `a wrong manifest is an error with its line`(manifest: String, line: Int, message: String) {
  #expect(throws: TemplateError.invalidFile(path: folder + "profile.yml", line: line, message: message)) {
    try stack(manifest: manifest).profile(named: "ours")
  }
}

@Test func `the name of a profile cannot lead elsewhere`() {
  #expect(throws: TemplateError.self) { try stack(manifest: nil).profile(named: "../profiles/ours") }
}
