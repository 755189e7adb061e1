import Templates
import Testing

/// Every place in which a workspace may keep a template, the strongest first.
private let places = [
  ".specify/templates/overrides/plan-template.md",
  ".specify/presets/alpha/templates/plan-template.md",
  ".specify/presets/alpha/plan-template.md",
  ".specify/presets/beta/plan-template.md",
  ".specify/extensions/gamma/templates/plan-template.md",
  ".specify/templates/plan-template.md",
  "templates/plan-template.md",
]

private func tree(_ paths: some Sequence<String>, and others: [String: String] = [:]) -> TemplateStack {
  Tree(Dictionary(uniqueKeysWithValues: paths.map { ($0, "at " + $0) }).merging(others) { _, new in new }).stack
}

@Test(arguments: places.indices) func `the strongest place that has a template serves`(strongest: Int) throws {
  let template = try tree(places[strongest...]).template(.plan, profile: "epic", explicitProfile: false)
  #expect(template.path == places[strongest])
  #expect(template.text == "at " + places[strongest])
}

@Test func `layers are all templates of the workspace, the strongest first`() throws {
  #expect(try tree(places).layers(.plan).map(\.path) == places)
  #expect(try tree(places).layers(.spec).isEmpty)
}

@Test func `a profile chosen explicitly comes before the workspace's templates`() throws {
  let template = try tree(places).template(.plan, profile: "epic", explicitProfile: true)
  #expect(template == Profile.epic.template)
}

@Test func `an explicit profile concerns plans alone`() throws {
  let stack = tree(["templates/spec-template.md"])
  #expect(try stack.template(.spec, profile: "epic", explicitProfile: true).path == "templates/spec-template.md")
}

@Test func `without a template of its own the workspace gets the built-in one`() throws {
  let stack = tree([])
  #expect(try stack.template(.plan, profile: "epic", explicitProfile: false) == Profile.epic.template)
  #expect(try stack.template(.plan, profile: nil, explicitProfile: false) == Profile.standard.template)
  #expect(try stack.template(.spec, profile: "epic", explicitProfile: false) == Template.builtIn(.spec))
}

@Test func `an unknown profile or name is an error`() throws {
  let stack = tree([])
  #expect(throws: TemplateError.unknownProfile("epics", known: Profile.all.map(\.name))) {
    try stack.template(.plan, profile: "epics", explicitProfile: true)
  }
  let name = try #require(TemplateName("poem-template"))
  #expect(throws: TemplateError.unknownTemplate(name)) {
    try stack.template(name, profile: nil, explicitProfile: false)
  }
}

@Test func `a template of any name may stand in the workspace`() throws {
  let name = try #require(TemplateName("poem-template"))
  let stack = tree([".specify/templates/poem-template.md"])
  #expect(try stack.template(name, profile: nil, explicitProfile: false).name == name)
}

@Test func `presets are ordered by the registry, which can also switch them off`() throws {
  let registry = """
    {"schema_version": "1.0", "presets": {
      "late": {"priority": 20}, "usual-b": {}, "usual-a": {"version": "1"}, "off": {"priority": 1, "enabled": false},
      "early": {"priority": 2}}}
    """
  let names = ["late", "usual-b", "usual-a", "off", "early", "unregistered"]
  let stack = tree(
    names.map { ".specify/presets/\($0)/spec-template.md" }, and: [".specify/presets/.registry": registry])
  let expected = ["early", "usual-a", "usual-b", "late"].map { ".specify/presets/\($0)/spec-template.md" }
  #expect(try stack.layers(.spec).map(\.path) == expected)
}

@Test func `presets that the registry does not name do not serve`() throws {
  let stack = tree([".specify/presets/a/spec-template.md"], and: [".specify/presets/.registry": "{}"])
  #expect(try stack.layers(.spec).isEmpty)
}

@Test func `extensions are ordered by their registry, and those that it does not name count too`() throws {
  let registry = #"{"extensions": {"late": {"priority": 20}, "early": {"priority": 2}, "off": {"enabled": false}}}"#
  let folder = ".specify/extensions"
  let stack = tree(
    ["late", "early", "off", "unregistered"].map { "\(folder)/\($0)/templates/spec-template.md" }
      + ["\(folder)/early/spec-template.md"], and: ["\(folder)/.registry": registry])
  #expect(
    try stack.layers(.spec).map(\.path) == [
      "\(folder)/early/templates/spec-template.md", "\(folder)/early/spec-template.md",
      "\(folder)/unregistered/templates/spec-template.md", "\(folder)/late/templates/spec-template.md",
    ])
}

@Test func `every template known for a plan is found, those of all profiles too`() throws {
  let stack = tree(["templates/plan-template.md", ".specify/profiles/own/plan-template.md"])
  let known = try stack.known(.plan)
  #expect(
    known.compactMap(\.path) == ["templates/plan-template.md", ".specify/profiles/own/plan-template.md"])
  #expect(Profile.all.allSatisfy { known.contains($0.template) })
}

@Test func `the templates known for a spec are the workspace's and the built-in one`() throws {
  #expect(try tree(["templates/spec-template.md"]).known(.spec).map(\.path) == ["templates/spec-template.md", nil])
}

@Test(arguments: ["", ".", "..", "../spec-template", "a/b", "a\\b", ".hidden", "a\nb", "a\u{0}"])
func `a name that could lead elsewhere is none`(name: String) {
  #expect(TemplateName(name) == nil)
}
