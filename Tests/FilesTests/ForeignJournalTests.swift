import Foundation
import TestSupport
import Testing
@testable import Files

/// A journal that was edited, torn, copied or planted.
@Suite struct ForeignJournalTests {
  /// Values that no field of a journal holds, or not there.
  private static var values: [Any] {
    [
      "", "/", ".", "..", "../victim", "../../victim", "/tmp", "bystander", "bystander/", "./bystander",
      "a/../bystander",
      ".git", ".GIT", ".git/config", ".git/../bystander", "made/.git/x", "link", "link/victim", "state/journal",
      "ledger", "lock", "journal", ".speckit-1-0.new", "x\u{0}y", "\u{202e}txt", String(repeating: "a/", count: 3000),
      "~",
      "$HOME", "C:\\x", "staging", "committing", "tree", "state", 0, -1, 1e300, true, NSNull(), [Any](),
      [String: Any](),
      ["x"], ["path": "bystander", "base": "tree"],
    ]
  }

  let directory: TemporaryDirectory
  /// Journals of each name and phase, with the instant at which a transaction leaves them behind.
  private let journals: [(point: Int, name: JournalName, bytes: [UInt8])]

  init() throws {
    directory = try TemporaryDirectory()
    var journals: [String: (point: Int, name: JournalName, bytes: [UInt8])] = [:]
    for point in 1...60 {
      let world = try Self.killed(at: point, in: directory)
      for name in JournalName.allCases {
        guard let bytes = try? directory.bytes(of: "world/state/\(name.rawValue)") else { continue }
        let isMoving = String(decoding: bytes, as: UTF8.self).contains("committing")
        journals["\(name) \(isMoving)"] = (point, name, bytes)
      }
      try FileManager.default.removeItem(atPath: world.root.string)
    }
    self.journals = journals.values.sorted { $0.point < $1.point }
    try #require(journals.count == 3)
  }

  @Test func `a journal of which a byte has changed is refused and kept`() throws {
    let step = LongTests.areWanted ? 1 : 23
    for journal in journals {
      for position in stride(from: 0, to: journal.bytes.count, by: step) {
        var bytes = journal.bytes
        bytes[position] ^= 1
        try expectRefused(bytes, journal, "byte \(position)")
        try expectRefused(Array(journal.bytes.prefix(position)), journal, "cut off at \(position)")
      }
    }
  }

  @Test func `a field that holds a wrong value lets nothing happen elsewhere, also where the digest fits`() throws {
    var (count, tried, refused) = (0, 0, 0)
    for journal in journals {
      let (record, rest) = try Self.taken(apart: journal.bytes)
      for path in Self.paths(in: record) {
        for value in Self.values {
          guard let json = Self.replacing(path, in: record, by: value) else { continue }
          count += 1
          if !LongTests.areWanted, !count.isMultiple(of: 17) { continue }
          tried += 1
          let world = try Self.killed(at: journal.point, in: directory)
          let before = try bystanders(world)
          try world.write(Self.putTogether(json, rest), to: "state/\(journal.name.rawValue)")
          let comment = "\(path): \(value)"
          if (try? world.recover()) == nil { refused += 1 }
          let after = try bystanders(world)
          #expect(after == before, "\(comment)")
          try FileManager.default.removeItem(atPath: world.root.string)
        }
      }
    }
    #expect(tried > 200 && refused > tried / 2, "\(refused) of \(tried) were refused")
  }

  @Test func `a journal that is a link, has a second name or is no file is refused and kept`() throws {
    let journal = journals[1]
    for form in ["symbolic link", "second name", "directory"] {
      let world = try Self.killed(at: journal.point, in: directory)
      defer { try? FileManager.default.removeItem(atPath: world.root.string) }
      world.isAmongFiles = true
      let path = world.path("state/\(journal.name.rawValue)")
      try FileManager.default.removeItem(atPath: path.string)
      switch form {
      case "directory": try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: true)
      case "second name":
        let other = try directory.write(journal.bytes, to: "elsewhere")
        try FileManager.default.linkItem(atPath: other.string, toPath: path.string)
      default:
        let other = try directory.write(journal.bytes, to: "elsewhere")
        try link(other.string, at: path)
      }
      let items = try world.snapshot()
      #expect(throws: TransactionError.self, "\(form)") { try world.recover() }
      #expect(try world.snapshot() == items)
      #expect(try FileSystem.kind(of: path) != nil)
    }
  }

  @Test func `a backup may give a journal in a Git directory a second name`() throws {
    let world = try Self.killed(at: journals[1].point, in: directory)
    let path = world.path("state/\(journals[1].name.rawValue)").string
    try FileManager.default.linkItem(atPath: path, toPath: directory.path.string + "/backup")
    #expect(try world.recover() != nil)
    #expect(try world.isSettled())
  }

  @Test func `a journal for another place is refused and kept`() throws {
    let journal = journals[1]
    let world = try TransactionWorld(in: directory.path, name: "elsewhere")
    try world.write(Data(journal.bytes), to: "state/journal")
    let items = try world.snapshot()
    let error = #expect(throws: TransactionError.self) { try world.recover() }
    guard case .foreignJournal(_, .otherPlace) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try world.snapshot() == items)
    #expect(directory.exists("elsewhere/state/journal"))
  }

  @Test func `the directory of the journal may be no link`() throws {
    let world = try TransactionWorld(in: directory.path, name: "linked-state")
    try directory.write("", to: "linked-elsewhere/file")
    try link("../linked-elsewhere", at: world.path("state"))
    #expect(throws: TransactionError.self) { try world.apply() }
    #expect(throws: TransactionError.self) { try world.recover() }
    #expect(throws: TransactionError.self) { _ = try Lock(in: world.state, timeout: .zero) }
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: directory.path.string + "/linked-elsewhere") == ["file"])
  }

  /// What a journal may not touch: everything outside, Git's own, and files that no change is about.
  private func bystanders(_ world: TransactionWorld) throws -> [String] {
    try [directory.path.appending(component: "victim"), world.path("bystander"), world.path(".git")].flatMap { place in
      let names = try FileManager.default.subpathsOfDirectory(atPath: place.string).sorted()
      return try names.map { name in
        let path = place.appending(component: name)
        let text = try FileSystem.kind(of: path) == .file ? try FileSystem.read(path).map { "\($0.bytes)" } : nil
        return "\(place) \(name) \(text ?? "")"
      }
    }
  }

  private func expectRefused(
    _ bytes: [UInt8], _ journal: (point: Int, name: JournalName, bytes: [UInt8]), _ comment: String
  ) throws {
    let world = try Self.killed(at: journal.point, in: directory)
    try world.write(Data(bytes), to: "state/\(journal.name.rawValue)")
    let items = try world.snapshot()
    #expect(throws: (any Error).self, "\(comment)") { try world.recover() }
    #expect(try world.snapshot() == items, "\(comment)")
    #expect(try directory.bytes(of: "world/state/\(journal.name.rawValue)") == bytes, "\(comment)")
    try FileManager.default.removeItem(atPath: world.root.string)
  }

  /// A world in which every file stands that a journal could name by mistake, and a transaction was killed.
  private static func killed(at point: Int, in directory: TemporaryDirectory) throws -> TransactionWorld {
    let world = try world(in: directory)
    world.fault = .death(after: point)
    _ = try? world.apply()
    return world
  }

  private static func world(in directory: TemporaryDirectory) throws -> TransactionWorld {
    let world = try TransactionWorld(in: directory.path)
    for file in [
      "bystander/file", "bystander/.speckit-1-0.new", ".git/config", ".git/HEAD", ".git/refs/x", ".git/objects/x",
    ] {
      try world.write("theirs", to: file)
    }
    if !directory.exists("victim") {
      for file in ["file", ".speckit-1-0.new", "updated", "deleted"] {
        try directory.write("theirs", to: "victim/\(file)")
      }
    }
    try link("../victim", at: world.path("link"))
    return world
  }

  /// The record of a journal as JSON, and what follows on it.
  private static func taken(apart journal: [UInt8]) throws -> (record: [String: Any], rest: [UInt8]) {
    let end = try #require(journal.firstIndex(of: 10))
    let head = String(decoding: journal[..<end], as: UTF8.self).split(separator: " ")
    let length = try #require(Int(head[1]))
    let body = journal[(end + 1)...]
    let json = try JSONSerialization.jsonObject(with: Data(body.prefix(length)))
    return (try #require(json as? [String: Any]), Array(body.dropFirst(length)))
  }

  /// A journal whose head fits what it holds.
  private static func putTogether(_ record: Any, _ rest: [UInt8]) throws -> Data {
    let json = Array(try JSONSerialization.data(withJSONObject: record))
    let hash = String(ContentDigest(json + rest).hash, radix: 16)
    return Data("speckit-journal-2 \(json.count) \(hash)\n".utf8 + json + rest)
  }

  /// Where there is a value in `json`: the keys and indexes on the way.
  private static func paths(in json: Any) -> [[String]] {
    switch json {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { key in [[key]] + paths(in: object[key] ?? "").map { [key] + $0 } }
    case let array as [Any]:
      array.indices.flatMap { index in [["\(index)"]] + paths(in: array[index]).map { ["\(index)"] + $0 } }
    default: []
    }
  }

  private static func replacing(_ path: [String], in json: Any, by value: Any) -> Any? {
    guard let key = path.first else { return value }
    let rest = Array(path.dropFirst())
    if var object = json as? [String: Any] {
      object[key] = replacing(rest, in: object[key] ?? "", by: value)
      return object
    }
    if var array = json as? [Any], let index = Int(key), array.indices.contains(index) {
      array[index] = replacing(rest, in: array[index], by: value) ?? array[index]
      return array
    }
    return nil
  }
}
