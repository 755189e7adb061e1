import Files
import Templates
import Testing

private let presets = ".specify/presets/"

/// A manifest that provides `plan-template` from `plan.md`.
private func manifest(_ strategy: String) -> String {
  "provides:\n  templates:\n    - type: template\n      name: plan-template\n      file: plan.md\n      strategy: \(strategy)\n"
}

/// Presets by name, the strongest first: what each does to those below it, and its text.
private func stack(_ layers: [(strategy: String, text: String)], over others: [String: String] = [:]) -> TemplateStack {
  var files = others
  for (index, layer) in layers.enumerated() {
    files["\(presets)\(index)/preset.yml"] = manifest(layer.strategy)
    files["\(presets)\(index)/plan.md"] = layer.text
  }
  return Tree(files).stack
}

private func text(_ stack: TemplateStack, profile: String? = nil, explicit: Bool = false) throws -> String {
  try stack.template(.plan, profile: profile, explicitProfile: explicit).text
}

private let own = [".specify/templates/plan-template.md": "own\n"]

@Test(
  arguments: [
    ([("replace", "new\n")], "new\n"), ([("prepend", "before")], "before\n\nown\n"),
    ([("append", "after\n")], "own\n\n\nafter\n"), ([("append", "after")], "own\n\n\nafter"),
    ([("wrap", "a\n{CORE_TEMPLATE}z\n")], "a\nown\nz\n"), ([("wrap", "<{CORE_TEMPLATE}>\n")], "<own\n>\n"),
    ([("wrap", "{CORE_TEMPLATE}{CORE_TEMPLATE}\n")], "own\nown\n\n"), ([("wrap", "{CORE_TEMPLATE}")], "own\n"),
    ([("prepend", "1"), ("append", "2\n")], "1\n\nown\n\n\n2\n"),
    ([("append", "1\n"), ("replace", "2"), ("append", "3\n")], "2\n\n1\n"),
    ([("wrap", "({CORE_TEMPLATE})"), ("wrap", "[{CORE_TEMPLATE}]")], "([own\n])"),
    ([("prepend", "before\r\n")], "before\r\n\r\n\r\nown\n"),
    ([("prepend", "\u{feff}before\n")], "\u{feff}before\n\n\nown\n"),
    ([("APPEND", "\u{feff}after\n")], "own\n\n\nafter\n"), ([("prepend", "")], "\n\nown\n"),
  ] as [([(String, String)], String)])
func `layers are put together upward from the nearest one that replaces`(
  layers: [(String, String)], expected: String
) throws {
  #expect(try text(stack(layers, over: own)) == expected)
}

@Test func `what was put in is not looked at again`() throws {
  let layers = [("wrap", "a {CORE_TEMPLATE} z"), ("replace", "{CORE_TEMPLATE}")]
  #expect(try text(stack(layers)) == "a {CORE_TEMPLATE} z")
}

@Test func `a template that is added to keeps the profile below it`() throws {
  let stack = stack([("append", "## Ours\n")])
  #expect(try text(stack, profile: "epic") == Profile.epic.template.text + "\n\n## Ours\n")
  #expect(try text(stack) == Profile.standard.template.text + "\n\n## Ours\n")
  #expect(try text(stack, profile: "epic", explicit: true) == Profile.epic.template.text)
}

@Test func `the layers that serve are told, the strongest first`() throws {
  let resolved = try stack([("append", "a\n"), ("wrap", "{CORE_TEMPLATE}"), ("replace", "b"), ("append", "c")])
    .resolve(.plan, profile: nil, explicitProfile: false)
  #expect(resolved.layers.map(\.strategy) == [.append, .wrap, .replace])
  #expect(resolved.layers.map(\.path) == ["0", "1", "2"].map { "\(presets)\($0)/plan.md" })
  #expect(resolved.template.path == "\(presets)0/plan.md")
  let builtIn = try stack([("append", "a\n")]).resolve(.plan, profile: nil, explicitProfile: false)
  #expect(builtIn.layers.map { "\($0.template.origin)" } == ["\(presets)0/plan.md", "built-in:standard"])
}

@Test func `a template that only adds needs one below it`() throws {
  let name = try #require(TemplateName("poem-template"))
  let files = [
    "\(presets)a/preset.yml": manifest("append").replacing("plan-template", with: "poem-template"),
    "\(presets)a/plan.md": "x",
  ]
  #expect(throws: TemplateError.nothingBelow(name, "\(presets)a/plan.md")) {
    try Tree(files).stack.template(name, profile: nil, explicitProfile: false)
  }
}

@Test func `a template that wraps must hold the token`() {
  let error = TemplateError.invalidFile(
    path: "\(presets)0/plan.md", line: 1, message: "a template that wraps must hold {CORE_TEMPLATE}")
  #expect(throws: error) { try text(stack([("wrap", "{CORE}")])) }
}

@Test func `what a manifest does not name is found by its file, and replaces`() throws {
  let files = [
    "\(presets)a/preset.yml": manifest("append"), "\(presets)a/plan.md": "x\n",
    "\(presets)a/templates/spec-template.md": "spec\n", "\(presets)b/tasks-template.md": "tasks\n",
  ]
  let stack = Tree(files).stack
  #expect(try stack.template(.spec, profile: nil, explicitProfile: false).text == "spec\n")
  #expect(try stack.template(.tasks, profile: nil, explicitProfile: false).text == "tasks\n")
  #expect(try stack.layers(.plan).map(\.path) == ["\(presets)a/plan.md"])
}

@Test func `a manifest may provide commands and scripts alone`() throws {
  let manifest =
    "provides:\n  templates:\n    - {type: command, name: speckit.x, file: x.md}\n    - {type: script, name: y, file: y}\n"
  #expect(try Tree(["\(presets)a/preset.yml": manifest]).stack.layers(.plan).isEmpty)
}

@Test(
  arguments: [
    ("provides: [", 2, nil), ("- a\n", 1, "the file is no mapping of keys to values"),
    ("a: 1\nprovides: x\n", 2, "`provides` must hold `templates`"), ("", 1, "`provides` must hold `templates`"),
    ("preset:\n  id: a\n", 1, "`provides` must hold `templates`"),
    ("provides:\n  templates: x\n", 2, "`templates` must be a list of one template at least"),
    ("provides:\n  templates: []\n", 2, "`templates` must be a list of one template at least"),
    ("provides:\n  templates:\n  - type: script\n    name: a\n", 3, "`file` must be a path inside the preset"),
    ("provides:\n  templates:\n  - x\n", 3, "each of `templates` must have `type`, `name` and `file`"),
    ("provides:\n  templates:\n  - name: a\n", 3, "`type` must be one of `template`, `command`, `script`"),
    ("provides:\n  templates:\n  - type: template\n    name: a/b\n", 4, nil),
    ("provides:\n  templates:\n  - type: template\n    name: a\n", 3, "`file` must be a path inside the preset"),
    (manifest("x"), 6, "`strategy` must be one of `replace`, `prepend`, `append`, `wrap`"),
    (manifest("[]"), 6, "`strategy` must be one of `replace`, `prepend`, `append`, `wrap`"),
    (manifest("append").replacing("plan.md", with: "../plan.md"), 5, "`file` must be a path inside the preset"),
    (manifest("append").replacing("plan.md", with: "/plan.md"), 5, "`file` must be a path inside the preset"),
    (manifest("append").replacing("plan.md", with: "a/.."), 5, "`file` must be a path inside the preset"),
    (manifest("append").replacing("plan.md", with: "gone.md"), 3, "`gone.md` is no file of the preset"),
    (
      manifest("append") + manifest("wrap").split(separator: "\n").dropFirst(2).joined(separator: "\n"), 7,
      "`plan-template` is provided twice"
    ),
  ] as [(String, Int, String?)])
func `an invalid manifest is an error with its line and no fallback`(manifest: String, line: Int, message: String?) {
  let files = [
    "\(presets)a/preset.yml": manifest, "\(presets)a/plan.md": "x\n", "\(presets)a/templates/plan-template.md": "y\n",
  ].merging(own) { $1 }
  do {
    _ = try Tree(files).stack.layers(.plan)
    Issue.record("the manifest was taken")
  } catch TemplateError.invalidFile(let path, let found, let said) {
    #expect(path == "\(presets)a/preset.yml")
    #expect(found == line)
    #expect(message == nil || said == message)
  } catch {
    Issue.record(error)
  }
}

@Test(arguments: ["elsewhere/plan.md", nil]) func `a link out of the preset is not followed`(target: String?) {
  let files = ["\(presets)a/preset.yml": manifest("append"), "\(presets)a/plan.md": "secret\n"]
  let stack = TemplateStack(
    read: { files[$0.string].map { Array($0.utf8) } }, list: { $0.string == ".specify/presets" ? ["a"] : [] },
    realPath: { $0.name == "plan.md" ? target.flatMap(RelativePath.init) : $0 })
  let error = TemplateError.invalidFile(
    path: "\(presets)a/preset.yml", line: 3, message: "`plan.md` is no file of the preset")
  #expect(throws: error) { try stack.layers(.plan) }
}

@Test func `a preset may itself be a link`() throws {
  let files = ["\(presets)a/preset.yml": manifest("append"), "\(presets)a/plan.md": "x\n"]
  let stack = TemplateStack(
    read: { files[$0.string].map { Array($0.utf8) } }, list: { $0.string == ".specify/presets" ? ["a"] : [] },
    realPath: { path in
      RelativePath(path.string.replacing(".specify/presets/a", with: "tools/a"))
    })
  #expect(try stack.layers(.plan).map(\.path) == ["\(presets)a/plan.md"])
}

@Test func `every layer is known, and a plan may come from any profile that is added to`() throws {
  let stack = stack([("append", "## Ours\n")])
  #expect(try stack.known(.plan).first?.text == "## Ours\n")
  let origins = try stack.planOrigins()
  #expect(origins.prefix(Profile.all.count).map { $0.profile?.name }.first == "epic")
  #expect(origins.prefix(Profile.all.count).allSatisfy { $0.template.text.hasSuffix("\n\n## Ours\n") })
  #expect(
    origins.dropFirst(Profile.all.count).map(\.template)
      == origins.compactMap(\.profile?.template).suffix(Profile.all.count))
  let replaced = try Templates.TemplateStack(read: { _ in nil }, list: { _ in [] }).planOrigins()
  #expect(
    replaced.map { $0.profile?.name ?? "" } == [
      "epic", "standard", "clean-architecture", "governed", "principles", "web-go",
    ])
}

@Test func `layers that multiply are refused before they are put together`() throws {
  let layers = Array(repeating: ("wrap", String(repeating: "{CORE_TEMPLATE}\n", count: 100)), count: 4)
  let error = #expect(throws: TemplateError.self) {
    try text(stack(layers))
  }
  guard case .invalidFile(let path, 1, let message) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(path.hasPrefix(presets) && message.contains("ten megabytes"))
}
