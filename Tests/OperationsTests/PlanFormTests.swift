@testable import Changes
import Files
import Markdown
import TestSupport
import Testing
import WorkspaceModel

@testable import Survey
@testable import Check

/// What the plan gate says of plans as people write them.
@Suite struct PlanFormTests {
  private let workspace: EmptyWorkspace
  private static let folder = epicFolder + "/features/F-USER-001"

  init() throws { workspace = try EmptyWorkspace() }

  private static let good = """
    # Implementation Plan: Sign up

    **Branch**: `001-sign-up` | **Date**: 2026-11-21 | **Spec**: [spec.md](spec.md)

    ## Summary

    Words.

    ## Technical Context

    **Language/Version**: Swift

    ## Constitution Check

    - **Safety**: NEEDS REVIEW – two stores

    ## Project Structure

    Words.

    ## Complexity Tracking

    | Violation | Why Needed | Simpler Alternative Rejected Because |
    |---|---|---|
    | Two stores | Speed | Too slow |

    """

  /// What the plan gate says of a plan beside the given templates, or of other documents of the feature.
  private func messages(
    _ plan: [UInt8], template: String? = nil, checklist: [UInt8] = Array("- [x] Done\n".utf8), spec: [UInt8]? = nil
  ) throws -> [String] {
    var tree = MemoryTree(texts: [
      "\(epicFolder)/exec-plan.md": "# Epic\n\n## Decision Log\n\n- Decision: Two stores\n  Rationale: Speed\n",
      "\(Self.folder)/spec.md": "# Feature Specification: Sign up\n\nWords.\n",
    ])
    if let spec { tree.files[try relative("\(Self.folder)/spec.md")] = spec }
    tree.files[try relative("\(Self.folder)/impl-plan.md")] = plan
    tree.files[try relative("\(Self.folder)/checklists/requirements.md")] = checklist
    if let template { tree.files[try relative(".specify/templates/plan-template.md")] = Array(template.utf8) }
    let map = try workspace.session.workspace.map(of: tree)
    let location = try #require(map.features.first)
    return try Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree)).judged(location).problems(
      of: .plan
    )
    .map {
      "\($0.line.map(String.init) ?? "-"): \($0.message)"
    }
  }

  private func messages(_ plan: String, template: String? = nil) throws -> [String] {
    try messages(Array(plan.utf8), template: template)
  }

  private func replacing(_ old: String, by new: String) -> String { Self.good.replacing(old, with: new) }

  @Test(arguments: [
    "**Language/Version**: Swift  \n**Storage**: N/A", "- Language: Swift\n- Storage: files", "- **Language**: Swift",
    "| Aspect | Value |\n|---|---|\n| Language | Swift |", "We write it in Swift.", "```yaml\nlanguage: swift\n```",
    "### Stack\n\nSwift",
  ])
  func `a technical context is filled in whatever form it has`(context: String) throws {
    #expect(try messages(replacing("**Language/Version**: Swift", by: context)) == [])
  }

  @Test(arguments: ["", "<!-- later -->", "### Stack", "| | |\n|---|---|\n| | |", "---"])
  func `a technical context without a word is empty`(context: String) throws {
    #expect(
      try messages(replacing("**Language/Version**: Swift", by: context)) == [
        "9: the section Technical Context is empty"
      ])
  }

  @Test func `a technical context that is not there is missing, one that is open is open`() throws {
    #expect(
      try messages(replacing("## Technical Context\n\n**Language/Version**: Swift\n\n", by: ""))
        == ["-: the section Technical Context is missing"])
    #expect(
      try messages(replacing("Version**: Swift", by: "Version**: NEEDS CLARIFICATION"))
        == ["11: NEEDS CLARIFICATION is open"])
    #expect(
      try messages(
        replacing("Version**: Swift", by: "Version**: [e.g., Go 1.24, TypeScript 5.8, Python 3.13]")
      ).map { $0.prefix(46) } == ["11: the placeholder [e.g., Go 1.24, TypeScript"])
  }

  @Test(arguments: [
    ["概要", "技術コンテキスト", "憲章チェック", "プロジェクト構造", "複雑性の追跡"], ["摘要", "技术上下文", "宪章检查", "项目结构", "复杂度跟踪"],
    ["摘要", "技術脈絡", "憲章檢查", "專案結構", "複雜度追蹤"], ["요약", "기술 컨텍스트", "헌장 점검", "프로젝트 구조", "복잡성 추적"],
    [
      "Resumo", "Contexto Técnico", "Verificação da Constituição", "Estrutura do Projeto",
      "Rastreamento de Complexidade",
    ],
    [
      "1. Summary", "２．Technical Context", "III. Constitution Check", "四、Project Structure",
      "Complexity Tracking [OPTIONAL]",
    ],
  ])
  func `sections are found in five languages and behind numbers`(names: [String]) throws {
    let headings = ["Summary", "Technical Context", "Constitution Check", "Project Structure", "Complexity Tracking"]
    let plan = zip(headings, names).reduce(Self.good) { $0.replacing("## \($1.0)", with: "## \($1.1)") }
    #expect(try messages(plan) == [])
    #expect(
      try messages(plan.replacing("| Two stores | Speed | Too slow |", with: "| – | – | – |"))
        == ["15: the gate fails and Complexity Tracking does not justify it: Safety: NEEDS REVIEW – two stores"])
  }

  @Test func `a template in another language asks for the same sections`() throws {
    let template = "# 実装計画\n\n## 概要\n\n[何を作るか]\n\n## 技術コンテキスト\n\n[技術]\n\n## 憲章チェック\n\n## メモ\n"
    let plan = "# 実装計画: 登録\n\n## 概要\n\n[何を作るか]\n\n## 憲章チェック\n\n- 安全: 合格\n\n## メモ\n\n[私の括弧]\n"
    #expect(
      try messages(plan, template: template)
        == ["-: the section 技術コンテキスト is missing", "5: the placeholder [何を作るか] is still there"]
        || messages(plan, template: template)
          == ["-: the section Technical Context is missing", "5: the placeholder [何を作るか] is still there"]
    )
  }

  @Test func `what a template of spec-kit left is found, whatever else is in brackets`() throws {
    let template = """
      # Implementation Plan: [FEATURE]

      **Branch**: `[###-feature-name]`, planned on [DATE], **Spec**: [link]

      ## Summary

      [What the specification wants most, and how the research says that it can be had]

      ## Technical Context

      <!--
        ACTION: write down what this project is built with
      -->

      **Storage**: [a database, files, or N/A where nothing is kept]

      ## Constitution Check

      *GATE: Must hold before research begins, and again once the design is drawn.*

      [One line for each rule of the constitution]

      ## Project Structure

      ```text
      # [REMOVE IF UNUSED] Option 1: one package for all
      src/
      ```

      ## Complexity Tracking

      | Violation | Why Needed | Simpler Alternative Rejected Because |
      |-----------|------------|-------------------------------------|
      | [e.g., a second queue] | [what needs it today] | [what one queue cannot do] |
      """
    let untouched = try messages(template, template: template)
    for line in ["1:", "3:", "7:", "15:", "21:", "26:", "34:"] {
      #expect(untouched.contains { $0.hasPrefix(line) }, "\(line) \(untouched)")
    }
    #expect(!untouched.contains { $0.contains("ACTION") })
    #expect(try messages(replacing("Words.", by: "Words [as we said], [draft]."), template: template) == [])
    let row = "| [e.g., a second queue] | [what needs it today] | [what one queue cannot do] |"
    let left = try messages(Self.good + row + "\n", template: template)
    #expect(left.count == 3 && left.allSatisfy { $0.hasPrefix("26: the placeholder [") })
  }

  @Test func `a check that holds only its instruction is empty`() throws {
    let plan = replacing("- **Safety**: NEEDS REVIEW – two stores", by: "*GATE: Must hold before research begins.*")
    #expect(try messages(plan) == ["13: the section Constitution Check is empty"])
  }

  @Test(arguments: [
    "*GATE: Must pass before Phase 0. Again after Phase 1.*", "_GATE: Vor Phase 0 zu erfüllen, nach Phase 1 erneut._",
  ])
  func `an instruction is known in whatever language it names the phases`(_ line: String) throws {
    let plan = replacing("- **Safety**: NEEDS REVIEW – two stores", by: line)
    #expect(try messages(plan) == ["13: the section Constitution Check is empty"])
  }

  @Test(arguments: ["*GATE: the constitution is an empty template, nothing to hold.*", "_GATE: 原则尚未填写，跳过。_"])
  func `an answer in the place of the instruction fills the check`(_ line: String) throws {
    #expect(try messages(replacing("- **Safety**: NEEDS REVIEW – two stores", by: line)) == [])
  }

  @Test(
    arguments: [
      "BOM", "CRLF", "lone CR", "form feeds", "NUL", "U+FFFD", "invalid UTF-8", "no final newline", "unclosed fence",
      "front matter",
    ])
  func `bytes that people's tools leave behind change no answer`(form: String) throws {
    let blocked = replacing("| Two stores | Speed | Too slow |", by: "| – | – | – |")
    let list = "# Checklist\n\n- [x] CHK001 Done\n  - [ ] CHK002 Clear\n- [X] Clean\n"
    let spec =
      "# Feature Specification: Sign up\n\n**Status**: Draft\n\n## Stories\n\nWords [NEEDS CLARIFICATION: which?]\n"
    let shift = form == "front matter" ? 4 : 0
    for plan in [Self.good, blocked] {
      let clean = try messages(Array(plan.utf8), checklist: Array(list.utf8), spec: Array(spec.utf8))
      let odd = try messages(
        Self.transformed(plan, form), checklist: Self.transformed(list, form), spec: Self.transformed(spec, form))
      let moved = clean.map { message -> String in
        let colon = message.firstIndex(of: ":") ?? message.endIndex
        return "\(Int(message[..<colon]).map { String($0 + shift) } ?? "-")\(message[colon...])"
      }
      #expect(odd.map { $0.replacing("\u{FFFD}", with: "") } == moved)
      #expect(clean.count >= 2)
    }
  }

  private static func transformed(_ text: String, _ form: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    switch form {
    case "BOM": return [0xEF, 0xBB, 0xBF] + bytes
    case "CRLF": return Array(text.replacing("\n", with: "\r\n").utf8)
    case "lone CR": return Array(text.replacing("\n", with: "\r").utf8)
    case "form feeds": return Array(text.replacing("\n\n", with: "\u{C}\n\n").utf8)
    case "NUL": return Array(text.replacing("\n\n", with: "\0\n\n").utf8)
    case "U+FFFD": return Array(text.replacing("\n\n", with: "\u{FFFD}\n\n").utf8)
    case "invalid UTF-8": return bytes + [0xFF, 0xFE, 0x0A]
    case "no final newline": return bytes.dropLast()
    case "unclosed fence": return bytes + Array("\n```text\n- [ ] code FAIL\n".utf8)
    default: return Array("---\ntitle: x\nstatus: FAIL\n---\n".utf8) + bytes
    }
  }
}
