public import Files

/// The `git` program that is found on the `PATH`.
public struct InstalledGit: Sendable {
  /// Where it is.
  public let path: AbsolutePath
  /// The version that it tells, such as `2.39.5`; nil where it tells none within five seconds.
  public let version: String?

  /// Looks for it, and asks it; nil where there is none.
  public init?(_ settings: GitSettings) {
    guard let path = GitProgram.find(on: settings.value("PATH")) else { return nil }
    self.path = path
    let lead = "git version "
    let answer = try? GitChild([path.string, "--version"], in: .root, settings.variables, "ask git for its version")
      .answer(within: .seconds(5), "ask git for its version")
    let line = answer.flatMap { $0.isSuccess ? $0.lines.first : nil }
    version = line.flatMap { $0.hasPrefix(lead) ? String($0.dropFirst(lead.count)) : nil }
  }
}
