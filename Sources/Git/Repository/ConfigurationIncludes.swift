import CLibgit2
import Files

extension Repository {
  /// The configuration as Git reads it while `branch` is checked out, the last entry of a name being what counts.
  func configurationEntries(on branch: BranchName?) throws(GitError) -> [ConfigurationEntry] {
    var surroundings = ConfigurationReading.Surroundings(
      gitDirectory: gitDirectory, branch: branch, home: settings.value("HOME"))
    surroundings.addresses = try read(surroundings).addresses
    return try read(surroundings).entries
  }

  private func read(_ surroundings: ConfigurationReading.Surroundings) throws(GitError) -> ConfigurationReading {
    var reading = ConfigurationReading(surroundings)
    var files = settings.configurationFiles.inOrder + [commonDirectory.appending(component: "config")]
    if try isSet("extensions.worktreeConfig") { files.append(gitDirectory.appending(component: "config.worktree")) }
    for file in files { try reading.read(file) }
    for entry in try settings.configurationEntries() { try reading.take(entry, from: nil) }
    return reading
  }

  /// What counts for Git and not for libgit2: the entries of files that only Git would include.
  func entriesOfUnjudgedIncludes() throws(GitError) -> [ConfigurationEntry] {
    guard try hasUnjudgedInclude() else { return [] }
    var last: [String: ConfigurationEntry] = [:]
    for entry in try configurationEntries(on: try checkedOutBranch()) { last[entry.name] = entry }
    let known = Set(try configurationNames(matching: ".*"))
    var missed: [ConfigurationEntry] = []
    for entry in last.values {
      let value = known.contains(entry.name) ? try configuration(entry.name) : nil
      if value != entry.value ?? "" { missed.append(entry) }
    }
    return missed
  }

  private static let branchConditions = "^includeif\\.onbranch:.*\\.path$"

  private func hasUnjudgedInclude() throws(GitError) -> Bool {
    if try !configurationNames(matching: "^includeif\\.hasconfig:.*\\.path$").isEmpty { return true }
    // On a detached HEAD libgit2 includes what Git does not.
    if try !configurationNames(matching: Repository.branchConditions).isEmpty, try checkedOutBranch() == nil {
      return true
    }
    return try settings.configurationEntries().contains { $0.name == "include.path" || $0.includeCondition != nil }
  }

  /// The entry of the configuration by which other settings count once `branch` is checked out; nil where none does.
  func includeChanged(by branch: BranchName) throws(GitError) -> String? {
    let names = try configurationNames(matching: Repository.branchConditions)
    guard let name = names.first else { return nil }
    // Where HEAD is detached no branch is checked out, and no pattern fits.
    let now = try checkedOutBranch()
    if now == branch { return nil }
    let (before, after) = (try configurationEntries(on: now), try configurationEntries(on: branch))
    return before == after ? nil : name
  }

  /// The branch that HEAD names; nil where it names none.
  private func checkedOutBranch() throws(GitError) -> BranchName? {
    let head = try unsafe Handle("read HEAD", freeing: git_reference_free) {
      unsafe git_reference_lookup(&$0, pointer, "HEAD")
    }
    guard let target = unsafe git_reference_symbolic_target(head.pointer) else { return nil }
    return unsafe String(validatingCString: target).flatMap(BranchName.init(referenceName:))
  }
}

extension ConfigurationFiles {
  /// Every file outside the repository, those that count least first.
  fileprivate var inOrder: [AbsolutePath] {
    let standing = [(global: xdg, name: "config"), (global, ".gitconfig")].filter { !$0.0.isEmpty }
      .compactMap { AbsolutePath($0.0 + "/" + $0.1) }
    let named = others.filter { !systemFiles.map(\.string).contains($0.path) }.compactMap { AbsolutePath($0.path) }
    return systemFiles + standing + named
  }
}
