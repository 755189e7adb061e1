import Facts
public import Files
public import Git
public import Survey
import Synchronization
import Text

/// The files that Git tracks below the root of a workspace, symbolic links and submodules left out, and what each is for.
public struct TrackedFiles: Sendable {
  /// Why it is not known what Git tracks; nil where it is.
  public let absence: TrackedEntries.Absence?
  let entries: TrackedEntries
  /// The roles of the files, in the order of the entries.
  private let roles: [SourceRole?]
  private let lookup: Lookup

  /// What is made once somebody wants it.
  private final class Lookup: Sendable {
    let byName = Names(parts: 1)
    let byFolder = Names(parts: 2)
  }

  /// The files by so many of the last parts of their paths.
  private final class Names: Sendable {
    private final class Made: Sendable {
      let table: NameTable
      init(_ table: NameTable) { self.table = table }
    }

    private let parts: Int
    private let made = AtomicLazyReference<Made>()

    init(parts: Int) { self.parts = parts }

    /// Many may be called `src/index.ts`, and more `index.ts`.
    func table(of entries: TrackedEntries) -> NameTable {
      if let made = made.load() { return made.table }
      return made.storeIfNil(Made(NameTable(entries.count) { entries.path($0).lastParts(parts) })).table
    }
  }

  /// Reads Git's index. Where it cannot be read no file is tracked, and `absence` says why.
  public init(of workspace: Workspace) {
    do throws(TrackedEntries.Absence) {
      entries = try TrackedEntries(below: workspace.root, settings: workspace.gitSettings)
      absence = nil
    } catch {
      entries = TrackedEntries()
      absence = error
    }
    var judge = SourceRoles(workspace.configuration)
    var roles: [SourceRole?] = []
    roles.reserveCapacity(entries.count)
    for place in 0..<entries.count { roles.append(judge.role(of: entries.path(place))) }
    self.roles = roles
    lookup = Lookup()
  }

  /// What tells these files, and what they are for, from others.
  func key(_ store: FactsStore) -> FactKey {
    var hasher = store.hasher("tracked files")
    hasher.combine(absence == nil ? 1 : 0)
    hasher.combine(entries.paths)
    // Where each path ends, and what the file is for.
    let lengths = (0..<entries.count).flatMap { place -> [UInt8] in
      let (length, role) = (entries.path(place).count, roles[place].map { $0 == .code ? 1 : 2 } ?? 0)
      return [UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8), UInt8(role)]
    }
    hasher.combine(lengths[...])
    return hasher.key
  }

  /// How many files there are.
  public var count: Int { entries.count }

  /// Whether a file is tracked.
  public func contains(_ path: RelativePath) -> Bool { place(of: path) != nil }

  /// Whether a file is tracked below a folder.
  public func containsFolder(_ path: RelativePath) -> Bool {
    if path.isEmpty { return entries.count > 0 }
    let folder = Array(path.string.utf8) + [.slash]
    let place = entries.first(notBefore: folder[...])
    return place < entries.count && entries.path(place).begins(with: folder)
  }

  /// The files whose paths end with another one: `src/a.py` finds `backend/src/a.py`. In the order of paths.
  ///
  /// - Parameter limit: how many are wanted at most.
  public func files(endingWith suffix: RelativePath, limit: Int = .max) -> [RelativePath] {
    places(endingWith: Array(suffix.string.utf8)[...], limit: limit).compactMap { path($0) }
  }

  /// What a file is for; nil where Git does not track it, and for documents, data, and what `trace:` leaves out.
  public func role(of path: RelativePath) -> SourceRole? { place(of: path).flatMap { roles[$0] } }

  /// What a file is for.
  func role(_ place: Int) -> SourceRole? { roles[place] }

  /// The path of a file; nil where it is no text.
  func path(_ place: Int) -> RelativePath? {
    String(validating: entries.path(place), as: UTF8.self).flatMap { RelativePath($0) }
  }

  /// The places of the files whose paths end with `suffix` behind a slash.
  func places(endingWith suffix: ArraySlice<UInt8>, limit: Int = .max) -> [Int] {
    guard !suffix.isEmpty, limit > 0 else { return [] }
    var found: [Int] = []
    let hasFolder = suffix.contains(.slash)
    let table = (hasFolder ? lookup.byFolder : lookup.byName).table(of: entries)
    table.forEach(named: suffix.lastParts(hasFolder ? 2 : 1)) { place in
      let path = entries.path(place)
      let start = path.endIndex - suffix.count
      if start == path.startIndex || start > path.startIndex && path[start - 1] == .slash, path[start...] == suffix {
        found.append(place)
      }
      return found.count < limit
    }
    return found
  }

  private func place(of path: RelativePath) -> Int? { place(of: Array(path.string.utf8)[...]) }

  /// The place of the file at a path.
  func place(of path: ArraySlice<UInt8>) -> Int? {
    let place = entries.first(notBefore: path)
    return place < entries.count && entries.path(place) == path ? place : nil
  }
}
