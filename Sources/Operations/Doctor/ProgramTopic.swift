import Failures
import Git
import Markdown
import YAML

/// The program, the libraries that it is linked with, and the `git` program.
enum ProgramTopic {
  static func examine(version: String, _ settings: GitSettings) -> [Diagnosis] {
    [
      Diagnosis("speckit", .ok, version), Diagnosis("libgit2", .ok, LibraryVersion.libgit2),
      Diagnosis("cmark-gfm", .ok, MarkdownLibrary.version), Diagnosis("libyaml", .ok, YAMLLibrary.version),
      git(InstalledGit(settings)),
    ]
  }

  private static func git(_ git: InstalledGit?) -> Diagnosis {
    guard let git else {
      return Diagnosis(
        "git", .note, "there is none on PATH, so that --reserve reaches no https remote",
        hint: "install Git, or put it on PATH")
    }
    guard let version = git.version else {
      return Diagnosis(
        "git", .warning, "\(git.path) does not tell its version", hint: "\(quotedForShell("\(git.path)")) --version")
    }
    return Diagnosis("git", .ok, "\(version), \(git.path)")
  }
}
