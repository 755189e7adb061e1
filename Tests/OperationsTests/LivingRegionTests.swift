@testable import Indexes
import Files
import Testing

@testable import Operations

/// Regions that formatters, merges and people have been at.
@Suite struct LivingRegionTests {
  let workspace: SyncedWorkspace
  let current: String

  init() throws {
    workspace = try SyncedWorkspace()
    current = try workspace.index("# D\n")
  }

  private static let row = "| [F-SHOP-001](../features/F-SHOP-001/spec.md) |"

  /// The index with another note on the row of the feature.
  private func noted(_ note: String) -> String {
    current.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(Self.row) && line.hasSuffix("|  |") ? line.dropLast(3) + " \(note) |" : line
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    "a \\| b", "a \\\\| b", "a \\\\\\| b", "ends \\\\", "`code \\| span`", "`` a ` b ``", "<b>bold</b> <!-- c -->",
    "[link](x.md) and ![image](y.png)", "&vert; &amp;", "~~gone~~ still", "漢字 👩‍👩‍👧 é", "\u{202E}abc", "----", ":-:",
    "*a* _b_",
  ])
  func `a note stays byte for byte through any number of syncs`(note: String) throws {
    var text = noted(note)
    for stage in ["draft", "done", "planned"] {
      text = text.replacing("| specified |", with: "| \(stage) |").replacing("| draft |", with: "| \(stage) |")
      text = try workspace.index(text)
      #expect(text == noted(note))
    }
  }

  @Test func `what formatters do makes no region stale`() throws {
    let formats: [(String) -> String] = [
      { $0.replacing("| ", with: "|   ").replacing(" |", with: "     |") },
      { $0.replacing(/\| -+ (?=\|)/, with: "| - ") },
      { $0.replacing(/\| -(?=-+ \|)/, with: "| :") },
      { $0.replacing("\n- ", with: "\n* ") },
      { $0.replacing("\n- ", with: "\n+   ") },
      { $0.replacing("**Scope**", with: "__Scope__") },
      { $0.replacing("[F-SHOP-001](", with: "[F\\-SHOP\\-001](") },
      { $0.replacing(" -->\n", with: " -->\n\n").replacing("\n<!-- speckit:end", with: "\n\n<!-- speckit:end") },
      { $0.replacing("|\n", with: "|  \t\n").replacing("```\n", with: "```  \n") },
      { $0.replacing("\n", with: "\r\n") },
      { String($0.dropLast()) },
      { $0.replacing("/F-SHOP-001/", with: "/%46-SHOP-001/") },
      { $0.replacing("```mermaid", with: "``` mermaid") },
      { $0.replacing("**Exec plan**: ", with: "**Exec plan**:\n  ") },
    ]
    for (number, format) in formats.enumerated() {
      let formatted = format(current)
      #expect(formatted != current, "\(number)")
      #expect(try workspace.index(formatted) == formatted, "\(number): \(formatted)")
    }
  }

  @Test func `a link leads to a file, the specification or the first document there is`() throws {
    let folder = AwkwardWorkspace.epic + "/features/F-SHOP-00"
    var documents = [
      "2/impl-plan.md", "2/tasks.md", "3/contracts/b.yaml", "3/contracts/a/x.proto", "4/notes.md", "5/checklists/ux.md",
      "6/mock.png",
    ].reduce(into: [String: [UInt8]]()) { $0[folder + $1] = Array("# It\n".utf8) }
    let index = try synced(AwkwardWorkspace.index, &documents)
    for page in ["1/spec.md", "2/impl-plan.md", "3/contracts/a/x.proto", "4/notes.md", "5/checklists/ux.md"] {
      #expect(index.contains("| [F-SHOP-00\(page.prefix(1))](../features/F-SHOP-00\(page)) |"), "\(page): \(index)")
    }
    #expect(index.contains("| [F-SHOP-006](../features/F-SHOP-006) |"))
    #expect(index.contains("[contracts](../features/F-SHOP-003/contracts/a/x.proto)"))
    let plan = try synced(AwkwardWorkspace.plan, &documents)
    #expect(plan.contains("- [ ] [F-SHOP-002](features/F-SHOP-002/impl-plan.md) "))
    #expect(plan.contains("| Fill a basket | [features/F-SHOP-001/spec.md](features/F-SHOP-001/spec.md) |"))
    #expect(plan.contains("| [F-SHOP-003](features/F-SHOP-003/contracts/a/x.proto) | F-SHOP-003 | – |"))
  }

  private func synced(_ path: String, _ documents: inout [String: [UInt8]]) throws -> String {
    documents[path] = try workspace.synced(path, documents).bytes
    return String(decoding: documents[path] ?? [], as: UTF8.self)
  }

  @Test func `a row whose link led to the folder keeps its note, also where the feature is gone`() throws {
    let old = noted("mine").replacing("F-SHOP-001/spec.md) |", with: "F-SHOP-001) |")
    #expect(try workspace.index(old) == noted("mine"))
    let gone = old.replacing("F-SHOP-001", with: "F-SHOP-009")
    let synced = try workspace.index(gone)
    #expect(synced.contains("| ~~[F-SHOP-009](../features/F-SHOP-009)~~ | "))
    #expect(synced.contains(" | mine |"))
  }

  @Test func `lines that a formatter wrapped are generated lines, also once they are out of date`() throws {
    var documents = ["5": "done", "50": "ready"].reduce(into: [String: [UInt8]]()) {
      $0["\(AwkwardWorkspace.epic)/features/F-SHOP-0\($1.key)/spec.md"] = Array(
        "# Let customers of the shop pay for all that lies in their baskets\n\n**Status**: Draft\n".utf8)
    }
    let plan = try synced(AwkwardWorkspace.plan, &documents)
    let stale = plan.replacing("their baskets:", with: "their old\n  baskets:").replacing(
      "0 contracts, ", with: "7 contracts,\n  ")
    #expect(stale != plan)
    documents[AwkwardWorkspace.plan] = Array(stale.utf8)
    #expect(try synced(AwkwardWorkspace.plan, &documents) == plan)
  }

  @Test(arguments: [
    ("Fill a basket: draft", "  asked Bob", 1), ("Fill a basket: draft", "asked Bob: done", 1),
    ("Fill an old basket: planned", "  asked Bob: done", 1), ("Fill an old basket: draft", "  asked Bob", 1),
    ("Fill an old", "  basket, says Bob", 0),
  ])
  func `what people write below a generated item is theirs`(item: String, line: String, offset: Int) throws {
    let link = "- [ ] [F-SHOP-001](features/F-SHOP-001/spec.md) "
    let plan = String(decoding: try workspace.synced(AwkwardWorkspace.plan, [:]).bytes, as: UTF8.self)
    #expect(plan.contains(link + "Fill a basket: draft\n"))
    let written = plan.replacing("Fill a basket: draft\n", with: item + "\n" + line + "\n")
    let synced = try workspace.synced(AwkwardWorkspace.plan, [AwkwardWorkspace.plan: Array(written.utf8)])
    let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0 == link + item })
    #expect(synced.refusals.map(\.line) == [first + 1 + offset])
    #expect(String(decoding: synced.bytes, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("How many baskets may a customer have at one time, and for how", "  many days are they kept?", true),
    ("How many baskets?", "  Seven, says Bob, and for thirty days at most, if nobody else asks.", false),
  ])
  func `a wrapped question that is open no more goes, and an answer below one stays`(
    question: String, more: String, isGenerated: Bool
  ) throws {
    let index = current.replacing(
      "from the open marks in the documents -->\n",
      with: "from the open marks in the documents -->\n- [F-SHOP-001 spec.md:9](../features/F-SHOP-001/spec.md#L9): "
        + question + "\n" + more + "\n")
    #expect(index != current)
    let synced = try workspace.synced(AwkwardWorkspace.index, [AwkwardWorkspace.index: Array(index.utf8)])
    #expect(synced.refusals.isEmpty == isGenerated)
    #expect(String(decoding: synced.bytes, as: UTF8.self) == (isGenerated ? current : index))
  }

  @Test func `a question leads to its section, and lines that move make no index stale`() throws {
    let spec = AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md"
    let text = "# Fill\n\n## Scope\n\n## Scope\n\n[NEEDS CLARIFICATION: how much?]\n"
    var documents = [spec: Array(text.utf8)]
    let index = try synced(AwkwardWorkspace.index, &documents)
    #expect(index.contains("- [F-SHOP-001 spec.md](../features/F-SHOP-001/spec.md#scope-1): how much?\n"))
    documents[spec] = Array(text.replacing("# Fill\n", with: "# Fill\n\nTwo\nlines\n").utf8)
    #expect(try synced(AwkwardWorkspace.index, &documents) == index)
    let old = index.replacing("spec.md](", with: "spec.md:7](").replacing("#scope-1", with: "#L7")
    #expect(old != index)
    documents[AwkwardWorkspace.index] = Array(old.utf8)
    #expect(try synced(AwkwardWorkspace.index, &documents) == index)
  }

  @Test func `a box that a formatter wrote in upper case is a box`() throws {
    let folder = AwkwardWorkspace.epic + "/features/F-SHOP-001"
    let tasks = [folder + "/tasks.md": Array("# Tasks\n\n- [x] T001 Do it\n".utf8)]
    let plan = try workspace.synced(AwkwardWorkspace.plan, tasks).bytes
    let formatted = String(decoding: plan, as: UTF8.self).replacing("- [x] [F", with: "* [X] [F")
    #expect(Array(formatted.utf8) != plan)
    let documents = tasks.merging([AwkwardWorkspace.plan: Array(formatted.utf8)]) { $1 }
    let again = try workspace.synced(AwkwardWorkspace.plan, documents)
    #expect(String(decoding: again.bytes, as: UTF8.self) == formatted)
    #expect(again.refusals.isEmpty)
  }

  @Test func `columns that people moved go back with their cells`() throws {
    let text = noted("mine")
    let region = try #require(text.firstRange(of: "<!-- speckit:begin features")).lowerBound
    let end = try #require(text.firstRange(of: "<!-- speckit:end features -->")).lowerBound
    let moved = text[region..<end].split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var cells = line.split(separator: "|", omittingEmptySubsequences: false)
      if cells.count > 2 { cells.swapAt(1, 2) }
      return cells.joined(separator: "|")
    }
    let swapped = text[..<region] + moved.joined(separator: "\n") + text[end...]
    #expect(swapped.contains("| Title | Feature | Stage |"))
    #expect(try workspace.index(String(swapped)) == text)
  }

  @Test func `what a feature depends on and nothing bears is told`() throws {
    let spec = AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md"
    var documents = [spec: Array("# Fill\n\n**Depends on**: F-SHOP-099\n".utf8)]
    let index = try workspace.synced(AwkwardWorkspace.index, documents).bytes
    #expect(String(decoding: index, as: UTF8.self).contains("| F-SHOP-099 (not found) |"))
    documents[AwkwardWorkspace.index] = index
    #expect(try workspace.synced(AwkwardWorkspace.index, documents).bytes == index)
  }

  @Test func `an answer behind a generated line is people's`() throws {
    let spec = AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md"
    var documents = [spec: Array("# Fill\n\n[NEEDS CLARIFICATION: how much?]\n".utf8)]
    let index = String(decoding: try workspace.synced(AwkwardWorkspace.index, documents).bytes, as: UTF8.self)
    documents[AwkwardWorkspace.index] = Array(index.replacing("how much?", with: "how much? → 2 MB, says Ada").utf8)
    let answered = try workspace.synced(AwkwardWorkspace.index, documents)
    #expect(answered.refusals.map(\.path.name) == ["index.md"])
    #expect(answered.bytes == documents[AwkwardWorkspace.index])
  }

  @Test(arguments: [
    ("<<<<<<<", "|||||||", "=======", ">>>>>>>"), ("<<<<<<<<<<", "||||||||||", "==========", ">>>>>>>>>>"),
  ])
  func `a conflict of any style in a region is regenerated with the notes of both sides`(
    markers: (ours: String, base: String, separator: String, theirs: String)
  ) throws {
    let row = try #require(current.split(separator: "\n").first { $0.hasPrefix(Self.row) })
    let (ours, theirs) = ("\(row.dropLast(3)) ours |", "\(row.dropLast(3)) theirs |")
    let bases: [[String]] = [[], [markers.base + " base", String(row)]]
    for base in bases {
      let hunk = ["\(markers.ours) HEAD", ours] + base + [markers.separator, theirs, "\(markers.theirs) topic"]
      let conflicted = current.replacing(row, with: hunk.joined(separator: "\n"))
      #expect(try workspace.index(conflicted) == noted("ours / theirs"))
      let crlf = conflicted.replacing("\n", with: "\r\n")
      #expect(try workspace.index(crlf) == noted("ours / theirs").replacing("\n", with: "\r\n"))
    }
  }

  @Test func `two conflicts in a region, and one over its markers, are resolved`() throws {
    let row = try #require(current.split(separator: "\n").first { $0.hasPrefix(Self.row) })
    let begin = try #require(current.split(separator: "\n").first { $0.hasPrefix("<!-- speckit:begin features") })
    let end = "<!-- speckit:end features -->"
    let noted = row.dropLast(3) + " mine |"
    let twice =
      current
      .replacing(begin, with: "<<<<<<< a\n\(begin)\n=======\n\(begin)\n>>>>>>> b")
      .replacing(row, with: "<<<<<<< a\n\(noted)\n=======\n\(row)\n>>>>>>> b")
    #expect(try workspace.index(twice) == self.noted("mine"))
    let over = current.replacing(
      "\(row)\n\(end)", with: "<<<<<<< a\n\(noted)\n\(end)\n=======\n\(row)\n\(end)\n>>>>>>> b")
    #expect(try workspace.index(over) == self.noted("mine"))
  }

  @Test func `a conflict over two regions is told as one, and nothing is touched`() throws {
    let lines = current.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("<!-- speckit:end features") })
    let last = try #require(lines.firstIndex { $0.hasPrefix("<!-- speckit:begin entities") })
    let part = Array(lines[first...last])
    let hunk = ["<<<<<<< a"] + part + ["======="] + part.reversed() + [">>>>>>> b"]
    let text = (lines[..<first] + hunk + lines[(last + 1)...]).joined(separator: "\n")
    let documents = [AwkwardWorkspace.index: Array(text.utf8)]
    let synced = try workspace.synced(AwkwardWorkspace.index, documents)
    #expect(synced.bytes == documents[AwkwardWorkspace.index])
    #expect(synced.refusals.map(\.message) == ["a merge conflict goes beyond one region"])
    #expect(synced.refusals.map(\.line) == [first + 1])
  }

  @Test func `a conflict outside of regions stays as it is`() throws {
    let text = "# D\n\n<<<<<<< a\nour words\n=======\ntheir words\n>>>>>>> b\n\n"
    let synced = try workspace.index(text)
    #expect(synced.hasPrefix(text))
    #expect(try workspace.index(synced) == synced)
  }

  @Test func `a merge by union that doubled a row joins its notes`() throws {
    let row = try #require(current.split(separator: "\n").first { $0.hasPrefix(Self.row) })
    let doubled = current.replacing(
      row, with: "\(row.dropLast(3)) one |\n\(row.dropLast(3)) two |\n\(row.dropLast(3)) one |")
    #expect(try workspace.index(doubled) == noted("one / two"))
  }

  @Test func `contracts of one name in two features keep a note each`() throws {
    let folder = AwkwardWorkspace.epic + "/features/F-SHOP-00"
    var documents = Dictionary(
      uniqueKeysWithValues: (1...2).map { ("\(folder)\($0)/contracts/notes.txt", Array("x".utf8)) })
    documents["\(folder)2/spec.md"] = Array("# Pay\n".utf8)
    var index = String(decoding: try workspace.synced(AwkwardWorkspace.index, documents).bytes, as: UTF8.self)
    for (number, note) in [(1, "first"), (2, "second")] {
      let row = try #require(
        index.split(separator: "\n").first { $0.hasPrefix("| notes.txt |") && $0.contains("00\(number)/") })
      index = index.replacing(row, with: row.dropLast(3) + " \(note) |")
    }
    documents[AwkwardWorkspace.index] = Array(index.utf8)
    #expect(String(decoding: try workspace.synced(AwkwardWorkspace.index, documents).bytes, as: UTF8.self) == index)
  }

  @Test func `rows of subjects that are gone stay in the order of their numbers`() throws {
    let gone = [10, 9, 100].map {
      "| [F-SHOP-\($0)](../features/F-SHOP-\($0)) | T | done | – | – | – | – | note \($0) |"
    }
    let row = try #require(current.split(separator: "\n").first { $0.hasPrefix(Self.row) })
    let synced = try workspace.index(current.replacing(row, with: row + "\n" + gone.joined(separator: "\n")))
    let notes = synced.ranges(of: /note \d+/).map { String(synced[$0]) }
    #expect(notes == ["note 9", "note 10", "note 100"])
    #expect(synced.contains("| ~~[F-SHOP-9](../features/F-SHOP-9)~~ | ~~T~~ |"))
    #expect(try workspace.index(synced) == synced)
  }
}
