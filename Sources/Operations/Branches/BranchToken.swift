import Files
import Git
public import Survey

/// What stands in the name of a branch for who makes it, and for the workspace, as spec-kit's git extension writes it.
public enum BranchToken {
  /// Git's `user.name`, else what stands before the `@` of `user.email`, else the login name; `unknown` where none of
  /// them has a letter or a digit.
  ///
  /// - Throws: `GitError` for a repository that cannot be read.
  public static func author(in workspace: Workspace) throws -> String {
    let repository = try workspace.repository()
    let configured = { (key: String) in
      try repository.map { try $0.configuration(key) } ?? workspace.gitSettings.configuration(key)
    }
    var names = [try configured("user.name")]
    if names[0]?.isEmpty ?? true {
      names += [try configured("user.email").map { String($0.prefix { $0 != "@" }) }, workspace.variables["USER"]]
    }
    return token(names.compactMap { $0 }.first { !$0.isEmpty } ?? "") ?? "unknown"
  }

  /// The name of the workspace's folder; `app` where it has neither letter nor digit.
  public static func app(of workspace: Workspace) -> String { token(workspace.root.name) ?? "app" }

  /// The ASCII letters and digits of a text in lower case, joined by hyphens; nil where there are none.
  static func token(_ text: String) -> String? {
    let lower = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    let words = lower.split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }
}
