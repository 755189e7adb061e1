import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The `git` program, which speaks to remotes that libgit2 does not reach: the one program that speckit starts, for that and
/// to ask for its version.
///
/// It runs as its user would run it in the working tree, with hooks, credential helpers and ssh as they are set up there,
/// but for this: nobody is asked anything, and its messages are in English.
struct GitProgram {
  private let path: AbsolutePath
  private let directory: AbsolutePath
  private let variables: [String: String]

  /// The program for a repository; nil where there is none on the `PATH` of the environment.
  init?(for repository: Repository) {
    guard let path = GitProgram.find(on: repository.settings.value("PATH")) else { return nil }
    self.path = path
    directory = repository.workingDirectory ?? repository.gitDirectory
    var variables = repository.settings.variables
    if variables["GIT_DIR"] != nil {
      // It may be relative to where the command was started.
      variables["GIT_DIR"] = repository.gitDirectory.string
      variables["GIT_WORK_TREE"] = repository.workingDirectory?.string
    }
    variables["LC_ALL"] = "C"
    variables["LANGUAGE"] = nil
    variables["GIT_TERMINAL_PROMPT"] = "0"
    variables["GIT_ASKPASS"] = ""
    variables["SSH_ASKPASS_REQUIRE"] = "never"
    self.variables = variables
  }

  /// Looks for it as a shell would, but never in the current directory, which a relative name on the path means.
  static func find(on path: String?) -> AbsolutePath? {
    for name in (path ?? "").split(separator: ":") where name.hasPrefix("/") {
      guard let program = AbsolutePath(String(name))?.appending(component: "git") else { continue }
      if FileSystem.isFile(program), unsafe access(program.string, X_OK) == 0 { return program }
    }
    return nil
  }

  /// Runs `git` with these arguments to its end.
  ///
  /// - Parameters:
  ///   - patience: how long it may take.
  ///   - trustsOnlyConfigured: whether the program that speaks for an unusual kind of URL runs only where `protocol.NAME.allow`
  ///     of git-config(1) is `always`.
  /// - Throws: `.program` where it cannot be started or takes longer.
  func run(
    _ arguments: [String], patience: Duration, trustsOnlyConfigured: Bool, _ operation: String
  ) throws(GitError) -> GitAnswer {
    var variables = variables
    if trustsOnlyConfigured { variables["GIT_PROTOCOL_FROM_USER"] = "0" }
    let words = [path.string, "-c", "credential.interactive=false"] + arguments
    let child = try GitChild(words, in: directory, variables, operation)
    return try child.answer(within: patience, operation)
  }
}
