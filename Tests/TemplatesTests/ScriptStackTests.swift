import Files
import Templates
import Testing

private let presets = ".specify/presets/"
private let extensions = ".specify/extensions/"

/// A manifest that provides `plan-template`.
private func manifest(_ strategy: String, file: String = "plan.md") -> String {
  "provides:\n  templates:\n    - {type: template, name: plan-template, file: '\(file)', strategy: \(strategy)}\n"
}

private func text(_ files: [String: String], _ name: TemplateName = .plan) throws -> String {
  try Tree(files).stack.resolveForScripts(name).template.text
}

private func file(_ files: [String: String], _ name: TemplateName = .plan) throws -> String? {
  try Tree(files).stack.fileForScripts(name)?.string
}

private let core = [".specify/templates/plan-template.md": "core\n"]

@Test func `neither built-in templates nor those of the root's folder serve scripts`() throws {
  for files in [[:], ["templates/plan-template.md": "x"]] {
    #expect(throws: TemplateError.unknownTemplate(.plan)) { try text(files) }
    #expect(try file(files) == nil)
  }
}

@Test func `a name that spec-kit knows no templates by is none for scripts`() throws {
  let name = try #require(TemplateName("Plan_template"))
  let files = [".specify/templates/Plan_template.md": "x"]
  #expect(throws: TemplateError.unknownTemplate(name)) { try text(files, name) }
  #expect(try file(files, name) == nil)
}

@Test(arguments: ["[1]", "{", "{\"presets\": 1}", "{\"presets\": null}"])
func `in place of a broken registry of presets scripts look at the folders`(registry: String) throws {
  let files = core.merging([
    "\(presets).registry": registry, "\(presets)b/plan-template.md": "b", "\(presets)A/plan-template.md": "A",
  ]) { $1 }
  #expect(try text(files) == "b")
  #expect(try file(files) == "\(presets)A/plan-template.md")
}

@Test func `a registry of presets that may not be read is an error`() {
  let stack = TemplateStack(
    read: { path in
      guard path.name == ".registry" else { return nil }
      throw FileError(operation: "read", path: AbsolutePath.root.appending(path), code: 13)
    }, list: { _ in [] })
  #expect(throws: FileError.self) { try stack.resolveForScripts(.tasks) }
}

@Test func `presets that a registry does not name do not serve scripts`() throws {
  let files = core.merging(["\(presets).registry": "{}", "\(presets)b/plan-template.md": "b"]) { $1 }
  #expect(try text(files) == "core\n")
  #expect(try file(files) == ".specify/templates/plan-template.md")
}

@Test func `a broken registry of extensions is an error, unless what is above it replaces`() throws {
  let broken = core.merging(["\(extensions).registry": "[]", "\(extensions)a/plan-template.md": "a"]) { $1 }
  for files in [
    broken, broken.merging(["\(presets)p/preset.yml": manifest("append"), "\(presets)p/plan.md": "p"]) { $1 },
  ] {
    #expect(throws: TemplateError.self) { try text(files) }
    #expect(throws: TemplateError.self) { try file(files) }
  }
  let replaced = broken.merging(["\(presets)p/templates/plan-template.md": "p"]) { $1 }
  #expect(try text(replaced) == "p")
  #expect(try file(replaced) == "\(presets)p/templates/plan-template.md")
}

@Test func `a registry of extensions that is no file is an error`() throws {
  let files = core.merging(["\(extensions).registry/x": "", "\(extensions)a/plan-template.md": "a"]) { $1 }
  #expect(throws: TemplateError.self) { try text(files) }
}

@Test func `a broken manifest is passed over below a layer that replaces, and an error above it`() throws {
  let files = [
    "\(presets)a/preset.yml": manifest("append"), "\(presets)a/plan.md": "a", "\(presets)b/plan-template.md": "b\n",
    "\(presets)c/preset.yml": "provides: 1",
  ]
  #expect(try text(files) == "b\n\n\na")
  #expect(try Tree(files).stack.template(.plan, profile: nil, explicitProfile: false).text == "b\n\n\na")
  let registry = ["\(presets).registry": #"{"presets": {"a": {}, "b": {}, "c": {"priority": 1}}}"#]
  #expect(throws: TemplateError.self) { try text(files.merging(registry) { $1 }) }
  #expect(try file(files.merging(registry) { $1 }) == "\(presets)b/plan-template.md")
  let override = [".specify/templates/overrides/plan-template.md": "o"]
  #expect(try text(files.merging(registry) { $1 }.merging(override) { $1 }) == "o")
}

@Test(arguments: ["/plan.md", "../a/plan.md", "x/../plan.md", "gone.md", "", ".", "x/.."])
func `a file that is not there or not in the preset adds nothing, and no file of the name stands in for it`(
  path: String
) throws {
  let files = core.merging([
    "\(presets)a/preset.yml": manifest("replace", file: path), "\(presets)a/plan.md": "a",
    "\(presets)a/templates/plan-template.md": "by name",
  ]) { $1 }
  #expect(try text(files) == "core\n")
  #expect(try file(files) == "\(presets)a/templates/plan-template.md")
}

@Test func `of two entries of one name scripts take the first`() throws {
  let second = manifest("replace", file: "other.md").split(separator: "\n").dropFirst(2).joined(separator: "\n")
  let files = core.merging([
    "\(presets)a/preset.yml": manifest("append") + second + "\n", "\(presets)a/plan.md": "a",
    "\(presets)a/other.md": "b",
  ]) { $1 }
  #expect(try text(files) == "core\n\n\na")
}

@Test(
  arguments: [
    "{type: template, name: x, file: x.md, strategy: }", "{type: script, name: x, file: x.sh, strategy: append}",
    "{type: template, name: 12, file: x.md}", "{type: template, name: x, file: yes}", "{type: 1, name: x, file: x.md}",
    "{name: x, file: x.md}", "{type: template, file: x.md}", "{type: template, name: x}",
  ])
func `an entry that is wrong spoils the whole manifest, whatever it provides`(entry: String) {
  let files = core.merging([
    "\(presets)a/preset.yml": manifest("append") + "    - \(entry)\n", "\(presets)a/plan.md": "a",
  ]) { $1 }
  #expect(throws: TemplateError.self) { try text(files) }
}

@Test func `strategies are read without regard to case, and those of scripts are no matter of templates`() throws {
  let files = core.merging([
    "\(presets)a/preset.yml": manifest("Append")
      + "    - {type: script, name: plan-template, file: x, strategy: wrap}\n",
    "\(presets)a/plan.md": "a",
  ]) { $1 }
  #expect(try text(files) == "core\n\n\na")
}

@Test func `the file that is told is found by its name alone, whatever manifests say`() throws {
  let files = core.merging([
    "\(presets)a/preset.yml": manifest("replace"), "\(presets)a/plan.md": "a",
    "\(presets)b/preset.yml": "provides: 1", "\(presets)b/plan-template.md": "b",
  ]) { $1 }
  #expect(try text(files) == "a")
  #expect(try file(files) == "\(presets)b/plan-template.md")
}
