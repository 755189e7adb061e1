#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Exchanges a file with one that stands beside it, so that what people save meanwhile is never gone.
///
/// Between looking at a file and replacing it somebody may save it. So both files change their names in one step, and what
/// comes out is looked at: only if it is what was expected, it may be removed one day. Whoever opens the new file waits until
/// that is known, and whoever has the old one open for writing is waited for.
struct Exchange {
  let directory: OpenDirectory
  /// The file that people know.
  let target: String
  /// The file beside it.
  let side: String
  let writer: FileWriter

  /// How it ended.
  enum Outcome {
    /// The two have changed places; then their digests. Where somebody had appended to the target, that stands in both.
    case done(target: ContentDigest, side: ContentDigest)
    /// Somebody has changed the target, and it stands there as they left it.
    case refused
  }

  /// Exchanges the files.
  ///
  /// - Parameters:
  ///   - expected: what must stand at the target.
  ///   - staged: what stands beside it.
  func perform(expecting expected: ContentDigest, staged: ContentDigest) throws(FileError) -> Outcome {
    guard try directory.digest(of: target) == expected else { return .refused }
    let entering = try OpenFile.open(side, in: directory, .appending)
    let isKept = writer.keepsOthersOut && entering?.keepOthersOut() == true
    guard try swap(expected) else { return .refused }
    if let leaving = try plainFile(side, .reading), waitForWriters(of: leaving) {
      let content = try leaving.read()
      let digest = ContentDigest(content)
      if digest == expected { return .done(target: staged, side: digest) }
      if let appended = expected.rest(of: content), let entering {
        try entering.append(appended)
        return .done(target: ContentDigest(try entering.read()), side: digest)
      }
    }
    try putBack(staged, entering, isKept: isKept)
    return .refused
  }

  /// Goes on with an exchange that was cut off where the file system has no such thing.
  func resume() throws(FileError) {
    guard try directory.status(of: aside) != nil else { return }
    if try directory.status(of: target) == nil {
      _ = try writer.moveToNew(aside, target, in: directory)
    } else if try directory.status(of: side) == nil {
      try writer.move(aside, side, in: directory)
    } else {
      try keep(aside)
    }
  }

  /// Gives what nobody may lose a name of its own beside the target, as merge tools do: `spec.md.orig`.
  func keep(_ name: String) throws(FileError) {
    for number in 0..<1000 {
      if try writer.moveToNew(name, "\(target).orig\(number == 0 ? "" : "\(number)")", in: directory) { return }
    }
  }

  /// Exchanges the names; false where the target turned out to be another, and stands there again.
  private func swap(_ expected: ContentDigest) throws(FileError) -> Bool {
    if let isSwapped = try exchanged() { return isSwapped }
    guard try directory.status(of: target) != nil, try writer.moveToNew(target, aside, in: directory) else {
      return false
    }
    guard try directory.digest(of: aside) == expected, try writer.moveToNew(side, target, in: directory) else {
      if try !writer.moveToNew(aside, target, in: directory) { try keep(aside) }
      return false
    }
    try writer.move(aside, side, in: directory)
    return true
  }

  /// Exchanges the names in one step; false where either is gone, nil where the file system cannot.
  private func exchanged() throws(FileError) -> Bool? {
    do throws(FileError) {
      return try writer.exchange(side, target, in: directory) ? true : nil
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Opens a file; nil where nothing stands there, or something else: people may have put a link or a directory there.
  private func plainFile(_ name: String, _ purpose: OpenFile.Purpose) throws(FileError) -> OpenFile? {
    try directory.status(of: name)?.kind == .file ? OpenFile.open(name, in: directory, purpose) : nil
  }

  /// Where the target waits while the file system needs two steps.
  private var aside: String { side + ".old" }

  /// Whether nobody has the file open for writing any more, as far as the system tells.
  private func waitForWriters(of file: OpenFile) -> Bool {
    for _ in 0..<writer.patience {
      if file.hasWriter != true { return true }
      usleep(1_000)
    }
    return false
  }

  /// Puts what came out back to the target. What is saved while that happens comes out in turn: what was appended is
  /// appended again, and a file that was written anew is put back as well.
  ///
  /// - Parameters:
  ///   - entering: the new file.
  ///   - isKept: whether others are kept out of it.
  private func putBack(_ staged: ContentDigest, _ entering: OpenFile?, isKept: Bool) throws(FileError) {
    var (shown, isKept): (ContentDigest?, Bool) = (staged, isKept)
    for _ in 0..<64 {
      let saved = try plainFile(side, .reading)?.read()
      guard try swapAnything() else { return }
      if let entering, let saved, isKept, try show(saved, in: entering, insteadOf: staged) {
        shown = ContentDigest(saved)
      }
      isKept = false
      entering?.end()
      if let leaving = try plainFile(side, .reading) {
        guard waitForWriters(of: leaving) else { return try keep(side) }
        let content = try leaving.read()
        if ContentDigest(content) == shown { return }
        if let appended = shown?.rest(of: content), let file = try plainFile(target, .appending) {
          return try file.append(appended)
        }
      }
      shown = saved.map(ContentDigest.init)
    }
  }

  /// Makes the new file, which has become none, hold what stands at the target: whoever waited to open it may base what they
  /// save on it. Says whether it stands beside the target.
  private func show(
    _ saved: [UInt8], in file: OpenFile, insteadOf staged: ContentDigest
  ) throws(FileError) -> Bool {
    // Whoever is stopped for too long keeps nobody out any more.
    guard try ContentDigest(file.read()) == staged else { return false }
    try file.rewrite(saved)
    return try directory.status(of: side)?.stamp.inode == file.status().stamp.inode
  }

  private func swapAnything() throws(FileError) -> Bool {
    if let isSwapped = try exchanged() { return isSwapped }
    guard try directory.status(of: target) != nil, try writer.moveToNew(target, aside, in: directory) else {
      return false
    }
    guard try writer.moveToNew(side, target, in: directory) else {
      try keep(side)
      try writer.move(aside, side, in: directory)
      return false
    }
    try writer.move(aside, side, in: directory)
    return true
  }
}
