import Files

extension CheckContext {
  /// How many folders are looked into for a document.
  private static let mostFolders = 20

  /// The file at a path; where a folder stands there, the document that tells most of it. A folder without any file is its own
  /// place, and so is a file that is missing.
  func file(at path: RelativePath) -> RelativePath {
    var pending = [path][...]
    var looked = 0
    while let folder = pending.popFirst(), looked < CheckContext.mostFolders {
      looked += 1
      let entries = (try? tree.list(folder)) ?? []
      let files = entries.filter { $0.kind == .file && !$0.name.hasPrefix(".") }.map(\.name).sorted()
      let name =
        CheckContext.telling.first(where: files.contains) ?? files.first { $0.hasSuffix(".md") } ?? files.first
      if let name { return folder.appending(component: name) }
      pending += entries.filter { $0.kind == .directory && !$0.name.hasPrefix(".") }
        .map { folder.appending(component: $0.name) }.sorted()
    }
    return path
  }

  /// The documents that tell what a folder is, the first of them best.
  private static let telling = ["spec.md", "impl-plan.md", "plan.md", "exec-plan.md", "index.md"]
}
