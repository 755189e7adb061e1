import Files

extension Rule {
  static let unreadableDocument = Rule(
    "SK007", "unreadable-document", .error,
    summary: "A document cannot be read",
    explanation: """
      A folder or a pipe under the name of a document, a symbolic link that leads nowhere or out of the workspace, a
      file or a folder without permission: whatever it holds is unknown, so its feature is left out of lists and the
      indexes it is in stay as they are. So they do where a symbolic link stands in the place of the folder of a feature
      or an epic, which is not followed, and where the name of such a folder is not UTF-8, so that no document, no index
      and no list can name it. A document that holds more than 32 MB is not read, nor one that holds more than `limits:
      { document: 64MB }` of the configuration allows.
      """,
    silences: """
      A file whose name is not UTF-8 is passed over, and so is what is neither a document nor a contract, since no tool
      would read it.
      """,
    hint: "make it something that can be read, or remove it",
    .workspace { workspace in
      workspace.unreadable.map { file in
        var problem = Problem(file.path, "\(file.name) cannot be read: \(file.reason)", hint: file.hint)
        problem.isOfFolderAlone = file.path.name != file.name
        return problem
      }
    })
}
