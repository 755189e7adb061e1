import Files
import TestSupport
import Testing

/// Git tells a hook by variables which repository it runs for; `-C` may lead into another one.
@Suite struct HookVariableTests {
  private let workspace: Workspace
  private let other: GitSandbox
  private let worktree: AbsolutePath

  init() throws {
    workspace = try Workspace.withFeatures("Sign up")
    other = try GitSandbox()
    try other.commitAll()
    worktree = other.directory.path.appending(component: "topic")
    try other.git("worktree", "add", "--quiet", "-b", "topic", worktree.string)
  }

  /// What a hook of the other repository finds set, in its main working tree or in a linked one.
  private func variables(linked: Bool) -> [String: String] {
    let git = other.path.string + "/.git"
    return linked
      ? ["GIT_DIR": git + "/worktrees/topic", "GIT_INDEX_FILE": git + "/worktrees/topic/index"]
      : ["GIT_INDEX_FILE": git + "/next-index-1.lock"]
  }

  @Test(arguments: [true, false], [true, false])
  func `what another repository's hook finds set does not count there`(linked: Bool, byVariable: Bool) throws {
    let root = workspace.root
    workspace.directory = linked ? worktree : other.path
    workspace.variables.merge(variables(linked: linked)) { $1 }
    if byVariable { workspace.variables["SPECIFY_INIT_DIR"] = root.string }
    let place = byVariable ? [] : ["-C", root.string]
    let made = workspace.run(place + ["new-feature", "From a hook", "--commit"])
    #expect(made.status == 0, "\(made)")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "002-hook")
    #expect(try workspace.git("status", "--short").isEmpty)
    #expect(try other.git("symbolic-ref", "--short", "HEAD", in: worktree) == "topic")
    #expect(try other.git("for-each-ref", "--format=%(refname:short)") == "main\ntopic")
    #expect(try other.git("ls-files", in: worktree).isEmpty)
  }

  @Test func `in the hook's own repository they do`() throws {
    try workspace.git("worktree", "add", "--quiet", "-b", "topic", "../own")
    let own = workspace.sandbox.directory.path.appending(component: "own")
    let git = workspace.root.string + "/.git/worktrees/own"
    workspace.variables.merge(["GIT_DIR": git, "GIT_INDEX_FILE": git + "/index"]) { $1 }
    workspace.directory = own
    let made = workspace.run("-C", own.string + "/plans", "new-feature", "From a hook", "--commit")
    #expect(made.status == 0, "\(made)")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: own) == "002-hook")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "main")
    #expect(try workspace.git("status", "--short", in: own).isEmpty)
  }

  @Test func `another worktree of the hook's repository is another place`() throws {
    try workspace.git("worktree", "add", "--quiet", "-b", "topic", "../own")
    let git = workspace.root.string + "/.git/worktrees/own"
    workspace.variables.merge(["GIT_DIR": git, "GIT_INDEX_FILE": git + "/index"]) { $1 }
    workspace.directory = workspace.sandbox.directory.path.appending(component: "own")
    let made = workspace.run("-C", workspace.root.string, "new-feature", "From a hook")
    #expect(made.status == 0, "\(made)")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD") == "002-hook")
    #expect(try workspace.git("symbolic-ref", "--short", "HEAD", in: workspace.directory) == "topic")
  }

  @Test func `a relative index is that of the working tree's top`() throws {
    try workspace.write("", to: "inner/.specify/speckit.yml")
    try workspace.write("# Feature Specification: Old\n", to: "inner/specs/001-old/spec.md")
    try workspace.commitAll()
    workspace.variables["GIT_INDEX_FILE"] = ".git/index"
    let made = workspace.run("-C", "inner", "new-feature", "From a hook", "--commit")
    #expect(made.status == 0, "\(made)")
    #expect(try workspace.git("status", "--short").isEmpty)
    #expect(!workspace.exists("inner/.git"))
  }
}
