import Files

/// What a repository looks like: the files that people see, and what `git` says of it.
struct RepositoryState {
  /// The files in the directory where commands run.
  let files: Snapshot
  /// What `git` says; nil where it cannot read the repository.
  let git: GitView?
  /// The same of the linked worktree that `--worktree` makes; nil where there is none.
  let linkedFiles: Snapshot?
  let linkedGit: GitView?

  init(_ place: RepositoryPlace) throws {
    let tree = place.directory
    files = try Snapshot(of: tree, visibleOnly: true)
    git = try place.kind.isReadByGit ? GitView(place) : nil
    let linked = tree.parent.appending(component: "\(tree.name)-\(PlanningCommand.branch)")
    let isLinked = FileSystem.isDirectory(linked)
    linkedFiles = try isLinked ? Snapshot(of: linked, visibleOnly: true) : nil
    linkedGit = try isLinked ? GitView(place, in: PlanningCommand.worktree) : nil
  }
}
