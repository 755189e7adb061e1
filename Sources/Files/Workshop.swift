#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory in which something is made that then moves to its place as a whole.
///
/// One process at a time works in it, and whatever is left in it goes with this object. What a killed one left there is
/// cleared away by the next. It is known by a mark that is the first thing in it and the last that goes; what bears its
/// name and is neither marked nor empty is somebody else's and stays.
public final class Workshop {
  /// Something else stands under the name of the workshop.
  public struct Blocked: Error {
    /// Where it stands.
    public let path: AbsolutePath
  }

  /// The directory.
  public let path: AbsolutePath
  private let parent: OpenDirectory
  private let directory: OpenDirectory
  private let writer = FileWriter()
  private var isOpen = true

  private static let name = ".speckit-git.new"
  private static let mark = "speckit-workshop"
  /// How the names of files begin with which libgit2 tries what the file system can do.
  private static let probe = "_git2_"

  /// What came of trying to take the workshop.
  private enum Claim {
    case taken(OpenDirectory)
    case busy
    case absent
    case foreign
  }

  /// Opens the workshop in `place`, empty, waiting up to `timeout` for whoever works there.
  ///
  /// - Throws: `Lock.Held` when the time is up, `Blocked`, `FileError`.
  public init(in place: AbsolutePath, timeout: Duration) throws {
    guard let parent = try OpenDirectory.open(place) else { throw FileError.gone("open", place) }
    self.parent = parent
    path = place.appending(component: Workshop.name)
    let start = ContinuousClock.now
    while true {
      try writer.makeDirectory(Workshop.name, in: parent)
      do {
        switch try Workshop.claim(in: parent) {
        case .taken(let directory):
          try Workshop.empty(directory, writer)
          try writer.create(Workshop.mark, in: directory, [])
          self.directory = directory
          return
        case .busy, .absent: break
        case .foreign: throw Blocked(path: path)
        }
      } catch let error as FileError {
        try? writer.removeIfEmpty(Workshop.name, in: parent)
        throw error
      }
      guard start.duration(to: .now) < timeout else { throw Lock.Held(processIdentifier: 0, path: path) }
      usleep(5_000)
    }
  }

  deinit { if isOpen { try? close() } }

  /// Moves what was made under `name` to the place that the workshop is in, all of it on disk; says whether that name was
  /// free there. The workshop is gone then; where that fails, nothing is at the place.
  public func move(_ name: String) throws -> Bool {
    if let made = try directory.directory(name) { try made.synchroniseContents() }
    // A directory replaces none that holds anything.
    let isMoved = uninterrupted { unsafe renameat(directory.descriptor, name, parent.descriptor, name) } == 0
    let code = errno
    do {
      if isMoved { try writer.synchronise(parent) }
      try close()
    } catch {
      if isMoved { try takeBack(name) }
      throw error
    }
    guard isMoved || [EEXIST, ENOTEMPTY, ENOTDIR].contains(code) else {
      throw FileError(operation: "create", path: path.parent.appending(component: name), code: code)
    }
    return isMoved
  }

  /// Brings back what stands under `name` beside the workshop, and clears both away.
  public func takeBack(_ name: String) throws {
    let status = uninterrupted { unsafe renameat(parent.descriptor, name, directory.descriptor, name) }
    guard status == 0 || errno == ENOENT else { throw FileError.last("remove", parent.path.appending(component: name)) }
    try writer.synchronise(parent)
    try close()
  }

  /// Clears the workshop away.
  public func close() throws {
    isOpen = false
    try Workshop.empty(directory, writer)
    try writer.removeIfEmpty(Workshop.name, in: parent)
  }

  /// Clears away the workshop of a process that was killed; says whether there was one.
  @discardableResult
  public static func clear(in place: AbsolutePath) throws -> Bool {
    guard let parent = try OpenDirectory.open(place), case .taken(let directory) = try claim(in: parent) else {
      return false
    }
    let writer = FileWriter()
    try empty(directory, writer)
    try writer.removeIfEmpty(name, in: parent)
    return true
  }

  /// Takes the directory, which is locked as long as it is open.
  private static func claim(in parent: OpenDirectory) throws(FileError) -> Claim {
    let found: OpenDirectory?
    do throws(FileError) {
      found = try parent.directory(name)
    } catch {
      // No directory, or one of somebody else.
      guard [ENOTDIR, ELOOP, EACCES, EPERM].contains(error.code) else { throw error }
      return .foreign
    }
    guard let directory = found else { return .absent }
    guard uninterrupted({ flock(directory.descriptor, LOCK_EX | LOCK_NB) }) == 0 else { return .busy }
    // Whoever had it may have removed it meanwhile.
    let (opened, named) = (try directory.status(of: "."), try parent.status(of: name))
    guard let opened, opened.stamp.inode == named?.stamp.inode else { return .busy }
    guard User.current.contains(opened.owner), try isOurs(directory) else { return .foreign }
    return .taken(directory)
  }

  private static func isOurs(_ directory: OpenDirectory) throws(FileError) -> Bool {
    let entries = try FileSystem.list(directory.path)
    let isMarked = entries.contains { $0.name == mark && $0.kind == .file }
    return entries.isEmpty
      || isMarked && entries.allSatisfy { $0.name == mark || $0.name == ".git" || $0.name.hasPrefix(probe) }
  }

  /// Removes everything in the directory, the mark last.
  private static func empty(_ directory: OpenDirectory, _ writer: FileWriter) throws(FileError) {
    try directory.removeContents(writer, sparing: mark)
    try writer.remove(mark, in: directory)
  }
}

extension OpenDirectory {
  /// Removes everything in this directory but one file. Symbolic links are removed, not followed.
  fileprivate func removeContents(_ writer: FileWriter, sparing spared: String? = nil) throws(FileError) {
    for entry in try FileSystem.list(path) where entry.name != spared {
      if entry.kind == .directory, let directory = try directory(entry.name) {
        try directory.removeContents(writer)
        try writer.removeIfEmpty(entry.name, in: self)
      } else {
        try writer.remove(entry.name, in: self)
      }
    }
  }

  /// Makes everything in this directory durable.
  fileprivate func synchroniseContents() throws(FileError) {
    for entry in try FileSystem.list(path) {
      if entry.kind == .directory {
        try directory(entry.name)?.synchroniseContents()
      } else if entry.kind == .file {
        try OpenFile.open(entry.name, in: self, .reading)?.synchronise()
      }
    }
    try FileWriter().synchronise(self)
  }
}
