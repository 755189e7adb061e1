import Configuration
import Files
import Git
import Survey

/// The texts of a workspace in which a feature may be named: all below the roots of plans and specs, the registry, and the
/// Markdown files that Git tracks elsewhere.
struct WorkspaceTexts {
  private let workspace: Workspace
  private let tree: any FileTree

  init(_ workspace: Workspace) {
    self.workspace = workspace
    tree = workspace.seen
  }

  /// The registry of features, as it is configured or usual; nil where there is none.
  static func registry(of workspace: Workspace, in tree: any FileTree) throws -> RelativePath? {
    let usual = RelativePath.empty.appending(component: "harness").appending(component: "feature_list.json")
    let path = workspace.configuration.registry ?? usual
    return try tree.read(path) == nil ? nil : path
  }

  /// Calls `body` with every file, one after the other, so that none is kept; what cannot be read is returned.
  func forEach(_ body: (RelativePath, [UInt8]) throws -> Void) throws -> [RelativePath] {
    var unreadable: [RelativePath] = []
    var seen: Set<RelativePath> = []
    func visit(_ path: RelativePath) throws {
      guard seen.insert(path).inserted else { return }
      do {
        if let bytes = try tree.read(path)?.bytes, !bytes.contains(0) || WorkspaceTexts.isMarkdown(path.name) {
          try body(path, bytes)
        }
      } catch is FileError {
        unreadable.append(path)
      }
    }
    for root in [workspace.configuration.plans] + workspace.configuration.specs { try walk(root, visit) }
    if let registry = try WorkspaceTexts.registry(of: workspace, in: tree) { try visit(registry) }
    if let index = workspace.configuration.index.workspace { try visit(index) }
    for path in try tracked() { try visit(path) }
    return unreadable
  }

  private func walk(_ root: RelativePath, _ visit: (RelativePath) throws -> Void) throws {
    var pending = [root]
    while let directory = pending.popLast() {
      guard let entries = try? tree.list(directory) else { continue }
      for entry in entries where !entry.name.hasPrefix(".") {
        let path = directory.appending(component: entry.name)
        if entry.kind == .directory { pending.append(path) }
        if entry.kind == .file, WorkspaceTexts.isText(entry.name) { try visit(path) }
      }
    }
  }

  /// The Markdown files that Git tracks, hidden folders left out; none where libgit2 cannot read the index.
  private func tracked() throws -> [RelativePath] {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix() else { return [] }
    do throws(GitError) {
      return try repository.trackedPaths { WorkspaceTexts.isMarkdown($0) && !$0.hasPrefix(".") && !$0.contains("/.") }
        .compactMap { $0.relative(to: prefix) }
    } catch {
      if error.kind == .unsupported { return [] }
      throw error
    }
  }

  private static func isMarkdown(_ name: String) -> Bool {
    [".md", ".markdown"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func isText(_ name: String) -> Bool {
    isMarkdown(name)
      || name.split(separator: ".").last.map {
        ["yaml", "yml", "json", "proto", "graphql", "gql", "graphqls", "ts", "http", "xsd", "avsc"]
          .contains($0.lowercased())
      } ?? false
  }
}
