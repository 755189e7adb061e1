import CLibgit2
import Files

extension Repository {
  /// Applies the variables that point elsewhere, as hooks find them set: the working tree, index and objects.
  ///
  /// libgit2 reads such variables from the process only, and `GIT_WORK_TREE` not at all. See git(1), "The Git
  /// Repository".
  func applyVariables(start: AbsolutePath) throws(GitError) {
    let operation = "use the repository that the environment names"
    if let common = settings.path("GIT_COMMON_DIR", from: start), common != commonDirectory {
      throw GitError(.unsupported, operation, "GIT_COMMON_DIR is not supported")
    }
    if let top = try workingTreeFromVariables(start: start) {
      try check(unsafe git_repository_set_workdir(pointer, top.string, 0), operation)
    }
    // Git goes to the top of the working tree before it opens the index.
    let home = workingDirectory ?? settings.workingDirectory ?? start
    if let file = settings.value("GIT_INDEX_FILE").flatMap({ AbsolutePath($0, relativeTo: home) }) {
      let index = try unsafe Handle(operation, freeing: git_index_free) { unsafe git_index_open(&$0, file.string) }
      try check(unsafe git_repository_set_index(pointer, index.pointer), operation)
    }
    try applyObjectDirectories(start: start, operation)
  }

  private func applyObjectDirectories(start: AbsolutePath, _ operation: String) throws(GitError) {
    if let directory = settings.path("GIT_OBJECT_DIRECTORY", from: start) {
      let objects = try unsafe Handle(operation, freeing: git_odb_free) { unsafe git_odb_open(&$0, directory.string) }
      try check(unsafe git_repository_set_odb(pointer, objects.pointer), operation)
    }
    guard let list = settings.value("GIT_ALTERNATE_OBJECT_DIRECTORIES") else { return }
    let objects = try objectDatabase()
    for entry in list.split(separator: ":") {
      guard let path = AbsolutePath(String(entry), relativeTo: settings.workingDirectory ?? start) else { continue }
      try check(unsafe git_odb_add_disk_alternate(objects.pointer, path.string), operation)
    }
  }

  /// With `GIT_DIR` alone the working directory itself is the top, unless the configuration names one.
  private func workingTreeFromVariables(start: AbsolutePath) throws(GitError) -> AbsolutePath? {
    if let top = settings.path("GIT_WORK_TREE", from: start) { return top }
    guard settings.value("GIT_DIR") != nil, workingDirectory != nil else { return nil }
    return try configuration("core.worktree") == nil ? settings.workingDirectory ?? start : nil
  }
}
