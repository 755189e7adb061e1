import Files
import Templates

/// The files in which an agent has the commands of an extension.
///
/// spec-kit's registry names the agent and the commands, and no files: they stand as the agent's own commands of spec-kit do.
struct ExtensionCommands {
  /// A command that the agent cannot call.
  struct Missing {
    /// Its file.
    let path: RelativePath
    /// Whether the file holds the text of a link, as in a checkout without symbolic links.
    let isTextOfLink: Bool
  }

  /// The files of all commands, for each kind of file that the agent has.
  private let files: [[RelativePath]]

  /// Finds the files by those that the agent's manifest lists; none where there is no such manifest.
  init(of agent: String, _ commands: [String], in tree: any FileTree) {
    let listed = SpecKitManifest(ofAgent: agent, in: tree)?.paths ?? []
    files = listed.compactMap { known in
      let files = commands.compactMap { ExtensionCommands.file(of: $0, like: known) }
      return files.isEmpty ? nil : files
    }
  }

  /// Those that the agent cannot call. Where none of them stands, nothing tells that they would stand there.
  func missing(in tree: any FileTree) -> [Missing] {
    files.filter { $0.contains { ExtensionCommands.isThere($0, in: tree) } }.flatMap { files in
      files.compactMap { path in
        // A file that cannot be read may be whole.
        guard let bytes = try? tree.regularFile(path) ?? [] else { return nil }
        let isTextOfLink = ExtensionCommands.isTextOfLink(bytes)
        return bytes.isEmpty || isTextOfLink ? Missing(path: path, isTextOfLink: isTextOfLink) : nil
      }
    }
  }

  /// The file of a command, named as the file of spec-kit's own `plan` is; nil where `known` is another one.
  private static func file(of command: String, like known: RelativePath) -> RelativePath? {
    let components = known.string.split(separator: "/").map(String.init)
    for separator in ["-", "."] {
      let plan = "speckit\(separator)plan"
      guard components.contains(where: { $0 == plan || $0.hasPrefix(plan + ".") }) else { continue }
      let name = command.replacing(".", with: separator)
      let named = components.map { component in
        component == plan || component.hasPrefix(plan + ".") ? name + component.dropFirst(plan.count) : component
      }
      return RelativePath(named.joined(separator: "/"))
    }
    return nil
  }

  private static func isThere(_ path: RelativePath, in tree: any FileTree) -> Bool {
    ((try? tree.list(path.parent)) ?? []).contains { $0.name == path.name }
  }

  private static func isTextOfLink(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return bytes.count <= 4096 && (text.hasPrefix("../") || text.hasPrefix("/")) && !text.contains(where: \.isNewline)
      && text.contains("/.specify/extensions/")
  }
}
