import Changes
import Documents
import Failures
import Files
import Markdown
import Survey
import Vocabulary
import WorkspaceModel

extension Renaming {
  /// What the headers of the feature's own documents say, where no name of it stood there.
  func rewriteHeaders() throws {
    try rewriteBranch()
    if let title = rename.title { try rewriteTitles(to: title) }
  }

  /// Writes the branch over whatever the header of the specification names.
  private func rewriteBranch() throws {
    let path = rename.new.path(of: .spec)
    guard let branch = rename.branch, let bytes = try draft.read(path)?.bytes else { return }
    let document = Document(bytes)
    let fields = HeaderFields(of: document)
    guard DocumentHeader(of: document).branch != branch.new, fields[.branch] != nil else { return }
    try write([fields.edit(.branch, value: "`\(branch.new)`")].apply(to: bytes), over: bytes, at: path)
  }

  /// Writes the title into the specification, or else the plan, and into all documents that bore the same one.
  private func rewriteTitles(to title: String) throws {
    let former = try Feature(at: rename.old, workspace.reader(workspace.seen)).title
    let bearer = try ([rename.new.path(of: .spec)] + rename.new.plans).first { try draft.read($0) != nil }
    guard let bearer else {
      throw Failure(
        .notFound, .noSpec, "\(rename.old.id) has no specification and no plan that could bear a title",
        hint: "write \(rename.old.path(of: .spec)) first")
    }
    for path in try documents(in: rename.new.directory)
      + documents(in: rename.new.directory.appending(component: "checklists"))
    {
      guard let bytes = try draft.read(path)?.bytes else { continue }
      if let titled = NewTitle(former, to: title, id: rename.new.id).apply(to: bytes, isRequired: path == bearer) {
        try write(titled, over: bytes, at: path)
      } else if path == bearer {
        throw Failure(
          .conflict, .badTitle, "the title of \(path) is written in a way that nothing but a person can change",
          hint: "write it into its first heading")
      }
    }
  }

  private func documents(in folder: RelativePath) throws -> [RelativePath] {
    try draft.list(folder).filter { $0.kind == .file && $0.name.hasSuffix(".md") }.map {
      folder.appending(component: $0.name)
    }
  }
}
