import Files

/// What the content of a file goes through on its way in or out of the repository and only the `git` program can do.
enum Conversion {
  /// The program that `filter.<driver>` configures: libgit2 would write pointers where the program writes content.
  case filter(driver: String)
  /// The `working-tree-encoding`: libgit2 would write UTF-8 where it is another, and store that other as it stands.
  case encoding(String)
}

extension Repository {
  /// The first of `paths` that is converted, by its attributes in the working tree or, if given, in `commit`.
  func firstConverted(
    _ paths: [RelativePath], in commit: ObjectID? = nil
  ) throws(GitError) -> (path: RelativePath, conversion: Conversion)? {
    let drivers = try configuredFilterDrivers()
    for path in paths {
      for source in commit == nil ? [nil] : [nil, commit] {
        let values = try attributes(["filter", "working-tree-encoding"], of: path, in: source)
        if case .text(let driver) = values[0], drivers.contains(driver) { return (path, .filter(driver: driver)) }
        if let encoding = values[1]?.encoding { return (path, .encoding(encoding)) }
      }
    }
    return nil
  }

  private func configuredFilterDrivers() throws(GitError) -> Set<String> {
    let names = try configurationNames(matching: "^filter\\..*\\.(clean|smudge|process|required)$")
    return Set(names.map { $0.split(separator: ".").dropFirst().dropLast().joined(separator: ".") })
  }
}

extension AttributeValue {
  /// The encoding that it stands for; nil for UTF-8. `git` refuses one that is only set.
  ///
  /// Source: `git_path_check_encoding` in Git's convert.c.
  fileprivate var encoding: String? {
    switch self {
    case .set: "true"
    case .unset: nil
    case .text(let name): ["utf-8", "utf8"].contains(name.lowercased()) ? nil : name
    }
  }
}
