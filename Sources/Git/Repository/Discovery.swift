import CLibgit2
public import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// Opens the repository that `GIT_DIR` names, or else the one that `start` lies in; nil if there is none.
  ///
  /// The search goes upward as Git's does, not past a mount point or one of `GIT_CEILING_DIRECTORIES`.
  ///
  /// - Throws: `.unsupported` for formats that libgit2 cannot read, `.ownership` where `safe.directory` is needed,
  ///   `.foundBare` where `safe.bareRepository` is, `.corrupt` for a `.git` that is there but is not a repository any more.
  public static func discover(from start: AbsolutePath, settings: GitSettings) throws(GitError) -> Repository? {
    var repository: Repository?
    try Library.use(settings.configurationFiles) { () throws(GitError) in
      if let directory = settings.path("GIT_DIR", from: start) {
        let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
        repository = try open(directory, flags: flags, settings: settings, start: start)
      } else {
        repository = try search(from: start, settings: settings)
      }
    }
    return repository
  }

  private static func search(from start: AbsolutePath, settings: GitSettings) throws(GitError) -> Repository? {
    let first = nearestDirectory(start)
    let crosses = settings.isTrue("GIT_DISCOVERY_ACROSS_FILESYSTEM")
    let found: Repository?
    do throws(GitError) {
      let flags = crosses ? GIT_REPOSITORY_OPEN_CROSS_FS.rawValue : 0
      found = try open(first, flags: flags, settings: settings, start: start)
    } catch  where error.kind == .notFound {
      found = nil
    }
    if let broken = brokenRepository(from: first, below: found, settings: settings) {
      throw GitError(.corrupt, "open the repository", "\(broken) is there, but it is not a readable Git repository")
    }
    if let found, isBare(found, from: first) {
      try settings.refuseFoundBare(found.gitDirectory)
      found.wasFoundBare = true
    }
    return found
  }

  /// Whether the way up from `start` leads into the Git directory itself before a `.git` leads there.
  private static func isBare(_ found: Repository, from start: AbsolutePath) -> Bool {
    guard start.isInside(found.gitDirectory) else { return false }
    let way = sequence(first: start) { $0 == found.gitDirectory ? nil : $0.parent }
    return !way.contains { leads($0.appending(component: ".git"), to: found.gitDirectory) }
  }

  static func open(
    _ path: AbsolutePath, flags: UInt32, settings: GitSettings, start: AbsolutePath?
  ) throws(GitError) -> Repository {
    let operation = "open the repository"
    var opened: OpaquePointer?
    let ceilings = settings.value("GIT_CEILING_DIRECTORIES") ?? ""
    func openOnce() throws(GitError) {
      try check(unsafe git_repository_open_ext(&opened, path.string, flags, ceilings), operation)
    }
    do throws(GitError) {
      try openOnce()
    } catch  where error.kind == .ownership {
      let top = nearestRepository(to: path)
      guard try settings.trusts(top) else {
        throw GitError(.ownership, operation, "the repository \(top) is not owned by the current user", path: top)
      }
      try Library.withoutOwnerValidation(openOnce)
    }
    guard let opened = unsafe opened else { throw GitError(.other, operation, "libgit2 made nothing") }
    return try unsafe Repository(owning: opened, settings: settings, start: start)
  }

  /// The first `.git` on the way up from `start` to the repository that was found, if it is not that repository's own.
  ///
  /// Git and libgit2 walk past what does not look whole; to be told "no repository" then is no help.
  private static func brokenRepository(
    from start: AbsolutePath, below found: Repository?, settings: GitSettings
  ) -> AbsolutePath? {
    let ceilings = (settings.value("GIT_CEILING_DIRECTORIES") ?? "").split(separator: ":").map(String.init)
    let crosses = settings.isTrue("GIT_DISCOVERY_ACROSS_FILESYSTEM")
    let device = device(start)
    var directory = start
    while true {
      if directory == found?.workingDirectory || directory == found?.gitDirectory { return nil }
      let candidate = directory.appending(component: ".git")
      if let own = found?.gitDirectory, leads(candidate, to: own) { return nil }
      if looksLikeRepository(candidate) { return candidate }
      let parent = directory.parent
      guard parent != directory, !ceilings.contains(parent.string), crosses || self.device(parent) == device else {
        return nil
      }
      directory = parent
    }
  }

  /// Whether a `.git` is the Git directory, or leads to it.
  private static func leads(_ candidate: AbsolutePath, to directory: AbsolutePath) -> Bool {
    candidate == directory || directoryNamed(in: candidate) == directory
      || (try? FileSystem.realPath(candidate)) == directory
  }

  /// The directory that a `.git` file names; nil if it is none. See gitrepository-layout(5).
  private static func directoryNamed(in file: AbsolutePath) -> AbsolutePath? {
    guard let content = regularFile(file), content.starts(with: "gitdir: ".utf8) else { return nil }
    let name = content.dropFirst(8).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return AbsolutePath(String(decoding: name, as: UTF8.self), relativeTo: file.parent).map(nearestDirectory)
  }

  /// The nearest directory on the way up that holds a `.git`; the start itself where there is none.
  private static func nearestRepository(to start: AbsolutePath) -> AbsolutePath {
    sequence(first: start) { $0 == .root ? nil : $0.parent }
      .first { looksLikeRepository($0.appending(component: ".git")) } ?? start
  }

  /// Whether `path` is a file, or a directory that cannot be entered or holds a part of a repository.
  static func looksLikeRepository(_ path: AbsolutePath) -> Bool {
    var status = stat()
    guard unsafe lstat(path.string, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else { return true }
    guard unsafe access(path.string, X_OK) == 0 else { return true }
    return ["HEAD", "objects", "refs"].contains { part in
      unsafe access(path.appending(component: part).string, F_OK) == 0
    }
  }

  private static func device(_ path: AbsolutePath) -> dev_t? {
    var status = stat()
    return unsafe stat(path.string, &status) == 0 ? status.st_dev : nil
  }

  /// The directory itself with symbolic links resolved, or its nearest ancestor that exists.
  private static func nearestDirectory(_ path: AbsolutePath) -> AbsolutePath {
    var candidate = path
    while true {
      if let resolved = unsafe realpath(candidate.string, nil) {
        defer { unsafe free(resolved) }
        return unsafe AbsolutePath(String(cString: resolved)) ?? candidate
      }
      if candidate == .root { return candidate }
      candidate = candidate.parent
    }
  }
}
