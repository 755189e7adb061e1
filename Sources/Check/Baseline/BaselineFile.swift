public import Changes
public import Failures
public import Files

/// Where a baseline is kept.
public struct BaselineFile: Sendable {
  /// The path as it was given.
  public let name: String
  private let path: AbsolutePath

  /// The file at a path, relative to the directory in which the command runs.
  ///
  /// - Throws: `Failure` for what is no path.
  public init(_ name: String, in directory: AbsolutePath) throws(Failure) {
    guard !name.isEmpty, let path = AbsolutePath(name, relativeTo: directory) else {
      throw Failure(.usage, .badPath, "\(quoted(name)) is no path of a file", hint: "name a file, as .specify/baseline")
    }
    self.name = name
    self.path = path
  }

  /// Where it lies in the workspace at `root`; nil outside it.
  public func place(in root: AbsolutePath) -> RelativePath? { path.relative(to: root) }

  /// What it holds.
  ///
  /// - Throws: `Failure` where there is none, or the file is something else; `FileError`.
  public func read() throws -> Baseline {
    guard let bytes = try contents()?.bytes else {
      throw Failure(
        .notFound, .noBaseline, "there is no baseline \(name)",
        hint: "speckit check --write-baseline \(quotedForShell(name)) makes it")
    }
    return try Baseline(bytes, named: name)
  }

  /// Adds to `changes` that it shall hold `baseline`.
  ///
  /// - Throws: `Failure` where it lies outside the workspace, or the file is something else; `FileError`.
  public func write(_ baseline: Baseline, to changes: inout ChangeSet) throws {
    guard let place = place(in: changes.root), !place.isEmpty, !"\(place)/".hasPrefix(".git/") else {
      throw Failure(
        .usage, .outsideWorkspace, "\(name) lies outside the workspace \(changes.root)",
        hint: "name a file in it, as .specify/baseline")
    }
    let original = try contents()
    if let original, !original.bytes.isEmpty, !Baseline.begins(original.bytes) {
      throw Failure(
        .conflict, .baselineTaken, "\(name) exists, and is no baseline",
        hint: "name another file, or remove this one")
    }
    if original?.bytes == baseline.bytes { return }
    changes.files.append(FileChange(path: path, content: .file(baseline.bytes), original: original))
  }

  private func contents() throws -> FileContents? {
    do {
      return try FileSystem.read(path)
    } catch {
      guard error.isNoRegularFile else { throw error }
      throw Failure(
        .usage, .badBaseline, "\(name) is no regular file, so it can hold no baseline",
        hint: "name a file, as .specify/baseline")
    }
  }
}
