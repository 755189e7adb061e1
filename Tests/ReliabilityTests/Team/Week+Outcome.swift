import Files
import Foundation
import TestSupport
import Testing

extension Week {
  /// Expects that both clones are in order, have the same, and lack nothing that anybody wrote.
  func expectOrder() throws {
    for person in [ada, grace] {
      try person.followMain()
      #expect(try person.git("status", "--porcelain") == "")
      let check = try person.trySpeckit(["check", "--strict"])
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      #expect(try person.trySpeckit(["sync", "--check"]).status == 0)
      try expectWords(person)
      try expectDecisions(person)
    }
    #expect(try ada.git("rev-parse", "main^{tree}") == grace.git("rev-parse", "main^{tree}"))
    let shallow = sandbox.directory.path.appending(component: "shallow")
    try sandbox.git(
      "clone", "--quiet", "--depth", "1", "file://" + ada.root.string, shallow.string, in: sandbox.directory.path)
    let check = try Program.run(BuiltProgram.path, ["check", "--strict"], in: shallow, variables: sandbox.variables)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  /// Each line that somebody wrote stands once in the documents of features, exec plan and index, byte for byte.
  private func expectWords(_ person: Person) throws {
    let paths = try person.git("ls-files", "plans").split(separator: "\n").map(String.init)
    let texts = try paths.map { try person.text($0) }
    let lines = texts.flatMap { $0.components(separatedBy: "\n") }
    for line in diary.lines {
      let count = lines.count { $0 == line }
      #expect(count == 1, "\(count) times: \(line)")
    }
    for note in diary.notes {
      let count = lines.count { $0.hasSuffix("| \(note) |") }
      #expect(count == 1, "\(count) times: \(note)")
    }
    #expect(!texts.contains { $0.contains("<<<<<<<") || $0.contains(">>>>>>>") })
  }

  /// Each decision stands in the log once, and no two have one ID.
  private func expectDecisions(_ person: Person) throws {
    let list = try #require(try person.answer("decision", "list")["decisions"] as? [[String: Any]])
    let texts = list.compactMap { $0["decision"] as? String }
    #expect(texts.sorted() == diary.decisions.sorted())
    let ids = list.compactMap { $0["id"] as? String }
    #expect(ids.count == list.count && Set(ids).count == ids.count, "\(ids)")
  }
}
