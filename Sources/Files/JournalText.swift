#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bytes of a journal: a line that tells version, length and digest, the record as JSON, and what stood in the files
/// that are to be replaced, one after the other.
///
/// With the originals a change can be taken back even where the files set aside are gone. The digest tells a journal that
/// was torn or edited. One that renames nothing is written as version 2, which knew no renames, unless its phase is open,
/// which only version 4 knows.
struct JournalText<Step: Codable & Sendable, Place: Codable & Sendable> {
  let record: JournalRecord<Step, Place>
  /// By entry, what stood there; nil where nothing did, and while nothing but staging is described.
  var originals: [[UInt8]?]

  init(record: JournalRecord<Step, Place>, originals: [[UInt8]?]) {
    self.record = record
    self.originals = originals
  }

  private static func version(of record: JournalRecord<Step, Place>) -> String {
    if record.phase == .open { return "speckit-journal-4" }
    return record.renames == nil ? "speckit-journal-2" : "speckit-journal-3"
  }

  /// Nil for bytes that are none, that another version wrote, or that are damaged.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let fields = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    let body = Array(bytes[(end + 1)...])
    guard fields.count == 3, let length = Int(fields[1]), (0...body.count).contains(length),
      String(ContentDigest(body).hash, radix: 16) == fields[2],
      let record = try? JSONDecoder().decode(JournalRecord<Step, Place>.self, from: Data(body.prefix(length))),
      fields[0] == Self.version(of: record)
    else { return nil }
    self.record = record
    var rest = body.dropFirst(length)
    originals = []
    for entry in record.entries {
      guard record.phase != .staging, let original = entry.original else {
        originals.append(nil)
        continue
      }
      let content = Array(rest.prefix(max(0, original.size)))
      guard ContentDigest(content) == original else { return nil }
      originals.append(content)
      rest = rest.dropFirst(content.count)
    }
    guard rest.isEmpty else { return nil }
  }

  /// The whole file.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let json = Array(try encoder.encode(record))
    let body = record.phase == .staging ? json : originals.reduce(json) { $0 + ($1 ?? []) }
    let hash = String(ContentDigest(body).hash, radix: 16)
    return Array("\(Self.version(of: record)) \(json.count) \(hash)\n".utf8) + body
  }
}
