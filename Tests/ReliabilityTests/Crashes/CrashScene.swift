import TestSupport
import Testing

/// A command, in a repository where it has something to do, that is stopped at every instant.
struct CrashScene: Sendable, Testing.CustomTestStringConvertible {
  /// What the tables of `docs/reliability.md` call it.
  let name: String
  /// What is run.
  let arguments: [String]
  /// How the repository comes to be, in the empty directory `repository`; see `CrashSceneScripts`.
  let script: String
  /// A harmless command that is run afterwards, and the file that it makes.
  var next = CrashScene.checklist

  var testDescription: String { name }

  /// A command that makes one file.
  struct Next: Sendable {
    let arguments: [String]
    let file: String
  }

  private static let checklist = Next(
    arguments: ["checklist", "F-USER-001", "afterwards"],
    file: "\(RealWorkspace.epic)/features/F-USER-001/checklists/afterwards.md")

  private static let export = Next(
    arguments: ["template", "export", "tasks"], file: ".specify/templates/tasks-template.md")

  private static let newFeature = ["new-feature", "Log in with a token"]
  private static let features = "\(RealWorkspace.epic)/features"

  private static let workspace = """
    git init --quiet --initial-branch=main
    "$SPECKIT" init
    "$SPECKIT" new-epic 'User onboarding' --service user-service
    "$SPECKIT" new-feature 'Sign up with an e-mail address' --no-switch
    "$SPECKIT" new-feature 'Delete the account' --no-switch

    """

  private static let committed =
    workspace + """
      git add --all
      git commit --quiet --message Plan

      """

  /// On `other` files were added, changed and deleted, and a directory became a file and a file a directory.
  private static let twoBranches =
    committed + """
      mkdir code
      for name in one two three; do echo "$name" >code/$name; done
      echo tool >tool
      git add --all
      git commit --quiet --message Code
      git switch --quiet 001-sign-mail-address
      git reset --quiet --hard main
      echo changed >>code/one
      git rm --quiet -r code/two tool
      mkdir -p tool/part added/deep
      echo part >tool/part/file
      echo new >added/deep/file
      echo '- more' >>\(features)/F-USER-001/spec.md
      git add --all
      git commit --quiet --message Work
      git switch --quiet main
      git branch --quiet --force 002-delete-account main

      """

  /// Every command that writes.
  static let all = [
    CrashScene(name: "new-feature", arguments: newFeature, script: committed),
    CrashScene(name: "new-feature, no commit yet", arguments: newFeature, script: workspace),
    CrashScene(name: "new-feature --commit", arguments: newFeature + ["--commit"], script: committed),
    CrashScene(name: "new-feature --worktree", arguments: newFeature + ["--worktree"], script: committed),
    CrashScene(
      name: "new-feature --base", arguments: newFeature + ["--base", "001-sign-mail-address"], script: twoBranches),
    CrashScene(
      name: "new-epic --from", arguments: ["new-epic", "--from", "manifest.yml"],
      script: committed + """
        cat >manifest.yml <<'END'
        title: Billing
        service: billing
        features:
          - { title: Pay by card, short-name: card }
          - { title: Send an invoice, short-name: invoice, depends-on: [card] }
          - { title: Remind of a debt, short-name: debt, depends-on: [invoice] }
        END

        """),
    CrashScene(
      name: "sync", arguments: ["sync"],
      script: workspace + """
        "$SPECKIT" new-epic 'Search' --service search
        "$SPECKIT" new-feature 'Find a document' --epic EPIC-SEARCH-001 --no-switch
        git add --all
        git commit --quiet --message Plan
        find plans -name spec.md -exec sed -i '1s/$/ and more/' {} +

        """),
    CrashScene(
      name: "decision add",
      arguments: ["decision", "add", "Tokens expire after a day", "--rationale", "They leak"], script: committed),
    CrashScene(name: "switch", arguments: ["switch", "F-USER-001"], script: twoBranches),
    CrashScene(
      name: "switch back", arguments: ["switch", "F-USER-002"],
      script: twoBranches + "git switch --quiet 001-sign-mail-address\n"),
    CrashScene(
      name: "init", arguments: ["init", "--agent", "claude", "--scripts", "bash"],
      script: "git init --quiet --initial-branch=main\n", next: export),
    CrashScene(name: "plan", arguments: ["plan", "F-USER-001", "--force"], script: committed),
    CrashScene(
      name: "compat create-new-feature", arguments: ["compat", "create-new-feature", "--json", "Log in with a token"],
      script: committed),
  ]
}
