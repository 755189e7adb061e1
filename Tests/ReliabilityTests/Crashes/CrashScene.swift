import TestSupport
import Testing

/// A command, in a repository where it has something to do, that is stopped at every instant.
struct CrashScene: Sendable, Testing.CustomTestStringConvertible {
  /// What the tables of `docs/reliability.md` call it.
  let name: String
  /// What is run.
  let arguments: [String]
  /// How the repository comes to be, in the empty directory `repository`.
  let script: String

  var testDescription: String { name }

  /// A harmless command that is run afterwards, and the file that it makes.
  static let next = (
    arguments: ["template", "export", "tasks"], file: ".specify/templates/overrides/tasks-template.md"
  )

  private static let newFeature = ["new-feature", "Log in with a token"]
  private static let features = "\(RealWorkspace.epic)/features"

  private static let workspace = """
    git init --quiet --initial-branch=main
    "$SPECKIT" init
    "$SPECKIT" new-epic 'User onboarding' --service user-service
    "$SPECKIT" new-feature 'Sign up with an e-mail address' --short-name sign-up --no-switch
    "$SPECKIT" new-feature 'Delete the account' --short-name delete --no-switch

    """

  /// The script of a repository with an epic and two features, committed.
  static let committed =
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
      git switch --quiet --create 001-sign-up
      echo changed >>code/one
      git rm --quiet -r code/two tool
      mkdir -p tool/part added/deep
      echo part >tool/part/file
      echo new >added/deep/file
      echo '- more' >>\(features)/F-USER-001/spec.md
      git add --all
      git commit --quiet --message Work
      git switch --quiet main
      git branch 002-delete

      """

  /// A manifest of an epic with three features.
  private static let manifest = """
    cat >manifest.yml <<'END'
    title: Billing
    service: billing
    features:
      - { title: Pay by card, short-name: card }
      - { title: Send an invoice, short-name: invoice, depends-on: [card] }
      - { title: Remind of a debt, short-name: debt, depends-on: [invoice] }
    END

    """

  /// A clone of it, in which nobody has checked out `001-sign-up` yet.
  private static let cloned =
    twoBranches + """
      cd ..
      mv repository hub
      git clone --quiet --branch main hub repository

      """

  /// The branches of the features were made before the files were committed, so that they lack them.
  private static let behind =
    """
    git init --quiet --initial-branch=main
    git commit --quiet --allow-empty --message First

    """ + committed

  /// The first feature's branch has a log, an upstream and a description, and is checked out in a linked worktree.
  private static let tracked =
    committed + """
      git branch 001-sign-up
      git worktree add --quiet ../other 001-sign-up
      git -C ../other commit --quiet --allow-empty --message More
      git config branch.001-sign-up.remote origin
      git config branch.001-sign-up.merge refs/heads/001-sign-up
      git config branch.001-sign-up.description 'to sign up'

      """

  /// Whether the command answers as spec-kit's scripts do.
  var isScript: Bool { arguments.first == "compat" }

  /// A few for every day, of different kinds.
  static let sample = all.filter {
    [
      "new-feature", "new-feature --commit", "new-feature --worktree --commit", "switch", "switch to a fetched branch",
      "sync", "hooks install",
    ].contains($0.name)
  }

  /// Every way of writing: new files, changed ones, branches, HEAD, checkouts, worktrees, commits.
  static let all = [
    CrashScene(name: "new-feature", arguments: newFeature, script: committed),
    CrashScene(name: "new-feature, no commit yet", arguments: newFeature, script: workspace),
    CrashScene(name: "new-feature --commit", arguments: newFeature + ["--commit"], script: committed),
    CrashScene(name: "new-feature --worktree", arguments: newFeature + ["--worktree"], script: committed),
    CrashScene(
      name: "new-feature --worktree --commit", arguments: newFeature + ["--worktree", "--commit"], script: committed),
    CrashScene(
      name: "new-feature --base", arguments: newFeature + ["--base", "001-sign-up"], script: twoBranches),
    CrashScene(
      name: "new-epic --from", arguments: ["new-epic", "--from", "manifest.yml"],
      script: committed + manifest),
    CrashScene(
      name: "new-epic --from --commit", arguments: ["new-epic", "--from", "manifest.yml", "--commit"],
      script: committed + manifest),
    CrashScene(
      name: "new-feature --no-switch --commit", arguments: newFeature + ["--no-switch", "--commit"], script: committed),
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
      script: twoBranches + "git switch --quiet 001-sign-up\n"),
    CrashScene(name: "switch to a fetched branch", arguments: ["switch", "F-USER-001"], script: cloned),
    CrashScene(name: "switch to a new branch", arguments: ["switch", "F-USER-002"], script: committed),
    CrashScene(name: "switch to a branch behind", arguments: ["switch", "F-USER-002"], script: behind),
    CrashScene(
      name: "close", arguments: ["close", "F-USER-001", "--as", "superseded", "--by", "F-USER-002"], script: committed),
    CrashScene(name: "renumber", arguments: ["renumber", "F-USER-001"], script: tracked),
    CrashScene(name: "renumber --id", arguments: ["renumber", "F-USER-001", "--id", "F-USER-009"], script: tracked),
    CrashScene(
      name: "renumber, flat layout", arguments: ["renumber", "1", "7"],
      script: """
        git init --quiet --initial-branch=main
        "$SPECKIT" init --layout flat
        "$SPECKIT" new-feature 'Sign up with an e-mail address' --short-name sign-up
        "$SPECKIT" sync
        git add --all
        git commit --quiet --message Plan

        """),
    CrashScene(
      name: "rename", arguments: ["rename", "F-USER-001", "--title", "Join", "--short-name", "join"], script: tracked),
    CrashScene(
      name: "move", arguments: ["move", "F-USER-001", "--epic", "EPIC-BILL-001"],
      script: tracked + """
        "$SPECKIT" new-epic 'Billing' --scope system --area BILL
        git add --all
        git commit --quiet --message Billing

        """),
    CrashScene(
      name: "init", arguments: ["init", "--agent", "claude", "--scripts", "bash"],
      script: "git init --quiet --initial-branch=main\n"),
    CrashScene(
      name: "hooks install", arguments: ["hooks", "install"],
      script: committed + """
        git rm --quiet .gitattributes
        echo '# ours' >.gitattributes
        printf '#!/bin/sh\necho ours' >.git/hooks/pre-commit
        chmod +x .git/hooks/pre-commit

        """),
    CrashScene(
      name: "hooks uninstall", arguments: ["hooks", "uninstall"],
      script: committed + """
        git rm --quiet .gitattributes
        git commit --quiet --message Less
        "$SPECKIT" hooks install

        """),
    CrashScene(name: "plan", arguments: ["plan", "F-USER-001", "--force"], script: committed),
    CrashScene(
      name: "compat create-new-feature", arguments: ["compat", "create-new-feature", "--json", "Log in with a token"],
      script: committed),
  ]
}
