import Files
import YAML

extension Setting {
  /// A path inside the workspace; `.` is the workspace itself.
  func path() throws(ConfigurationError) -> RelativePath {
    guard let text = node.string, !text.isEmpty, let path = RelativePath(text), path.isHarmless else {
      throw wrong("a path inside the workspace", hint: "write it relative to the workspace, without `..` or `.git`")
    }
    return path
  }

  /// Paths inside the workspace, one at least, each once.
  func paths() throws(ConfigurationError) -> [RelativePath] {
    let items = try items()
    if items.isEmpty { throw wrong("one path at least", hint: write("specs")) }
    var paths: [RelativePath] = []
    for item in items {
      let path = try item.path()
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// The path of a file inside the workspace; nil for `off`.
  func filePath() throws(ConfigurationError) -> RelativePath? {
    if node.boolean == false { return nil }
    let path = try path()
    if path.isEmpty { throw wrong("the path of a file", hint: "write it relative to the workspace") }
    return path
  }

  /// Patterns of paths inside the workspace, as in `.gitignore`; there may be none.
  func pathPatterns() throws(ConfigurationError) -> [String] {
    try items().map { item throws(ConfigurationError) in
      guard let pattern = item.node.string, pattern.isPathPattern else {
        throw item.wrong(
          "patterns of paths inside the workspace",
          hint: "write them as in .gitignore, such as `src/` or `**/*.py`, with `/` between folders and without `..`")
      }
      return pattern
    }
  }

  /// The name of a remote, which nobody can take for an option.
  func remoteName() throws(ConfigurationError) -> String {
    let name = try text()
    guard !name.hasPrefix("-"), name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw wrong("the name of a remote", hint: write("origin"))
    }
    return name
  }
}

extension String {
  /// Whether it can be a pattern of paths inside the workspace, perhaps behind a `!` that takes back what came before.
  fileprivate var isPathPattern: Bool {
    let pattern = utf8.first == UInt8(ascii: "!") ? dropFirst() : self[...]
    let folders = pattern.split(separator: "/")
    return !folders.isEmpty && folders.count <= 60
      && pattern.unicodeScalars.allSatisfy { $0 != "\\" && $0.properties.generalCategory != .control }
      && !folders.contains { $0 == ".." || $0.lowercased() == ".git" }
  }
}

extension RelativePath {
  /// Whether the path holds no control character and leads through no Git directory.
  fileprivate var isHarmless: Bool {
    string.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      && !components.contains { $0.lowercased() == ".git" }
  }
}
