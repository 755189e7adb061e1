import Changes
import Configuration
import Failures
import Files
import Indexes
import Markdown

/// Tells a coding agent how to plan with speckit, in the file that it reads its instructions from.
public enum AgentInstructions {
  /// The agents that are known, by the name that `init --agent` takes, each with its file.
  public static let files: [(agent: String, path: String)] = [
    ("claude", "CLAUDE.md"), ("codex", "AGENTS.md"), ("copilot", ".github/copilot-instructions.md"),
    ("cursor", "AGENTS.md"), ("gemini", "GEMINI.md"), ("generic", "AGENTS.md"), ("opencode", "AGENTS.md"),
  ]

  /// Adds the instructions to the agent's file; what stands there stays, and instructions that are there are kept.
  ///
  /// - Throws: `Failure` for an agent that is not known, and for a file with a damaged region.
  static func add(
    for agent: String, layout: Configuration.Layout, root: RelativePath, to draft: DraftTree
  ) throws {
    guard let file = files.first(where: { $0.agent == agent }), let named = RelativePath(file.path) else {
      throw Failure(
        .usage, .unknownAgent, "there are no instructions for the agent \(quoted(agent))",
        hint: "there are \(files.map(\.agent).joined(separator: ", "))")
    }
    let path = try place(of: named, in: draft)
    let document = Document(try draft.read(path)?.bytes ?? [])
    if ManagedRegions(document)[regionName] != nil { return }
    let region = NewRegion(
      name: regionName, remark: "how agents plan here", lines: lines(layout, root), section: [SectionName(heading)],
      heading: heading)
    let (edits, damages) = RegionWriter.insert([region], in: document)
    if let damage = damages.first {
      let refusal = RegionRefusal(damage)
      throw Failure(.conflict, .regionRefused, "\(path):\(refusal.line): \(refusal.message)", hint: refusal.hint)
    }
    try draft.write(edits.apply(to: document.source.bytes), to: path)
  }

  /// The file that is written: where a link stands, the one that it leads to, so that the link stays.
  private static func place(of path: RelativePath, in draft: DraftTree) throws -> RelativePath {
    if let real = try draft.realPath(path) { return real }
    guard try draft.target(ofLink: path) != nil else { return path }
    throw Failure(
      .conflict, .symbolicLink, "\(path) is a symbolic link that leads to no file of the workspace",
      hint: "let it lead to a file there, or remove it")
  }

  private static let regionName = "agent"
  private static let heading = "Planning with speckit"

  private static func lines(_ layout: Configuration.Layout, _ root: RelativePath) -> [String] {
    opening(layout, root) + [
      "- Write `spec.md`, tick `checklists/requirements.md`, and go on when `speckit gate spec` passes.",
      "- `speckit plan` makes the plan; fill it in until `speckit gate plan` passes. `speckit tasks` makes the task list.",
      "- Record what is decided: `speckit decision add \"what\" --rationale \"why\"`.",
      "- Never write between `speckit:begin` and `speckit:end`, but for Notes columns. `speckit sync` keeps it current;",
      "  `speckit sync --check` must pass before a commit.",
      "- `speckit list`, `speckit show ID` and `--json` tell where things stand; `speckit help` tells the rest.",
    ]
  }

  private static func opening(_ layout: Configuration.Layout, _ root: RelativePath) -> [String] {
    switch layout {
    case .epic:
      [
        "Plans live in `\(root)/`, one folder an epic, one a feature. Use `speckit`; never number or index by hand.",
        "",
        "- Start a feature with `speckit new-feature \"what it does\" --epic EPIC-…`. It makes the branch and the spec.",
      ]
    case .flat:
      [
        "Plans live in `\(root)/`, one folder a feature. Use `speckit`; never number or index by hand.",
        "",
        "- Start a feature with `speckit new-feature \"what it does\"`. It makes the branch and the spec.",
      ]
    }
  }
}
