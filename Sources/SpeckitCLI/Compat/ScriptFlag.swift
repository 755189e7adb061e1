/// A flag of spec-kit's scripts.
struct ScriptFlag: Hashable, Sendable {
  /// Its name in the bash scripts.
  let bash: String
  /// Its name in the PowerShell scripts, without the dash.
  let powerShell: String
  /// What usage texts call its value; nil where it takes none.
  var value: String?
  /// What it does, for usage texts.
  let help: String

  static let json = ScriptFlag(bash: "--json", powerShell: "Json", help: "print one JSON object")
  static let dryRun = ScriptFlag(
    bash: "--dry-run", powerShell: "DryRun", help: "tell names and paths, and make nothing")
  static let allowExistingBranch = ScriptFlag(
    bash: "--allow-existing-branch", powerShell: "AllowExistingBranch", help: "switch to the branch if it exists")
  static let shortName = ScriptFlag(
    bash: "--short-name", powerShell: "ShortName", value: "<name>",
    help: "the words of the branch (from the description)")
  static let number = ScriptFlag(
    bash: "--number", powerShell: "Number", value: "N", help: "the number of the branch (the next free one)")
  static let timestamp = ScriptFlag(
    bash: "--timestamp", powerShell: "Timestamp", help: "begin the branch with date and time instead of a number")
  static let requireSpec = ScriptFlag(
    bash: "--require-spec", powerShell: "RequireSpec", help: "fail unless spec.md is there")
  static let requireTasks = ScriptFlag(
    bash: "--require-tasks", powerShell: "RequireTasks", help: "fail unless tasks.md is there")
  static let includeTasks = ScriptFlag(
    bash: "--include-tasks", powerShell: "IncludeTasks", help: "list tasks.md among the documents")
  static let pathsOnly = ScriptFlag(
    bash: "--paths-only", powerShell: "PathsOnly", help: "print the paths and check nothing")
  static let template = ScriptFlag(
    bash: "--template", powerShell: "Template", value: "NAME", help: "print the text of a template too")
  static let help = ScriptFlag(bash: "--help", powerShell: "Help", help: "show this help")
}
