import Files
import Testing

@testable import Facts

/// What is known of a directory without asking the system again.
@Suite struct SeenDirectoryTests {
  private let data = StatData(size: 1, modified: 2, changed: 3, inode: 4)

  private func directory(_ names: String...) throws -> SeenDirectory {
    let directory = SeenDirectory(try #require(RelativePath("a")), .directory(data), (HeldDirectory(.root), ""))
    _ = directory.tell(names.map { (name: $0, kind: .file) })
    return directory
  }

  @Test func `a name that is not listed is surely not there`() throws {
    #expect(try directory("spec.md", "plan.md").surelyLacks("tasks.md"))
    #expect(try directory().surelyLacks("tasks.md"))
    #expect(try !directory("spec.md", "plan.md").surelyLacks("plan.md"))
  }

  @Test(arguments: ["SPEC.md", "spec.MD", "spec.md.", "spec.md ", "spec~1.md", "späc.md", ""])
  func `a name that some file system may find is asked for`(name: String) throws {
    #expect(try !directory("spec.md").surelyLacks(name))
  }

  @Test func `beside a name that is not ASCII every name is asked for`() throws {
    // The sign for kelvins is a large K to file systems that fold letters.
    #expect(try !directory("\u{212A}.md").surelyLacks("k.md"))
    #expect(try !directory("spec.md\u{200D}").surelyLacks("spec.md"))
  }

  @Test func `nothing is sure of a directory that was not listed`() throws {
    let unlisted = SeenDirectory(try #require(RelativePath("a")), .directory(data), (HeldDirectory(.root), ""))
    #expect(!unlisted.surelyLacks("spec.md"))
    let entries: [DirectoryRecord.Entry] = [("plan.md", .file)]
    _ = unlisted.record { DirectoryRecord(listing: .init(data: data, entries: entries)) }
    #expect(unlisted.surelyLacks("spec.md"))
    let older = StatData(size: 1, modified: 1, changed: 1, inode: 4)
    let changed = SeenDirectory(try #require(RelativePath("a")), .directory(data), (HeldDirectory(.root), ""))
    _ = changed.record { DirectoryRecord(listing: .init(data: older, entries: entries)) }
    #expect(!changed.surelyLacks("spec.md"))
  }

  @Test func `what was told first is told again`() throws {
    let directory = try directory("spec.md")
    #expect(directory.tell(.init(name: "spec.md", content: .unknown, data: nil)) == .unknown)
    #expect(directory.tell(.init(name: "spec.md", content: .absent, data: nil)) == .unknown)
    #expect(!directory.mayLack("spec.md"))
    #expect(directory.mayLack("plan.md"))
    #expect(directory.tell([]).map(\.name) == ["spec.md"])
  }

  @Test func `what was told of each of many files is found`() throws {
    var told = ToldFiles()
    for number in 0..<50 {
      #expect(told["\(number).md"] == nil)
      told.add(SeenDirectory.Told(name: "\(number).md", content: number % 2 == 0 ? .absent : .unknown, data: nil))
      for known in 0...number { #expect(told["\(known).md"]?.content == (known % 2 == 0 ? .absent : .unknown)) }
    }
  }
}
