import Foundation
import Testing

@testable import Templates

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../Sources/Templates/BuiltIn").standardizedFileURL

private func filesOnDisk() throws -> [String: String] {
  let paths = try #require(FileManager.default.subpaths(atPath: folder.path))
  let files = paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
  return try Dictionary(
    uniqueKeysWithValues: files.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
}

/// The text without comments and fences, in which brackets mean nothing.
private func prose(_ text: String) -> String {
  text.replacing(#/(?s)<!--.*?-->/#, with: "").replacing(#/(?s)```.*?```/#, with: "")
}

@Test func `the embedded templates are those of the folder`() throws {
  let onDisk = try filesOnDisk()
  let stale = Set(onDisk.keys).union(BuiltInTemplates.files.keys).filter { onDisk[$0] != BuiltInTemplates.files[$0] }
  #expect(stale.isEmpty, "run scripts/embed")
}

@Test(arguments: TemplateName.all) func `every name has a template`(name: TemplateName) throws {
  let text = try #require(Template.builtIn(name)).text
  #expect(text.hasPrefix("# "))
  #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  #expect(!text.contains("\r") && !text.contains("\t"))
}

@Test(arguments: TemplateName.all) func `no placeholder that speckit knows is left in a filled template`(
  name: TemplateName
) throws {
  let epic = PlaceholderValues(
    title: "Sign up", featureID: "F-USER-001", epicID: "EPIC-USER-001-x", scope: "services", service: "user",
    branch: "001-sign-up", date: "2026-11-21", specLink: "spec.md", specPath: "plans/x/spec.md",
    checklistPath: "checklists/requirements.md", featureDirectory: "plans/x", arguments: "x", isEpicLayout: true)
  let flat = PlaceholderValues(
    title: "Sign up", featureID: "001-sign-up", branch: "001-sign-up", date: "2026-11-21", specLink: "spec.md",
    specPath: "specs/001-sign-up/spec.md", checklistPath: "checklists/requirements.md",
    featureDirectory: "specs/001-sign-up", arguments: "x", isEpicLayout: false)
  let template = try #require(Template.builtIn(name))
  for values in name == .execPlan ? [epic] : [epic, flat] {
    let text = String(decoding: Placeholders.fill(template.bytes, with: values), as: UTF8.self)
    #expect(text.matches(of: #/\[FEATURE|\[EPIC|\[###|\[DATE|\[link|\[relative|\$ARGUMENTS|<scope>|<EPIC/#).isEmpty)
  }
}

@Test func `every template for authors has brackets to fill, and none runs over a line`() throws {
  for (path, text) in BuiltInTemplates.files where path.hasSuffix("-template.md") {
    #expect(prose(text).matches(of: #/\[[^\[\]\n]*\n[^\[\]]*\]/#).isEmpty, "\(path)")
    if path.contains("requirements") || path.contains("plan-checklist") || path.contains("index") { continue }
    #expect(!prose(text).matches(of: #/\[[^\[\]\n]{4,}\]/#).isEmpty, "\(path)")
  }
}

@Test(arguments: [
  ("exec-plan-template.md", ["related-features", "progress", "artifacts"]),
  (
    "design-index-template.md",
    ["scope", "features", "entities", "contracts", "dependencies", "decisions", "questions"]
  ),
])
func `managed regions begin empty and in their order`(path: String, regions: [String]) throws {
  let text = try #require(BuiltInTemplates.files[path])
  let empty = text.matches(of: #/<!-- speckit:begin ([a-z-]+) · [^\n]+ -->\n<!-- speckit:end ([a-z-]+) -->\n/#)
  #expect(empty.map { String($0.output.1) } == regions)
  #expect(empty.map { String($0.output.2) } == regions)
}

@Test func `a specification starts with fourteen open items to check`() throws {
  let text = try #require(Template.builtIn(.requirementsChecklist)).text
  #expect(text.matches(of: #/\n- \[ \] /#).count == 14)
}

@Test func `nothing in a new specification is an open question yet`() throws {
  #expect(!prose(try #require(Template.builtIn(.spec)).text).contains("NEEDS CLARIFICATION"))
}
