public import Changes
import Failures
import Files
import Git
import Survey

/// Registers the merge driver, writes the attributes that ask for it, and adds the check to the pre-commit hook:
/// `hooks install`.
public enum InstallHooks {
  /// Decides the whole change; the answer is how things stand then.
  ///
  /// - Parameter leavesHook: whether the pre-commit hook is left as it is.
  /// - Throws: `Failure` outside Git, for a hook that cannot be added to, and for damaged blocks; `GitError`, `FileError`.
  public static func decide(leavesHook: Bool, _ session: Session) throws -> (ChangeSet, HooksState) {
    let surroundings = try HookSurroundings(session)
    var changes = surroundings.emptyChange()
    var state = try HooksState.find(session)
    let attributes = try state.attributes ? .there : addAttributes(surroundings, to: &changes)
    // What was there stays when the hooks are uninstalled, as everybody's.
    try register(surroundings, wroteAttributes: attributes == .written, in: &changes, &state)
    if attributes != .there { state.attributes = true }
    if !leavesHook { try addHook(surroundings, to: &changes, &state) }
    return (changes, state)
  }

  private static func addAttributes(
    _ surroundings: HookSurroundings, to changes: inout ChangeSet
  ) throws -> MergeAttributes.Outcome {
    let workspace = surroundings.session.workspace
    let draft = DraftTree(over: workspace.seen)
    let outcome = try MergeAttributes.add(workspace.configuration, to: draft)
    if outcome == .isLink {
      throw Failure(
        .conflict, .symbolicLink, "\(MergeAttributes.path) is a symbolic link, which Git does not follow",
        hint: "make it a file, then run speckit hooks install again")
    }
    changes.files += try draft.changes(below: workspace.root)
    return outcome
  }

  private static func register(
    _ surroundings: HookSurroundings, wroteAttributes: Bool, in changes: inout ChangeSet, _ state: inout HooksState
  ) throws {
    let file = GitFileChange.File.configuration
    let found = try surroundings.read(file)
    let driver = surroundings.program.driver
    let written = try DriverEntry.added(
      to: found, driver: driver, isRegistered: state.driver != nil,
      attributes: wroteAttributes ? surroundings.attributes : nil,
      of: surroundings.shown(file.path(in: surroundings.repository.commonDirectory)))
    if written == found { return }
    changes.gitFiles.append(GitFileChange(file, from: found, to: written))
    state.driver = state.driver ?? driver
  }

  private static func addHook(
    _ surroundings: HookSurroundings, to changes: inout ChangeSet, _ state: inout HooksState
  ) throws {
    let program = surroundings.program
    switch surroundings.place {
    case .git:
      let script = try surroundings.gitHook()
      try refusePassedOver(
        script, at: GitFileChange.File.preCommitHook.path(in: surroundings.repository.commonDirectory))
      let written = try script.adding(program.line(isShared: false), command: program.check)
      state.hook = .installed(script.path)
      if written != script.bytes {
        changes.gitFiles.append(GitFileChange(.preCommitHook, from: script.bytes, to: written))
      }
    case .tree(let path, let isHusky):
      let (script, found) = try surroundings.treeHook(path)
      if !isHusky { try refusePassedOver(script, at: surroundings.top.appending(path)) }
      let written = try script.adding(program.line(isShared: true), command: program.check)
      state.hook = .installed(script.path)
      if let written, written != script.bytes {
        changes.files.append(
          FileChange(
            path: surroundings.top.appending(path), content: .file(written), original: found, isExecutable: found == nil
          ))
      }
    case .configured: break
    case .elsewhere(let reason, _):
      if case .installed = state.hook { return }
      throw Failure(
        .conflict, .hookRefused, "the pre-commit hook is left alone: \(reason)",
        hint: "have it run \(program.check), and stop where that fails; or register the driver alone: --no-hook")
    }
  }

  /// Refuses a hook that Git does not run, since a line in it would do nothing, and running the others is not for speckit
  /// to decide.
  private static func refusePassedOver(_ script: HookScript, at path: AbsolutePath) throws {
    guard let stamp = try FileSystem.stamp(of: path), stamp.permissions & 0o111 == 0 else { return }
    throw Failure(
      .conflict, .hookRefused, "\(script.path) is not executable, so Git passes over it",
      hint: "chmod +x \(quotedForShell(path.string)), or remove it; or register the driver alone: --no-hook")
  }
}
