import TestSupport

/// An epic with the documents that nobody would write and somebody has, in pieces that can be dropped one by one.
struct AwkwardWorkspace {
  struct Piece {
    let path: String
    let bytes: [UInt8]
  }

  static let epic = "plans/services/shop/EPIC-SHOP-001-shop"
  static let plan = epic + "/exec-plan.md"
  static let index = epic + "/design/index.md"

  var pieces: [Piece]

  /// The workspace that belongs to `seed`.
  init(seed: UInt64, lineEndings: [String] = ["\n", "\n", "\r\n"]) {
    var generator = AwkwardDocument(seed: seed)
    pieces = []
    add(Self.plan, generator.makePieces(lineEndings: lineEndings, more: Self.planPieces))
    add(Self.index, generator.makePieces(lineEndings: lineEndings, more: Self.indexPieces))
    for number in 1...(generator.chance(3) ? 3 : 1) {
      let folder = "\(Self.epic)/features/F-SHOP-00\(number)"
      for (name, own) in Self.documents where name == "spec.md" || !generator.chance(3) {
        var document = generator.makePieces(more: own)
        if name.hasSuffix("ml") || !generator.chance(6) { document.insert(Array((own[0] + "\n").utf8), at: 0) }
        add("\(folder)/\(name)", document)
      }
    }
  }

  private mutating func add(_ path: String, _ document: [[UInt8]]) {
    pieces += ([[]] + document).map { Piece(path: path, bytes: $0) }
  }

  /// The files with all that remains of them.
  var tree: MemoryTree {
    var files: [String: [UInt8]] = [Self.plan: [], Self.index: []]
    for piece in pieces { files[piece.path, default: []] += piece.bytes }
    return MemoryTree(files)
  }

  /// The same with every line ended by carriage return and line feed.
  var inCRLF: AwkwardWorkspace {
    var other = self
    other.pieces = pieces.map { Piece(path: $0.path, bytes: withCRLF($0.bytes)) }
    return other
  }

  private static let names = [
    "Basket", "a | b", "`code | span`", "<b>bold</b> & <!-- c -->", "\u{202E}txet", "\"] --> n_x[\"",
    String(repeating: "long ", count: 80), "*a* _b_ [x](y) ~~c~~", "\\|", "tab\there", "#;&quot;", "👩‍👩‍👧 é漢字", "```",
  ]

  private static let documents: [(name: String, own: [String])] = [
    (
      "spec.md",
      names.map { "# Feature Specification: \($0)" } + names.map { "- **\($0)**: [NEEDS CLARIFICATION: \($0)?]" }
        + names.map { "**Feature Branch**: `\($0)`" }
        + ["## Key Entities", "**Depends on**: F-SHOP-002, F-SHOP-001", "**Status**: withdrawn"]
    ),
    (
      "impl-plan.md",
      ["# Plan", "## Complexity Tracking", "## Architecture Decisions"]
        + names.map { "| Violation | Why | Other |\n|---|---|---|\n| \($0) | asked | slow |" }
        + names.map { "### \($0)\nWhy." }
    ),
    ("data-model.md", ["# Data Model"] + names.map { "## Entity: \($0)\n\n**Owner**: F-SHOP-001" }),
    ("tasks.md", ["# Tasks", "- [ ] T001 One", "- [x] T002 Two", "- [~] T003 [US1] three"]),
    ("contracts/api.md", ["# API"] + names.map { "## POST /\($0)" }),
  ]

  private static let planPieces = [
    "## Related Features / Specs", "## Artifacts and Notes", "## Decisions",
    region("progress", "- [x] [F-SHOP-001](features/F-SHOP-001) Old: done, 2/2 tasks"),
    region("progress", "My own line."),
    region("artifacts", ""), region("related-features", "| a |\n|---|"), "<!-- speckit:end progress -->",
    "- Decision: [D-002] Second store\n  Rationale: asked; simpler alternative rejected: slow\n  Date/Author: 2026-01-02 / Ada\n"
      + "  Source: a talk with Bob",
  ]

  private static let rows = [
    "| Feature | Title | Stage | Branch | Tasks | Documents | Depends on | Notes |\n|:--|--|--|--|--|--|--|--|",
    "| [F-SHOP-001](../features/F-SHOP-001) | Old | done | x | – | – | – | ours \\\\| `a \\| b` |",
    "| [F-SHOP-009](../features/F-SHOP-009) | Gone | done | x | – | – | – | a <b> note |",
    "| ~~[F-SHOP-002](../features/F-SHOP-002)~~ | ~~x~~ | ~~done~~ | | | | | \\| |",
  ]

  private static let indexPieces = [
    "## Scope & Owner", "## Features", "## Entities", "## Dependencies", "- F-SHOP-001: Basket – owner Ada",
    "| Feature | Owner |\n|---|---|\n| Basket | Ada |", region("features", rows.joined(separator: "\n")),
    region("features", rows[0] + "\n<<<<<<< a\n" + rows[1] + "\n||||||| base\n=======\n" + rows[2] + "\n>>>>>>> b"),
    "<<<<<<< a\n" + region("features", rows[1]) + "\n=======\n" + region("features", rows[2]) + "\n>>>>>>> b",
    "<<<<<<<<< a\n=========\n" + region("scope", "") + "\n>>>>>>>>> b", region("scope", "* __Scope__: services"),
    region("entities", "| ~~X~~ | ~~undecided~~ | ~~–~~ | keep |"), region("questions", "- mine"),
    "<!-- speckit:begin scope -->", region("dependencies", "```mermaid\nflowchart LR\n```"),
  ]

  private static func region(_ name: String, _ content: String) -> String {
    "<!-- speckit:begin \(name) · old -->\n\(content)\n<!-- speckit:end \(name) -->"
  }
}

/// The text with each line feed that stands alone made a pair.
func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  for byte in bytes {
    if byte == 10, result.last != 13 { result.append(13) }
    result.append(byte)
  }
  return result
}
