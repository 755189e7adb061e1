import Files
import Foundation
import Testing

extension Person {
  static let epic = RealWorkspace.epic

  /// The folder of a feature of the epic.
  func folder(_ id: String) -> String { "\(Person.epic)/features/\(id)" }

  /// The bytes of a file of the working tree, all of which are UTF-8 here.
  func text(_ path: String) throws -> String {
    try String(contentsOfFile: root.string + "/" + path, encoding: .utf8)
  }

  /// Changes a file as somebody does in an editor.
  func edit(_ path: String, _ change: (inout String) throws -> Void) throws {
    var text = try text(path)
    try change(&text)
    try Data(text.utf8).write(to: URL(filePath: root.string + "/" + path))
  }

  /// Writes something wherever a template left something to write.
  func fill(_ path: String) throws {
    try edit(path) { text in
      text = text.replacing(/\[OK \/ NEEDS REVIEW – reason\]/, with: "OK")
      text = text.replacing(/(?m)^- \[(A question|The ID of another) .*$/, with: "- None")
      text = text.replacing(/(?m)^\| \[.*\n/, with: "")
      text = text.replacing(/(?m)^.*Option \d.*\n/, with: "")
      text = text.replacing(/\[(?!NEEDS CLARIFICATION|P\]|US\d)[^\]\[\n]{2,}\](?!\()/, with: "as agreed")
      text = text.replacing(/<[a-z-]+-name>/, with: "users")
    }
  }

  /// Ticks every item of a list.
  func tick(_ path: String) throws { try edit(path) { $0 = $0.replacing("- [ ]", with: "- [x]") } }

  /// Writes a line of prose at the end of a section.
  func say(_ line: String, in path: String, under heading: String) throws {
    try edit(path) { text in
      var lines = text.components(separatedBy: "\n")
      let start = try #require(lines.firstIndex(of: heading), "no \(heading) in \(path)")
      let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("#") } ?? lines.count
      lines.insert(contentsOf: [line, ""], at: end)
      text = lines.joined(separator: "\n")
    }
    diary.lines.append(line)
  }

  /// Writes into the Notes column of a feature's row in the design index.
  func note(_ note: String, on id: String) throws {
    try edit(Person.epic + "/design/index.md") { text in
      var lines = text.components(separatedBy: "\n")
      let row = try #require(lines.firstIndex { $0.hasPrefix("| [\(id)](") && $0.hasSuffix(" |  |") }, "\(id): \(text)")
      lines[row] = lines[row].dropLast(3) + " \(note) |"
      text = lines.joined(separator: "\n")
    }
    diary.notes.append(note)
    try commit("Note something of \(id)")
  }

  /// Makes a feature with a branch of its own, and goes there.
  func begin(_ description: String, _ options: String...) throws {
    try speckit(["new-feature", description, "--epic", "EPIC-USER-001", "--commit"] + options)
  }

  /// Writes the specification of a feature, with a key entity and an edge case of its own.
  func specify(_ id: String, entity: String, edge: String) throws {
    let spec = folder(id) + "/spec.md"
    try edit(spec) { $0 = $0.replacing("**[Entity]**", with: "**\(entity)**") }
    try fill(spec)
    try say("- " + edge, in: spec, under: "### Edge Cases")
    try tick(folder(id) + "/checklists/requirements.md")
    try speckit("sync")
    try commit("Specify \(id)")
  }

  /// Writes the plan of a feature, which defines an entity and justifies a violation: that is a decision.
  func plan(_ id: String, entity: String, violation: String) throws {
    try speckit("plan", id)
    for name in ["impl-plan", "research", "quickstart"] { try fill("\(folder(id))/\(name).md") }
    try tick(folder(id) + "/checklists/plan.md")
    let model = "# Data Model: \(id)\n\n### \(entity)\n\n| Field | Meaning |\n| --- | --- |\n| id | which one |\n"
    try edit(folder(id) + "/data-model.md") { $0 = model }
    let row = "| \(violation) | Nothing else holds it | The simpler way of \(id) loses data |"
    try edit(folder(id) + "/impl-plan.md") { text in
      let delimiter = try #require(text.range(of: "| --- | --- | --- |\n"))
      text.insert(contentsOf: row + "\n", at: delimiter.upperBound)
    }
    diary.lines.append(row)
    diary.decisions.append(violation)
    try speckit("sync")
    try commit("Plan \(id)")
  }

  /// Writes the task list of a feature.
  func listTasks(_ id: String) throws {
    try speckit("tasks", id)
    try fill(folder(id) + "/tasks.md")
    try speckit("sync")
    try commit("List the tasks of \(id)")
  }

  /// Records a decision of a feature, or of the epic.
  func decide(_ decision: String, _ owner: String...) throws {
    try speckit(["decision", "add", decision, "--rationale", "It was tried"] + owner)
    diary.decisions.append(decision)
    try commit("Decide")
  }
}
