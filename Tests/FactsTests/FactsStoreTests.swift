import Files
import Foundation
import TestSupport
import Testing

@testable import Facts

/// What commands keep for the commands that follow.
@Suite struct FactsStoreTests {
  private let directory: TemporaryDirectory
  private var folder: AbsolutePath { directory.path.appending(component: "state").appending(component: "facts") }

  init() throws { directory = try TemporaryDirectory() }

  private func store(program: UInt64 = 1) throws -> FactsStore {
    var hasher = FactHasher()
    hasher.combine(program)
    let name = try #require(RelativePath("state"))
    return FactsStore(
      in: SealedFiles("facts", in: StateDirectory(home: directory.path, name: name)), program: hasher.key, smallest: 1)
  }

  private func key(_ number: Int, _ store: FactsStore) -> FactKey {
    var hasher = store.hasher("test")
    hasher.combine(UInt64(number))
    return hasher.key
  }

  /// A fact that is told from all others, of a length of its own.
  private func fact(_ number: Int) -> [UInt8] { Array("fact \(number)".utf8) + Array(repeating: 7, count: number % 97) }

  /// Lets a command learn facts and end.
  private func learn(_ numbers: Range<Int>) throws {
    let store = try store()
    for number in numbers { store.keep(fact(number), under: key(number, store)) }
    store.commit(adding: 0) { _, _ in }
  }

  private func segments() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.string) }

  @Test func `a command knows what it has learnt itself`() throws {
    let store = try store()
    store.keep(fact(1), under: key(1, store))
    #expect(store.bytes(of: key(1, store)) == fact(1))
    #expect(store.bytes(of: key(2, store)) == nil)
  }

  @Test func `the next command knows what one has learnt`() throws {
    try learn(0..<500)
    let next = try store()
    for number in 0..<500 { #expect(next.bytes(of: key(number, next)) == fact(number)) }
    #expect(next.bytes(of: key(500, next)) == nil)
  }

  @Test func `facts that fill more than the buffer are read back before they are in place`() throws {
    let store = try store()
    let long = Array(repeating: 5 as UInt8, count: 700_000)
    for number in 0..<4 { store.keep(long + fact(number), under: key(number, store)) }
    for number in 0..<4 { #expect(store.bytes(of: key(number, store)) == long + fact(number)) }
  }

  @Test func `another program knows nothing of it`() throws {
    try learn(0..<10)
    let other = try store(program: 2)
    #expect(other.bytes(of: key(1, other)) == nil)
  }

  @Test func `a few facts make no store`() throws {
    let name = try #require(RelativePath("state"))
    let store = FactsStore(
      in: SealedFiles("facts", in: StateDirectory(home: directory.path, name: name)), program: FactHasher().key)
    store.keep(fact(1), under: key(1, store))
    store.commit(adding: 1) { _, _ in }
    #expect(store.bytes(of: key(1, store)) == fact(1))
    #expect(!directory.exists("state"))
  }

  @Test func `many commands leave few segments, and lose nothing`() throws {
    for round in 0..<40 { try learn(round * 3..<round * 3 + 5) }
    #expect(try segments().count <= 9)
    let next = try store()
    for number in 0..<122 { #expect(next.bytes(of: key(number, next)) == fact(number), "\(number)") }
  }

  @Test func `what fills many blocks of the index is found`() throws {
    try learn(0..<3_000)
    let next = try store()
    for number in 0..<3_000 { #expect(next.bytes(of: key(number, next)) == fact(number), "\(number)") }
    for number in 3_000..<3_500 { #expect(next.bytes(of: key(number, next)) == nil, "\(number)") }
  }

  @Test func `commands that learn little leave a large segment where it is`() throws {
    try learn(0..<4_000)
    let large = try #require(try segments().first)
    for round in 0..<40 { try learn(4_000 + round..<4_001 + round) }
    #expect(try segments().contains(large))
    #expect(try segments().count <= 9)
  }

  @Test func `a segment that has become old is written anew, without what nobody needed for long`() throws {
    try learn(0..<4_000)
    let large = try #require(try segments().first)
    let old = "0000000000000001-1"
    try FileManager.default.moveItem(
      atPath: folder.appending(component: large).string, toPath: folder.appending(component: old).string)
    for round in 0..<12 { try learn(4_000 + round..<4_001 + round) }
    #expect(try !segments().contains(old))
    let next = try store()
    for number in 0..<4_012 { #expect(next.bytes(of: key(number, next)) == fact(number), "\(number)") }
  }

  @Test func `commands at the same time lose nothing`() async throws {
    await withTaskGroup(of: Void.self) { group in
      for round in 0..<24 {
        group.addTask { try? learn(round * 10..<round * 10 + 15) }
      }
    }
    let next = try store()
    let lost = (0..<245).filter { next.bytes(of: key($0, next)) != fact($0) }
    // A segment that is merged away while another command reads it is learnt anew, so some may be missing, but few.
    #expect(lost.count < 60, "\(lost)")
    #expect(try segments().allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test func `damage at every byte loses facts and invents none`() throws {
    try learn(0..<4)
    let path = folder.appending(component: try #require(try segments().first))
    let whole = Array(try Data(contentsOf: URL(filePath: path.string)))
    for position in whole.indices {
      var damaged = whole
      damaged[position] ^= 1 << UInt8(position % 8)
      try Data(damaged).write(to: URL(filePath: path.string))
      try expectNothingInvented("byte \(position)")
    }
  }

  @Test func `a segment that is cut short anywhere loses facts and invents none`() throws {
    try learn(0..<4)
    let path = folder.appending(component: try #require(try segments().first))
    let whole = Array(try Data(contentsOf: URL(filePath: path.string)))
    for length in 0..<whole.count {
      try Data(whole.prefix(length)).write(to: URL(filePath: path.string))
      try expectNothingInvented("length \(length)")
    }
  }

  private func expectNothingInvented(_ comment: String) throws {
    let store = try store()
    for number in 0..<5 {
      if let bytes = store.bytes(of: key(number, store)), bytes != fact(number) {
        Issue.record("fact \(number) is \(bytes) with \(comment)")
      }
    }
  }

  @Test func `a damaged segment goes when segments are merged`() throws {
    try learn(0..<12)
    let name = try #require(try segments().first)
    try Data("SPKFACT1".utf8).write(to: URL(filePath: folder.appending(component: name).string))
    for round in 0..<12 { try learn(round..<round + 1) }
    #expect(try !segments().contains(name))
  }

  @Test func `where nothing can be written facts are remembered for the command at hand`() throws {
    try directory.write("", to: "state/facts")
    let store = try store()
    for number in 0..<200 { store.keep(fact(number), under: key(number, store)) }
    for number in 0..<200 { #expect(store.bytes(of: key(number, store)) == fact(number)) }
    store.commit(adding: 1) { _, _ in }
    #expect(try directory.text(of: "state/facts") == "")
  }

  @Test func `a link in the place of the store is not followed`() throws {
    try directory.write("", to: "elsewhere/x")
    try FileManager.default.createDirectory(
      atPath: directory.path.string + "/state", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.string, withDestinationPath: directory.path.string + "/elsewhere")
    try learn(0..<200)
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path.string + "/elsewhere") == ["x"])
  }

  @Test func `what a killed command left goes after an hour`() throws {
    try learn(0..<3)
    let old = try directory.write("half", to: "state/facts/1.new")
    let young = try directory.write("half", to: "state/facts/2.new")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7_200)], ofItemAtPath: old.string)
    try learn(3..<5)
    #expect(!FileManager.default.fileExists(atPath: old.string))
    #expect(FileManager.default.fileExists(atPath: young.string))
  }

  @Test func `only its owner can read what is kept`() throws {
    try learn(0..<3)
    let name = try #require(try segments().first)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(component: name).string)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
