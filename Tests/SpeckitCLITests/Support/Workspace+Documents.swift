import Foundation
import Testing

extension Workspace {
  static let epic = "plans/services/user-service/EPIC-USER-001-user-onboarding"

  /// The folder of a feature of the epic.
  func folder(_ id: String) -> String { "\(Workspace.epic)/features/\(id)" }

  /// A workspace with one commit and one epic.
  static func withEpic() throws -> Workspace { try withFeatures() }

  /// A workspace with an epic and one committed feature per name, all made on `main`.
  static func withFeatures(_ names: String...) throws -> Workspace {
    try Workspace(copying: Fixtures.shared.workspace(names))
  }

  /// Workspaces that many tests start from, each made once.
  private final class Fixtures: @unchecked Sendable {
    static let shared = Fixtures()
    private let lock = NSLock()
    private var made: [[String]: Workspace] = [:]

    func workspace(_ names: [String]) throws -> Workspace {
      lock.lock()
      defer { lock.unlock() }
      if let known = made[names] { return known }
      let workspace = try Workspace()
      try workspace.write("# Project\n", to: "README.md")
      try workspace.commitAll()
      try workspace.succeed("init")
      try workspace.succeed("new-epic", "User onboarding", "--service", "user-service")
      try workspace.commitAll()
      for name in names { try workspace.succeed("new-feature", name, "--no-switch") }
      if !names.isEmpty { try workspace.commitAll() }
      made[names] = workspace
      return workspace
    }
  }

  /// Writes something wherever a template left something to write, and ticks nothing.
  func fillIn(_ path: String) throws {
    var text = try text(path)
    text = text.replacing(/\[OK \/ NEEDS REVIEW – reason\]/, with: "OK")
    text = text.replacing(/(?m)^- \[A question .*$/, with: "- None")
    text = text.replacing(/(?m)^\| \[.*\n/, with: "")
    text = text.replacing(/(?m)^.*Option \d.*\n/, with: "")
    text = text.replacing(/\[(?!NEEDS CLARIFICATION|P\]|US\d)[^\]\[\n]{2,}\](?!\()/, with: "as agreed")
    text = text.replacing(/<[a-z-]+-name>/, with: "users")
    try write(text, to: path)
  }

  /// Ticks every item of a list.
  func tick(_ path: String) throws { try write(text(path).replacing("- [ ]", with: "- [x]"), to: path) }

  /// Writes a feature's specification and ticks its checklist, so that the spec gate passes.
  func writeSpec(_ id: String) throws {
    try fillIn(folder(id) + "/spec.md")
    try tick(folder(id) + "/checklists/requirements.md")
  }

  /// Writes a feature's plan, so that the plan gate passes once the spec gate does.
  func writePlan(_ id: String) throws {
    try fillIn(folder(id) + "/impl-plan.md")
    try tick(folder(id) + "/checklists/plan.md")
  }
}
