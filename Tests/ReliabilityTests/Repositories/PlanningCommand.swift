/// A command that is tried in every kind of repository.
enum PlanningCommand: String, CaseIterable, Sendable {
  case initialise = "init"
  case newEpic = "new-epic"
  case newFeature = "new-feature"
  case withoutBranch = "new-feature --no-branch"
  case fromBase = "new-feature --base"
  case inWorktree = "new-feature --worktree"
  case committed = "new-feature --commit"
  case switching = "switch"
  case sync
  case check
  case list
  case decide = "decision add"

  /// What changes more than files: references, HEAD, index, worktrees.
  static let inGit: [PlanningCommand] = [.newFeature, .fromBase, .inWorktree, .committed, .switching]
  /// What checks files out.
  static let checkouts: [PlanningCommand] = [.fromBase, .inWorktree, .switching]
  /// What only reads.
  static let readers: [PlanningCommand] = [.check, .list]

  /// The branch that the next feature gets.
  static let branch = "002-delete-account"

  /// The command line.
  var arguments: [String] {
    let newFeature = ["new-feature", "Delete account"]
    return switch self {
    case .initialise: ["init", "--agent", "claude"]
    case .newEpic: ["new-epic", "Billing", "--service", "billing"]
    case .newFeature: newFeature
    case .withoutBranch: newFeature + ["--no-branch"]
    case .fromBase: newFeature + ["--base", "older"]
    case .inWorktree: newFeature + ["--worktree"]
    case .committed: newFeature + ["--commit"]
    case .switching: ["switch", "F-USER-001"]
    case .sync: ["sync"]
    case .check: ["check"]
    case .list: ["list"]
    case .decide: ["decision", "add", "Use SQLite", "--rationale", "One file to back up"]
    }
  }

  /// What the command writes into the working tree that it runs in, beside what Git changes in it.
  var written: Set<String> {
    let epic = RealWorkspace.epic
    let indexes = ["\(epic)/design/index.md", "\(epic)/exec-plan.md"]
    let feature = ["", "/spec.md", "/checklists", "/checklists/requirements.md"]
    switch self {
    case .initialise: return ["CLAUDE.md"]
    case .newEpic:
      let billing = "plans/services/billing"
      let made = "\(billing)/EPIC-BILLING-001-billing"
      return [
        billing, made, "\(made)/design", "\(made)/design/index.md", "\(made)/exec-plan.md", "\(made)/features",
      ]
    case .newFeature, .withoutBranch, .fromBase, .committed, .inWorktree:
      return Set(indexes + feature.map { "\(epic)/features/F-USER-002\($0)" })
    case .sync, .decide: return Set(indexes)
    case .switching, .check, .list: return []
    }
  }

  /// Where the linked worktree is made, as the shell puts it.
  static let worktree = "$(dirname \"$tree\")/$(basename \"$tree\")-\(branch)"

  /// What Git does where this is not about documents; nil where it does nothing.
  var asGitDoesIt: String? {
    switch self {
    case .newFeature, .committed: "git switch -q -c \(PlanningCommand.branch)"
    case .fromBase: "git switch -q --no-track -c \(PlanningCommand.branch) older"
    case .inWorktree:
      "env -u GIT_INDEX_FILE git worktree add -q -b \(PlanningCommand.branch) \"\(PlanningCommand.worktree)\" HEAD"
    case .switching: "git switch -q 001-sign-mail"
    default: nil
    }
  }
}
