import Failures
import Files
import Git

/// Changes one part of a file of the common Git directory. The journal holds that part alone: what else stands there may be
/// nobody's business.
struct ChangeGitFile: GitStep {
  static let word = "changeGitFile"
  static let scope = GitStepScope.anyWorktree

  let file: GitFileChange.File
  /// Where the part begins, in bytes.
  let start: Int
  let removed: [UInt8]
  let inserted: [UInt8]
  /// The whole before; nil where there is no file.
  let original: ContentDigest?
  /// The whole afterwards; nil where there is no file.
  let written: ContentDigest?

  init(_ change: GitFileChange) {
    let (old, new) = (change.original ?? [], change.written ?? [])
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    file = change.file
    self.start = start
    removed = Array(old[start..<old.count - end])
    inserted = Array(new[start..<new.count - end])
    original = change.original.map { ContentDigest($0) }
    written = change.written.map { ContentDigest($0) }
  }

  func perform(_ context: GitStepContext) throws {
    if try !apply(context) {
      throw Failure(
        .conflict, .changedMeanwhile, "\(path(context)) was changed by someone else while this command ran",
        hint: "run the command again")
    }
  }

  /// What people or Git have written since stays, as long as the part itself is there, or is gone.
  func stands(_ context: GitStepContext) throws -> Bool {
    let bytes = try locked(context).read()
    if bytes.map(ContentDigest.init) == written { return true }
    guard let bytes else { return false }
    return inserted.isEmpty ? !contains(removed, bytes) : contains(inserted, bytes)
  }

  func revert(_ context: GitStepContext) throws { _ = try inverse.apply(context) }

  func releaseLocks(_ context: GitStepContext, since moment: Int64) throws {
    let bytes = try locked(context).read()
    let outcomes = [self, inverse].compactMap { $0.outcome(bytes) ?? nil }
    try context.repository.releaseLock(ofFile: file.place, holding: outcomes + [[]], since: moment)
  }

  /// Changes the file where it is as it was when that was decided; says whether it did.
  private func apply(_ context: GitStepContext) throws -> Bool {
    let file = try locked(context)
    guard let bytes = outcome(try file.read()) else { return false }
    do {
      return try file.replace(original, by: bytes, isExecutable: self.file == .preCommitHook)
    } catch let error as FileError where error.isInTheWay {
      throw Failure(
        .conflict, .gitLocked, "another process holds \(path(context)).lock",
        hint: "wait for the other Git command; if there is none, delete the .lock file, then run it again")
    }
  }

  /// What the file holds then, nil for none; nothing where it is not as it was.
  private func outcome(_ found: [UInt8]?) -> [UInt8]?? {
    guard found.map(ContentDigest.init) == original else { return nil }
    if written == nil { return .some(nil) }
    var bytes = found ?? []
    guard start >= 0, start <= bytes.count, bytes.dropFirst(start).starts(with: removed) else { return nil }
    bytes.replaceSubrange(start..<start + removed.count, with: inserted)
    return bytes
  }

  private init(_ other: ChangeGitFile, isInverse: Bool) {
    file = other.file
    start = other.start
    removed = isInverse ? other.inserted : other.removed
    inserted = isInverse ? other.removed : other.inserted
    original = isInverse ? other.written : other.original
    written = isInverse ? other.original : other.written
  }

  private var inverse: ChangeGitFile { ChangeGitFile(self, isInverse: true) }

  private func contains(_ part: [UInt8], _ bytes: [UInt8]) -> Bool {
    part.isEmpty || bytes.firstRange(of: part) != nil
  }

  private func path(_ context: GitStepContext) -> AbsolutePath { file.path(in: context.repository.commonDirectory) }

  private func locked(_ context: GitStepContext) throws -> LockedFile {
    let place = file.place
    let directory = StateDirectory(
      home: context.repository.commonDirectory, name: place.parent, sharing: try context.repository.sharedPermissions())
    return LockedFile(place.name, in: directory)
  }
}

extension RepositoryStep {
  /// See `ChangeGitFile`.
  static func changeGitFile(_ change: GitFileChange) -> RepositoryStep { RepositoryStep(ChangeGitFile(change)) }
}
