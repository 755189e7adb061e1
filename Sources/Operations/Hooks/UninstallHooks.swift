public import Changes
import Files
import Git
import Survey

/// Takes away what `hooks install` added, and nothing else: `hooks uninstall`.
public enum UninstallHooks {
  /// Decides the whole change; the answer is how things stand then.
  ///
  /// - Throws: `Failure` outside Git, and for damaged blocks; `GitError`, `FileError`.
  public static func decide(_ session: Session) throws -> (ChangeSet, HooksState) {
    let surroundings = try HookSurroundings(session)
    var changes = surroundings.emptyChange()
    var state = try HooksState.find(session)
    let isNeeded = try removeHooks(surroundings, from: &changes, &state)
    let file = GitFileChange.File.configuration
    let found = try surroundings.read(file)
    let rest = DriverEntry.removed(from: found, attributes: surroundings.attributes, isNeeded: isNeeded)
    if rest.bytes != found {
      changes.gitFiles.append(GitFileChange(file, from: found, to: rest.bytes))
      if !isNeeded, found.map(DriverEntry.isOwn) == true { state.driver = nil }
    }
    if rest.takesAttributes, try removeAttributes(surroundings, from: &changes) { state.attributes = false }
    return (changes, state)
  }

  /// Takes the line out of every hook that this repository keeps; says whether that of another workspace stays.
  private static func removeHooks(
    _ surroundings: HookSurroundings, from changes: inout ChangeSet, _ state: inout HooksState
  ) throws -> Bool {
    var scripts: [HookScript] = []
    // The hook may have been in the Git directory before the repository was told to look elsewhere.
    if let script = try surroundings.plainGitHook() {
      let rest = try script.removed()
      if rest != script.bytes {
        changes.gitFiles.append(GitFileChange(.preCommitHook, from: script.bytes, to: rest))
        if case .git = surroundings.place { state.hook = .missing(script.path) }
      }
      scripts.append(HookScript(path: script.path, bytes: rest, folder: surroundings.folder))
    }
    if case .tree(let path, _) = surroundings.place {
      let (script, found) = try surroundings.treeHook(path)
      let rest = try script.removed()
      if rest != script.bytes {
        let content = rest.map { FileChange.Content.file($0) } ?? .nothing
        changes.files.append(
          FileChange(path: surroundings.top.appending(path), content: content, original: found))
        state.hook = .missing(script.path)
      }
      scripts.append(HookScript(path: script.path, bytes: rest, folder: surroundings.folder))
    }
    return scripts.contains(where: \.runsAnything)
  }

  private static func removeAttributes(_ surroundings: HookSurroundings, from changes: inout ChangeSet) throws -> Bool {
    let tree = surroundings.session.workspace.seen
    guard let found = try tree.read(MergeAttributes.path) else { return false }
    let rest = try MarkedBlock.removed(
      MergeAttributes.blockName, from: found.bytes, of: MergeAttributes.path.string)
    if rest == found.bytes { return false }
    changes.files.append(
      FileChange(
        path: surroundings.top.appending(surroundings.attributes),
        content: rest.map { .file($0) } ?? .nothing, original: found))
    return true
  }
}
