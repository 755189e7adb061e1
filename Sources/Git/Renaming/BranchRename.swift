import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another name for a branch, as `git branch -m` gives it: the reference, its log, its section of the configuration, and
/// every HEAD that is on it.
///
/// Each part tells by what it finds whether it is done, and the old name goes last, so that what was cut off can be finished
/// or taken back. See git-branch(1).
public struct BranchRename: Hashable, Codable, Sendable {
  /// The name that it has.
  public let old: BranchName
  /// The name that it gets.
  public let new: BranchName
  /// The commit that it points to; nil where it has none yet.
  public let at: ObjectID?

  /// Describes the rename of a branch.
  public init(_ old: BranchName, to new: BranchName, at commit: ObjectID?) {
    self.old = old
    self.new = new
    at = commit
  }

  private var message: String { "Branch: renamed \(old.referenceName) to \(new.referenceName)" }

  /// Whether nothing of it has happened, and all is there that it needs.
  public func isPending(in repository: Repository) throws(GitError) -> Bool {
    guard try repository.commit(of: old) == at else { return false }
    return try repository.commit(of: new) == nil
  }

  /// Whether all of it has happened, whatever others have done with the branch since.
  public func stands(in repository: Repository) throws(GitError) -> Bool {
    guard try repository.commit(of: old) == nil else { return false }
    if at != nil { return try repository.commit(of: new) != nil }
    return try heads(of: old, repository).isEmpty
  }

  /// Does all parts that are not done yet.
  ///
  /// - Throws: `.conflict` where somebody has moved one of the two branches, `.locked`.
  public func perform(in repository: Repository) throws(GitError) {
    if let at {
      let tip = try repository.commit(of: new)
      let former = try repository.commit(of: old)
      guard tip == nil || tip == at && isOurs(repository), former == nil || former == at else {
        throw GitError(.conflict, "rename branch \(old)", "it was moved meanwhile")
      }
      if tip == nil { try repository.createBranch(new, at: at, reflogMessage: message) }
      try takeLogAlong(repository)
    }
    try renameSection(from: old, to: new, repository)
    for directory in try heads(of: old, repository) { try setHead(in: directory, to: new, repository) }
    if let at, try repository.commit(of: old) != nil { try repository.deleteBranch(old, ifAt: at) }
  }

  /// Takes back the parts that were done, unless the branch has moved since.
  public func takeBack(in repository: Repository) throws(GitError) {
    if let at {
      guard let tip = try repository.commit(of: new) else { return try repository.removeBeginnings(of: new, at: at) }
      guard tip == at, isOurs(repository) else { return }
      if try repository.commit(of: old) == nil { try repository.createBranch(old, at: at, reflogMessage: message) }
      try takeLogBack(repository)
    } else if try repository.commit(of: new) != nil {
      return
    }
    for directory in try heads(of: new, repository) { try setHead(in: directory, to: old, repository) }
    try renameSection(from: new, to: old, repository)
    if let at { try repository.deleteBranch(new, ifAt: at) }
  }

  /// Removes the locks that a killed process may have left behind. See `LeftLock` for `moment` and for what is thrown.
  public func releaseLocks(in repository: Repository, since moment: Int64) throws(GitError) {
    if let at {
      for branch in [old, new] { try repository.releaseLocks(of: branch, at: at, since: moment) }
      for branch in [old, new] {
        try repository.lock(ReplacedFile.lock(of: log(of: branch, repository))).release(since: moment) { _ in true }
      }
    }
    let contents = [old, new].map { "ref: \($0.referenceName)\n" }
    for directory in try repository.headDirectories() {
      try repository.lock(directory.appending(component: "HEAD.lock")).release(since: moment) { found in
        contents.contains { $0.utf8.starts(with: found) }
      }
      let log = directory.appending(component: "logs/HEAD")
      try repository.lock(ReplacedFile.lock(of: log)).release(since: moment) { found in
        (regularFile(log) ?? []).starts(with: found)
      }
    }
    guard let (path, bytes) = try configuration(repository) else { return }
    let wanted = [
      BranchSections.renamed(from: old, to: new, in: bytes), BranchSections.renamed(from: new, to: old, in: bytes),
    ]
    try repository.lock(ReplacedFile.lock(of: path)).release(since: moment) { found in
      wanted.contains { $0.starts(with: found) }
    }
  }
}

extension BranchRename {
  // MARK: The log

  private func log(of branch: BranchName, _ repository: Repository) -> AbsolutePath {
    repository.commonDirectory.appending(component: "logs/\(branch.referenceName)")
  }

  /// The last line of a log, where this rename wrote it.
  private func lastLine(of log: [UInt8]) -> ArraySlice<UInt8>? {
    let lines = log.dropLast()
    let start = lines.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: lines[start...], as: UTF8.self).hasSuffix("\t" + message) ? log[start...] : nil
  }

  /// Whether the branch of the new name comes from this rename. Where Git keeps no logs, its place tells.
  private func isOurs(_ repository: Repository) -> Bool {
    guard let log = regularFile(log(of: new, repository)) else { return true }
    return String(decoding: log, as: UTF8.self).contains("\t\(message)\n")
  }

  /// Puts the old branch's log before the line that the new one begins with, which says that nothing changed.
  private func takeLogAlong(_ repository: Repository) throws(GitError) {
    let path = log(of: new, repository)
    guard let old = regularFile(log(of: old, repository)), let log = regularFile(path),
      !log.starts(with: old) || old.isEmpty,
      let at, let line = lastLine(of: log)
    else { return }
    try ReplacedFile.replace(path, by: old + Array(at.hex.utf8) + line.dropFirst(at.hex.utf8.count))
  }

  /// Gives the old branch its log back, where it was made anew.
  private func takeLogBack(_ repository: Repository) throws(GitError) {
    let path = log(of: old, repository)
    guard let log = regularFile(log(of: new, repository)), let line = lastLine(of: log), line.startIndex > 0,
      regularFile(path).flatMap({ lastLine(of: $0) }) != nil
    else { return }
    try ReplacedFile.replace(path, by: Array(log[..<line.startIndex]))
  }

  // MARK: HEAD

  private func heads(of branch: BranchName, _ repository: Repository) throws(GitError) -> [AbsolutePath] {
    try repository.headDirectories().filter { repository.headReference(in: $0) == branch.referenceName }
  }

  /// Points the HEAD in a directory at a branch. Its log gets the line that Git writes, or loses it again.
  private func setHead(in directory: AbsolutePath, to branch: BranchName, _ repository: Repository) throws(GitError) {
    let log = directory.appending(component: "logs/HEAD")
    if branch == new, let at, let line = regularFile(self.log(of: new, repository)).flatMap({ lastLine(of: $0) }) {
      let former = regularFile(log).flatMap { lastLine(of: $0) }
      let none = String(repeating: "0", count: at.hex.utf8.count)
      if former == nil { try ReplacedFile.append(Array(none.utf8) + line.dropFirst(none.utf8.count), to: log) }
    }
    try ReplacedFile.replace(
      directory.appending(component: "HEAD"), by: Array("ref: \(branch.referenceName)\n".utf8))
    if branch == old, let bytes = regularFile(log), let line = lastLine(of: bytes) {
      try ReplacedFile.replace(log, by: Array(bytes[..<line.startIndex]))
    }
  }

  // MARK: The configuration

  private func configuration(_ repository: Repository) throws(GitError) -> (path: AbsolutePath, bytes: [UInt8])? {
    let file = repository.commonDirectory.appending(component: "config")
    guard let path = (try? FileSystem.realPath(file)) ?? nil, let bytes = regularFile(path) else { return nil }
    return (path, bytes)
  }

  private func renameSection(from old: BranchName, to new: BranchName, _ repository: Repository) throws(GitError) {
    guard let (path, bytes) = try configuration(repository), BranchSections.contains(old, in: bytes) else { return }
    try ReplacedFile.replace(path, by: BranchSections.renamed(from: old, to: new, in: bytes))
  }
}

extension Repository {
  /// Whether the repository's own configuration says something of a branch, whether there is one or not.
  public func configures(_ branch: BranchName) -> Bool {
    let file = commonDirectory.appending(component: "config")
    return regularFile(file, followingLinks: true).map { BranchSections.contains(branch, in: $0) } ?? false
  }
}
