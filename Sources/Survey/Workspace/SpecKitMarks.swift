public import Files

/// What tells that spec-kit set up a repository: its two files, its core templates, and the functions that its own scripts
/// share. speckit makes none of these.
public enum SpecKitMarks {
  /// What spec-kit was told when it set up the repository.
  public static let options = folder.appending(component: "init-options.json")
  /// The agents that its commands are installed for.
  public static let integration = folder.appending(component: "integration.json")

  /// Whether one of them stands in `tree`.
  ///
  /// - Throws: `FileError`.
  public static func stand(in tree: any FileTree) throws -> Bool {
    let places: [(folder: String, isMark: (String) -> Bool)] = [
      ("", { [options.name, integration.name].contains($0) }), ("templates", { $0.hasSuffix("-template.md") }),
      ("scripts/bash", { $0 == "common.sh" }), ("scripts/powershell", { $0 == "common.ps1" }),
      ("scripts/python", { $0 == "common.py" }),
    ]
    return try places.contains { place in
      let path = place.folder.split(separator: "/").reduce(folder) { $0.appending(component: String($1)) }
      return try tree.list(path).contains { $0.kind == .file && place.isMark($0.name) }
    }
  }

  private static var folder: RelativePath { RelativePath.empty.appending(component: ".specify") }
}
