import Configuration
import Files
import Testing

private func parse(_ text: String) throws -> Configuration {
  try Configuration.parse(Array(text.utf8), file: "speckit.yml")
}

private func path(_ text: String) throws -> RelativePath { try #require(RelativePath(text)) }

@Test(arguments: ["", "# nothing set\n", "---\n", "~\n", "branch:\nindex: {}\n"])
func `a file that sets nothing leaves the standard values`(text: String) throws {
  #expect(try parse(text) == .standard)
}

@Test func `the standard values are those of the manual`() throws {
  let standard = Configuration.standard
  #expect(standard.layout == nil)
  #expect(standard.plans.string == "plans")
  #expect(standard.specs.map(\.string) == ["specs"])
  #expect(standard.branch.create)
  #expect(standard.branch.template == nil && standard.branch.numbering == nil)
  #expect(standard.branch.scope == .repository)
  #expect(standard.branch.digits == 3)
  #expect(standard.branch.remote == "origin")
  #expect(standard.capture == [.complexity, .architecture])
  #expect(standard.index.update == .always)
  #expect(standard.index.workspace == nil)
  #expect(standard.limits.document.bytes == 33_554_432)
}

@Test func `every key is read`() throws {
  let configuration = try parse(
    """
    layout: flat
    plans: docs/plans
    specs: [specs, docs/specs]
    branch: { create: false, template: "{author}/{number}-{slug}", scope: prefix, numbering: timestamp, digits: 5, remote: upstream }
    templates: { plan: governed }
    decisions: { capture: [research] }
    index: { update: manual, workspace: plans/index.md }
    constitution: docs/constitution.md
    registry: harness/feature_list.json
    limits: { document: 512KB }
    trace: { code: [src/, "!src/generated/"], tests: "**/*.spec.ts" }
    headings: { decision-log: ["決定ログ", "Log"], progress: 進捗 }
    rules: { SK012: off, SK001: error }
    """)
  var expected = Configuration.standard
  expected.layout = .flat
  expected.plans = try path("docs/plans")
  expected.specs = [try path("specs"), try path("docs/specs")]
  expected.branch.create = false
  expected.branch.template = BranchTemplate("{author}/{number}-{slug}")
  expected.branch.scope = .prefix
  expected.branch.numbering = .timestamp
  expected.branch.digits = 5
  expected.branch.remote = "upstream"
  expected.planProfile = "governed"
  expected.capture = [.research]
  expected.index.update = .manual
  expected.index.workspace = try path("plans/index.md")
  expected.constitution = try path("docs/constitution.md")
  expected.registry = try path("harness/feature_list.json")
  expected.limits.document = ByteCount(524_288)
  expected.trace.code = ["src/", "!src/generated/"]
  expected.trace.tests = ["**/*.spec.ts"]
  expected.headings = ["decision-log": ["決定ログ", "Log"], "progress": ["進捗"]]
  expected.rules = ["SK012": "off", "SK001": "error"]
  #expect(configuration == expected)
}

@Test func `a single root of specs may stand without a list`() throws {
  #expect(try parse("specs: docs/specs/\n").specs == [try path("docs/specs")])
}

@Test func `a root that is named again counts once`() throws {
  let roots = try parse("specs: [specs, ./specs/, docs/specs, specs]\n").specs
  #expect(roots == [try path("specs"), try path("docs/specs")])
}

@Test func `no file may be code, which is not the same as leaving that open`() throws {
  #expect(try parse("trace: { code: [] }\n").trace.code == [])
  #expect(try parse("trace: { code: }\n") == .standard)
}

@Test func `nothing may be captured, but there is a specs root at least`() throws {
  #expect(try parse("decisions: { capture: [] }\n").capture.isEmpty)
  #expect(throws: ConfigurationError.self) { try parse("specs: []\n") }
}

@Test func `the workspace index may be off in words`() throws {
  #expect(try parse("index: { workspace: off }\n").index.workspace == nil)
}
