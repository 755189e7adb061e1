import Changes
public import Files

/// spec-kit's scripts as shims that hand everything on to `speckit compat`, for agents that call them by their path.
public enum Shims {
  /// What the scripts are written in; the name is that of spec-kit's folder.
  public enum Language: String, CaseIterable, Sendable {
    case bash
    case powershell

    /// Where spec-kit's command prompts look for the scripts.
    public var folder: RelativePath {
      [".specify", "scripts", rawValue].reduce(.empty) { $0.appending(component: $1) }
    }
  }

  /// Adds the scripts that are missing, and returns the paths at which something else stands: that is kept.
  static func add(_ language: Language, to draft: DraftTree) throws -> [RelativePath] {
    let standing = Set(try draft.list(language.folder).map(\.name))
    var kept: [RelativePath] = []
    for (name, bytes) in files(language) {
      let path = language.folder.appending(component: name)
      let isMade = try !standing.contains(name) && draft.create(path, bytes, isExecutable: true)
      if !isMade, (try? draft.read(path))?.bytes != bytes { kept.append(path) }
    }
    return kept
  }

  /// The scripts by name, in order.
  static func files(_ language: Language) -> [(name: String, bytes: [UInt8])] {
    EmbeddedShims.files.sorted { $0.key < $1.key }.compactMap { path, text in
      guard let path = RelativePath(path), path.parent.string == language.rawValue else { return nil }
      return (path.name, Array(text.utf8))
    }
  }
}
