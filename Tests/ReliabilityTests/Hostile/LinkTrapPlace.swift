/// A path of the workspace that a command reads or writes.
struct LinkTrapPlace: CustomStringConvertible {
  let path: String
  let isFolder: Bool
  /// The command that comes by.
  let command: [String]

  var description: String { path }

  /// The folders end with a slash here.
  private init(_ path: String, _ command: [String]) {
    isFolder = path.hasSuffix("/")
    self.path = isFolder ? String(path.dropLast()) : path
    self.command = command
  }

  static let all = table.flatMap { command, paths in paths.map { LinkTrapPlace($0, command) } }

  private static let epic = RealWorkspace.epic
  private static let feature = epic + "/features/F-USER-001"

  private static let table: [(command: [String], paths: [String])] = [
    (
      ["new-epic", "Billing", "--service", "user-service"],
      ["plans/", "plans/services/", "plans/services/user-service/"]
    ),
    (
      ["new-feature", "Next"],
      [
        epic + "/", epic + "/design/", epic + "/features/", epic + "/design/index.md", epic + "/exec-plan.md",
        ".specify/speckit.yml", ".specify/feature.json", ".specify/templates/", ".specify/templates/spec-template.md",
        ".specify/presets/", ".git/speckit/", ".git/speckit/lock", ".git/speckit/ledger", ".git/speckit/journal",
      ]
    ),
    (
      ["plan", "F-USER-001", "--force"],
      [
        feature + "/", feature + "/impl-plan.md", feature + "/research.md", feature + "/data-model.md",
        feature + "/quickstart.md", feature + "/contracts/", feature + "/checklists/",
        feature + "/checklists/plan.md", ".specify/templates/plan-template.md", ".specify/memory/constitution.md",
      ]
    ),
    (["tasks", "F-USER-001", "--force"], [feature + "/tasks.md"]),
    (["checklist", "F-USER-001", "security"], [feature + "/checklists/security.md"]),
    (["sync", "--force"], ["plans/index.md"]),
    (["show", "F-USER-001"], [feature + "/spec.md"]),
    (
      ["init", "--agent", "claude", "--agent", "codex", "--agent", "copilot", "--scripts", "bash"],
      [
        "CLAUDE.md", "AGENTS.md", ".github/", ".github/copilot-instructions.md", ".specify/", ".specify/memory/",
        ".specify/scripts/", ".specify/scripts/bash/", ".specify/scripts/bash/setup-plan.sh",
      ]
    ),
    (["init", "--scripts", "powershell"], [".specify/scripts/powershell/"]),
    (["init", "--layout", "flat"], ["specs/"]),
    (["template", "export"], [".specify/templates/overrides/"]),
    (["template", "export", "spec"], [".specify/templates/overrides/spec-template.md"]),
  ]

  /// All commands that come by, and others that read or write the workspace.
  static let commands: [[String]] =
    table.map(\.command) + [
      ["check"], ["check", "--fix"], ["decision", "add", "X", "--rationale", "r"], ["init"], ["list"], ["recover"],
      ["gate", "tasks", "--all"], ["template", "show", "spec-template"], ["constitution", "gates"],
      ["new-feature", "Next", "--no-branch", "--full"], ["switch", "F-USER-001"], ["compat", "setup-plan"],
    ]
}
