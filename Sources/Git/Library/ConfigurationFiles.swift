import CLibgit2
import Files

/// Where Git's configuration files outside the repository are.
///
/// libgit2 knows directories to search for `gitconfig`, `.gitconfig` and `config`, and no `GIT_CONFIG_GLOBAL` or
/// `GIT_CONFIG_SYSTEM`. A file of another name is therefore added to the configuration of each repository, too late
/// for a `safe.directory` in it.
struct ConfigurationFiles: Equatable, Sendable {
  /// The directory searched for `gitconfig`; nil for libgit2's own choice, empty for none.
  private(set) var system: String?
  /// The directory searched for `.gitconfig`; empty for none.
  private(set) var global = ""
  /// The directory searched for `config`; empty for none.
  private(set) var xdg = ""
  /// Files of other names.
  private(set) var others: [Other] = []

  /// A file that is read in the place of a standard one.
  struct Other: Equatable, Sendable {
    let path: String
    let level: git_config_level_t

    func add(to configuration: OpaquePointer, of repository: OpaquePointer?) throws(GitError) {
      let status = unsafe git_config_add_file_ondisk(configuration, path, level, repository, 1)
      try check(status, "read the configuration file \(path)")
    }
  }

  init(_ settings: GitSettings) {
    if settings.isTrue("GIT_CONFIG_NOSYSTEM") {
      system = ""
    } else if let path = settings.variables["GIT_CONFIG_SYSTEM"] {
      system = ""
      use(path, standing: [("gitconfig", \.systemDirectory)], level: GIT_CONFIG_LEVEL_SYSTEM)
    }
    if let path = settings.variables["GIT_CONFIG_GLOBAL"] {
      use(path, standing: [(".gitconfig", \.global), ("config", \.xdg)], level: GIT_CONFIG_LEVEL_GLOBAL)
    } else {
      let home = settings.value("HOME")
      global = home ?? ""
      xdg = (settings.value("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }).map { $0 + "/git" } ?? ""
    }
  }

  /// The files of the system that are read, where they are there.
  var systemFiles: [AbsolutePath] {
    let standing = [system ?? "/etc"].filter { !$0.isEmpty }.map { $0 + "/gitconfig" }
    let named = others.filter { $0.level == GIT_CONFIG_LEVEL_SYSTEM }.map(\.path)
    return (standing + named).compactMap { AbsolutePath($0) }
  }

  private var systemDirectory: String {
    get { system ?? "" }
    set { system = newValue }
  }

  private mutating func use(
    _ path: String, standing places: [(name: String, directory: WritableKeyPath<ConfigurationFiles, String>)],
    level: git_config_level_t
  ) {
    guard let file = AbsolutePath(path), file.string != "/dev/null" else { return }
    if let place = places.first(where: { $0.name == file.name }) {
      self[keyPath: place.directory] = file.parent.string
    } else {
      others.append(Other(path: file.string, level: level))
    }
  }
}
