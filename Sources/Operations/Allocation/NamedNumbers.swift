import Configuration
import Documents
import Facts
import Files
import Markdown
import Names
import Records
import Survey
import Text
import Vocabulary
import WorkspaceModel

/// The IDs and numbers that indexes, Decision Logs and archives name, though their features may be gone.
struct NamedNumbers {
  private let workspace: Workspace

  /// What is named in the working tree of a workspace.
  ///
  /// - Throws: `GitError`.
  static func all(in workspace: Workspace, _ map: WorkspaceMap) throws -> NumberSets {
    let reader = NamedNumbers(workspace: workspace)
    let tree = workspace.seen
    let subjects = map.groups.map(reader.subject)
    let known: [Remembered<NumberSets>?] = workspace.store.recalled(subjects, in: tree, batch: 1)
    var named = NumberSets()
    for (position, group) in map.groups.enumerated() {
      let numbers =
        try known[position]
        ?? workspace.store.remembered(subjects[position], in: tree) { try reader.numbers(of: group, in: $0) }
      named.formUnion(numbers.value)
    }
    for folder in [.empty, workspace.configuration.plans] { try reader.addArchives(in: folder, of: tree, to: &named) }
    return named
  }

  private func subject(_ group: FeatureGroup) -> FactHasher {
    var subject = workspace.store.hasher("named numbers")
    subject.combine(workspace.vocabulary.key)
    subject.combine(group.directory.string)
    subject.combine(group.epic == nil ? 0 : 1)
    return subject
  }

  private func numbers(of group: FeatureGroup, in tree: any FileTree) throws -> NumberSets {
    var named = NumberSets()
    for (path, isIndex) in [(group.designIndex, true), (group.decisionLog, false)] {
      guard let bytes = try? tree.read(path)?.bytes else { continue }
      var scan = NameScan(isFlat: group.epic == nil)
      scan.read(Source(bytes), onlyGenerated: !isIndex, log: workspace.vocabulary.names(.decisionLog))
      named.formUnion(scan.named)
    }
    for folder in Set([group.directory, group.features]) { try addArchives(in: folder, of: tree, to: &named) }
    return named
  }

  /// Takes in what lies in the archives right below a folder.
  private func addArchives(in folder: RelativePath, of tree: any FileTree, to named: inout NumberSets) throws {
    var budget = 1000
    var documents = 1000
    var level = folders(in: folder, of: tree).filter { NamedNumbers.archives.contains($0.name.lowercased()) }
    for _ in 0..<4 {
      var next: [RelativePath] = []
      for folder in level where budget > 0 {
        budget -= 1
        readDocuments(in: folder, of: tree, to: &named, &documents)
        let inner = folders(in: folder, of: tree)
        for name in inner.map(\.name) { named.note(name) }
        next += inner
      }
      level = next
    }
  }

  /// Takes in the IDs that the Markdown files right in a folder of an archive name, as far as the budget goes.
  private func readDocuments(
    in folder: RelativePath, of tree: any FileTree, to named: inout NumberSets, _ left: inout Int
  ) {
    for (name, kind) in (try? tree.list(folder)) ?? [] where kind == .file && name.hasSuffix(".md") && left > 0 {
      left -= 1
      guard let bytes = try? tree.read(folder.appending(component: name))?.bytes, bytes.count <= 1 << 18 else {
        continue
      }
      var scan = NameScan(isFlat: false)
      scan.read(Source(bytes), onlyGenerated: false, log: [])
      named.formUnion(scan.named)
    }
  }

  private func folders(in folder: RelativePath, of tree: any FileTree) -> [RelativePath] {
    let entries = (try? tree.list(folder)) ?? []
    return entries.filter { $0.kind == .directory }.map { folder.appending(component: $0.name) }
  }

  private static let archives: Set<String> = [
    "archive", "archives", "archived", "_archive", "_archived", ".archive", "attic", "old", "done", "completed",
    "closed", "deprecated",
  ]
}

/// Finds IDs in the lines of an index or a Decision Log.
private struct NameScan {
  let isFlat: Bool
  private(set) var named = NumberSets()

  init(isFlat: Bool) { self.isFlat = isFlat }

  /// Reads a document; of an execution plan, in which people plan aloud, only what is generated and the log.
  mutating func read(_ source: Source, onlyGenerated: Bool, log: [SectionName]) {
    var isInRegion = false
    var levelOfLog: Int?
    for line in 1..<source.lines.count + 1 {
      let text = source.bytes[source.textRange(ofLine: line)]
      if text.starts(with: "<!-- speckit:begin".utf8) { isInRegion = true }
      if text.starts(with: "<!-- speckit:end".utf8) { isInRegion = false }
      let level = text.prefix { $0 == .numberSign }.count
      if level > 0, level < 7, text.dropFirst(level).first == .space {
        let name = SectionName(String(decoding: text.dropFirst(level + 1), as: UTF8.self))
        if log.contains(name) {
          levelOfLog = level
        } else if level <= levelOfLog ?? 0 {
          levelOfLog = nil
        }
      }
      if !onlyGenerated || isFlat || isInRegion || levelOfLog != nil { read(text) }
    }
  }

  /// Reads a line: `F-USER-003`, `D-USER-003-1`, and in the flat layout `](007-search/` and `D-007-1`.
  private mutating func read(_ line: ArraySlice<UInt8>) {
    var place = line.startIndex
    while place < line.endIndex {
      let byte = line[place]
      if isFlat, byte == .closingBracket, line[place...].starts(with: "](".utf8) {
        place += 2
        let name = line[place...].prefix { isPart($0) }
        FeatureNumber.of(String(decoding: name, as: UTF8.self)).map { _ = named.folders.insert($0) }
        continue
      }
      guard isPart(byte) else {
        place += 1
        continue
      }
      let word = line[place...].prefix { isPart($0) }
      place = word.endIndex
      if word.count > 4, word[word.startIndex + 1] == .hyphen { note(word) }
    }
  }

  private mutating func note(_ word: ArraySlice<UInt8>) {
    let fields = word.split(separator: .hyphen, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    switch (fields[0], fields.count) {
    case ("F", 3): named.note(fields.joined(separator: "-"))
    case ("D", 4): named.note("F-\(fields[1])-\(fields[2])")
    case ("D", 3) where isFlat && fields[1].utf8.count >= 3:
      Int(decimalDigits: fields[1]).map { _ = named.folders.insert($0) }
    default: return
    }
  }

  private func isPart(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == .hyphen || byte.isUppercaseLetter || byte == .underscore
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
  }
}
