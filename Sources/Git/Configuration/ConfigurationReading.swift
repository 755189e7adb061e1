import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Git's configuration as Git reads it: every file in its order, what is included at its place, then the environment.
///
/// libgit2 passes over `hasconfig`, and over what the environment includes; and it asks which branch is checked out when it
/// opens the repository. See git-config(1), "Conditional includes".
struct ConfigurationReading {
  /// What conditions ask for.
  struct Surroundings {
    let gitDirectory: AbsolutePath
    /// The branch that is checked out; nil where none is.
    let branch: BranchName?
    let home: String?
    /// The addresses of remotes; nil while they are collected, when every address fits.
    var addresses: [String]?
  }

  private let surroundings: Surroundings
  private(set) var entries: [ConfigurationEntry] = []

  private static let operation = "read Git's configuration"
  private static let deepest = 10

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The addresses of remotes among the entries.
  var addresses: [String] {
    entries.filter { $0.name.hasPrefix("remote.") && $0.name.hasSuffix(".url") }.compactMap(\.value)
  }

  /// Takes in a file, if it is there.
  mutating func read(_ file: AbsolutePath, depth: Int = 0) throws(GitError) {
    guard depth <= ConfigurationReading.deepest else {
      throw GitError(.invalid, ConfigurationReading.operation, "\(file) is included by too many files")
    }
    guard let bytes = regularFile(file, followingLinks: true) else { return }
    guard let text = ConfigurationText(bytes) else {
      throw GitError(.invalid, ConfigurationReading.operation, "\(file) is no configuration file")
    }
    for entry in text.entries { try take(entry, from: file, depth) }
  }

  /// Takes in an entry and what it includes; `file` is nil where it stands in none.
  mutating func take(_ entry: ConfigurationEntry, from file: AbsolutePath?, _ depth: Int = 0) throws(GitError) {
    entries.append(entry)
    guard let value = entry.value, try includes(entry, from: file) else { return }
    guard let path = interpolated(value, file) else {
      throw GitError(.invalid, ConfigurationReading.operation, "\(entry.name) names no file that could be included")
    }
    try read(path, depth: depth + 1)
  }

  private func includes(_ entry: ConfigurationEntry, from file: AbsolutePath?) throws(GitError) -> Bool {
    if entry.name == "include.path" { return true }
    guard let condition = entry.includeCondition else { return false }
    if let pattern = condition.removing("gitdir:") { return isInside(pattern, file, ignoringCase: false) }
    if let pattern = condition.removing("gitdir/i:") { return isInside(pattern, file, ignoringCase: true) }
    if let pattern = condition.removing("onbranch:") {
      return surroundings.branch.map { PathPattern(pattern.withFolders).matches($0.string) } ?? false
    }
    if let pattern = condition.removing("hasconfig:remote.*.url:") {
      guard let addresses = surroundings.addresses else { return true }
      return addresses.contains(where: PathPattern(pattern).matches)
    }
    return false
  }

  /// Whether the Git directory matches a pattern, as it is written or with links resolved.
  private func isInside(_ pattern: String, _ file: AbsolutePath?, ignoringCase: Bool) -> Bool {
    var pattern = pattern
    if pattern.hasPrefix("~/"), let home = surroundings.home {
      pattern = home + pattern.dropFirst()
    } else if pattern.hasPrefix("./"), let file {
      pattern = ((try? FileSystem.realPath(file)) ?? nil ?? file).parent.string + pattern.dropFirst()
    } else if !pattern.hasPrefix("/") {
      pattern = "**/" + pattern
    }
    let matcher = PathPattern(pattern.withFolders, ignoringCase: ignoringCase)
    let real = (try? FileSystem.realPath(surroundings.gitDirectory)) ?? nil
    return [real, surroundings.gitDirectory].compactMap { $0?.string }.contains(where: matcher.matches)
  }

  /// The path that a value names, as seen from its file.
  private func interpolated(_ value: String, _ file: AbsolutePath?) -> AbsolutePath? {
    if value.hasPrefix("~/") { return surroundings.home.flatMap { AbsolutePath($0 + value.dropFirst()) } }
    guard value.hasPrefix("~") else {
      return file.map { AbsolutePath(value, relativeTo: $0.parent) } ?? AbsolutePath(value)
    }
    let name = value.dropFirst().prefix { $0 != "/" }
    guard let user = unsafe getpwnam(String(name)), let home = unsafe user.pointee.pw_dir else { return nil }
    return unsafe AbsolutePath(String(cString: home) + value.dropFirst(name.count + 1))
  }
}

extension ConfigurationEntry {
  /// What stands between `includeIf.` and `.path`; nil for other entries.
  var includeCondition: String? {
    guard let condition = name.removing("includeif."), condition.hasSuffix(".path") else { return nil }
    return String(condition.dropLast(".path".count))
  }
}

extension String {
  fileprivate func removing(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }

  /// A pattern that ends with a slash means everything in that folder.
  fileprivate var withFolders: String { hasSuffix("/") ? self + "**" : self }
}
