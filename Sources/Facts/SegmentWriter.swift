import Files

/// Writes a segment: facts as they come, then the index.
final class SegmentWriter {
  private let file: UnsealedFile
  private var buffer: [UInt8] = []
  private var flushed = 0
  private var entries: [FactKey: SegmentEntry] = [:]

  /// How much is held back before it is written.
  private static let bufferSize = 1 << 20

  init(_ file: UnsealedFile) { self.file = file }

  var clockSkew: Int64 { file.clockSkew }

  /// How many facts were added.
  var count: Int { entries.count }

  /// Adds a fact, or replaces it.
  func add(_ key: FactKey, _ bytes: [UInt8], day: UInt32) throws {
    entries[key] = SegmentEntry(
      key: key, offset: flushed + buffer.count, length: bytes.count, day: day,
      check: SegmentEntry.check(key, bytes[...]))
    buffer += bytes
    if buffer.count >= SegmentWriter.bufferSize { try flush() }
  }

  /// The bytes of a fact that was added.
  func bytes(of key: FactKey) -> [UInt8]? {
    guard let entry = entries[key] else { return nil }
    if entry.offset < flushed { return file.read(entry.length, at: entry.offset) }
    let start = entry.offset - flushed
    return Array(buffer[start..<start + entry.length])
  }

  /// Writes the index and moves the file into place.
  func seal() throws {
    let indexOffset = flushed + buffer.count
    for entry in entries.values.sorted(by: { $0.key < $1.key }) { entry.append(to: &buffer) }
    buffer += Segment.trailer(count: entries.count, indexOffset: indexOffset)
    try flush()
    try file.seal()
  }

  private func flush() throws {
    try file.append(buffer)
    flushed += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
