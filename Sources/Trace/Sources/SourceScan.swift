public import Survey
import Facts
import Files
import Git
import Text

/// What source files and tests name: one pass over the bytes of those that Git tracks. Contents that were read by an earlier
/// command are known by the names of their blobs, and not read again.
public enum SourceScan {
  /// How many files a thread takes at once.
  private static let piece = 128

  /// Every mention, ordered by path and line. What was learnt is kept in the workspace's store. What is no text, is no regular
  /// file any more, is too large to have been written by somebody, or cannot be read names nothing.
  ///
  /// - Parameter inTestsAlone: whether only tests are looked at, and code that may hold tests.
  public static func mentions(
    in files: TrackedFiles, _ workspace: Workspace, inTestsAlone: Bool = false
  ) -> [SourceMention] {
    let sources = (0..<files.count).filter { place in
      guard let role = files.role(place), !files.entries.isLeftOut(place) else { return false }
      return !inTestsAlone || role == .test || SourceScan.mayHoldTests(files.entries.path(place))
    }
    let store = workspace.store
    let search = SourceSearch(files: files, root: workspace.root, memory: ScanMemory(store))
    let pieces = Workers.map((sources.count + piece - 1) / piece, batch: 1) { number in
      search.look(at: sources[(number * piece)..<min((number + 1) * piece, sources.count)])
    }
    var learnt: [ScanMemory.Key: [FoundMention]] = [:]
    for piece in pieces { learnt.merge(piece.learnt) { first, _ in first } }
    if store.isLasting, !learnt.isEmpty {
      search.memory.keep(learnt, used: inTestsAlone ? nil : pieces.flatMap(\.met), in: store)
    }
    var mentions: [SourceMention] = []
    for (place, key) in pieces.lazy.flatMap(\.spoken) {
      guard let path = files.path(place), let role = files.role(place) else { continue }
      let fallback = NameForms.features(in: Array(path.string.utf8))
      for found in learnt[key] ?? search.memory.mentions(of: key) ?? [] {
        mentions.append(SourceMention(found, at: path, role, orFeatures: fallback))
      }
    }
    return mentions
  }
}

extension SourceScan {
  /// Whether code at a path may hold tests too, as the language has it.
  fileprivate static func mayHoldTests(_ path: ArraySlice<UInt8>) -> Bool {
    SourceLanguage.of(path.fileName)?.language == .rust
  }
}

extension SourceMention {
  fileprivate init(_ found: FoundMention, at path: RelativePath, _ role: SourceRole, orFeatures fallback: [String]) {
    place = Place(path, line: found.line)
    name = found.name
    kind = found.kind
    form = found.form
    self.role = found.role(in: role)
    features = found.kind == .feature || !found.features.isEmpty ? found.features : fallback
  }
}

/// What several threads look for in the same way.
private struct SourceSearch: Sendable {
  /// What came out of some files.
  struct Piece: Sendable {
    /// The contents that were met.
    var met: [ScanMemory.Key] = []
    /// What the contents name that were read.
    var learnt: [ScanMemory.Key: [FoundMention]] = [:]
    /// The files that name something.
    var spoken: [(place: Int, key: ScanMemory.Key)] = []
  }

  let files: TrackedFiles
  let memory: ScanMemory
  private let root: AbsolutePath
  private let held: HeldDirectory

  init(files: TrackedFiles, root: AbsolutePath, memory: ScanMemory) {
    (self.files, self.root, self.memory) = (files, root, memory)
    held = HeldDirectory(root)
  }

  /// Looks at files.
  func look(at places: ArraySlice<Int>) -> Piece {
    var piece = Piece()
    var reader = SourceReader(root: root, held: held)
    for place in places {
      guard let variety = variety(of: place) else { continue }
      let path = files.entries.path(place).text
      if let key = known(place, path, variety) {
        piece.met.append(key)
        if memory.isSpoken(key) { piece.spoken.append((place, key)) }
        continue
      }
      guard
        let content = reader.read(
          path, { files.entries.vouches(for: place, with: $0) ? files.entries.blob(place) : nil })
      else { continue }
      let key = ScanMemory.key(of: content.blob, variety)
      piece.met.append(key)
      if memory.isSilent(key) { continue }
      if !memory.isSpoken(key), piece.learnt[key] == nil {
        piece.learnt[key] = ContentScan.mentions(in: reader.buffer, count: content.count, variety)
      }
      if piece.learnt[key]?.isEmpty != true { piece.spoken.append((place, key)) }
    }
    return piece
  }

  private func variety(of place: Int) -> ContentScan.Variety? {
    files.role(place).map { role in
      ContentScan.Variety(
        role: role, hasInnerTests: role == .code && SourceScan.mayHoldTests(files.entries.path(place)))
    }
  }

  /// The key of what a file holds, where the index vouches for that and it was read before.
  private func known(_ place: Int, _ path: String, _ variety: ContentScan.Variety) -> ScanMemory.Key? {
    if memory.isEmpty { return nil }
    let key = ScanMemory.key(of: files.entries.blob(place), variety)
    guard memory.isSilent(key) || memory.isSpoken(key), let found = (try? held.statData(below: path)) ?? nil,
      found.kind == .file, files.entries.vouches(for: place, with: found.data)
    else { return nil }
    return key
  }
}

/// Reads one file after the other into the same memory.
private struct SourceReader {
  let root: AbsolutePath
  let held: HeldDirectory
  private(set) var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// The folder that was looked at last, and whether no link leads out of the workspace there.
  private var folder: (path: String, isInside: Bool)?

  init(root: AbsolutePath, held: HeldDirectory) { (self.root, self.held) = (root, held) }

  /// Reads a file; nil where nobody wrote it, and where it cannot be read.
  ///
  /// - Parameter vouched: the blob that the file is known to hold by the data that the system has of it.
  mutating func read(_ path: String, _ vouched: (StatData) -> ObjectID?) -> (blob: ObjectID, count: Int)? {
    guard let read = (try? held.read(below: path, into: &buffer, limit: ContentScan.largestFile)) ?? nil else {
      return nil
    }
    if let blob = vouched(read.data) { return (blob, read.count) }
    guard isInside(path), let blob = try? ObjectID.ofBlob(Array(buffer[..<read.count])) else { return nil }
    return (blob, read.count)
  }

  /// Whether the folder of a file is where its path says. A folder that Git tracks may have become a link.
  private mutating func isInside(_ path: String) -> Bool {
    guard let parent = RelativePath(path)?.parent else { return false }
    if let folder, folder.path == parent.string { return folder.isInside }
    let isInside = ((try? FileSystem.realPath(root.appending(parent))) ?? nil) == root.appending(parent)
    folder = (parent.string, isInside)
    return isInside
  }
}
