import Files
import Testing

@testable import Survey
@testable import Check

/// What people write in other forms and languages, and what only looks like a fault.
struct CheckFormTests {
  private static let spec = CheckedTree.second + "/spec.md"
  private static let plan = CheckedTree.second + "/impl-plan.md"
  private static let tasks = CheckedTree.second + "/tasks.md"

  @Test func `a format that a task list tells in brackets may stay`() throws {
    let template =
      "# Tasks: [FEATURE]\n\n## 形式: `[ID] [P?] [ストーリー] 説明`\n\n- **[ストーリー]**: どの話か\n\n## Phase 1\n\n- [ ] T001 [説明]\n"
    let found = try CheckedTree().findings { documents in
      documents[".specify/templates/tasks-template.md"] = template
      documents[Self.tasks, default: ""] += "\n## 形式: `[ID] [P?] [ストーリー] 説明`\n\n- **[ストーリー]**: どの話か\n"
    }
    #expect(found == [])
  }

  @Test func `an option under alternatives is no label of a source tree`() throws {
    let found = try CheckedTree().findings { documents in
      documents[Self.plan, default: ""] += "\n## Alternatives Considered\n\n### Option 1: one store\n\nToo slow.\n"
    }
    #expect(found == [])
  }

  @Test(arguments: ["# オプション 2: 分割", "# 选项 2：前后端", "# Opção 1: um serviço", "# [REMOVE IF UNUSED] Option 3: mobile"])
  func `an option is labelled in any language`(label: String) throws {
    let found = try CheckedTree().findings {
      try $0.replace("services/user/\n", by: "\(label)\nservices/user/\n", in: Self.plan)
    }
    #expect(found == ["SK014 F-USER-002/impl-plan.md:21"])
  }

  @Test func `a placeholder of prose is none in a log format, and the other way round`() throws {
    let found = try CheckedTree().findings { documents in
      documents[CheckedTree.second + "/research.md"] =
        "# Research\n\n```text\n[DATE] [LEVEL] message: list[Entity]\n```\n"
    }
    #expect(found == [])
  }

  @Test func `a gate as the template of the team has it is unanswered, in any language`() throws {
    let found = try CheckedTree().findings { documents in
      documents[".specify/templates/plan-template.md"] = """
        # 実装計画

        ## Summary

        ## Technical Context

        ## Constitution Check

        - [ ] テスト: [合格 / 要見直し – 理由]

        ## Project Structure
        """
      try documents.replace("- **Testing**: OK", by: "- [ ] テスト: [合格 / 要見直し – 理由]", in: Self.plan)
    }
    #expect(found == ["SK017 F-USER-002/impl-plan.md:16"])
  }

  @Test func `a question that research decides below is answered`() throws {
    let found = try CheckedTree().findings { documents in
      documents[CheckedTree.second + "/research.md"] = """
        # Research

        ## 1. Rounding

        **Question**: [NEEDS CLARIFICATION: round to five minutes?]

        **Decision**: no rounding

        ## 2. Limits

        **Question**: [NEEDS CLARIFICATION: how many?]
        """
    }
    #expect(found == ["SK012 F-USER-002/research.md:11"])
  }

  @Test func `a struck item of a checklist is settled`() throws {
    let found = try CheckedTree().findings {
      $0[CheckedTree.second + "/checklists/requirements.md", default: ""] += "- [ ] ~~Pay-out defined~~ (dropped)\n"
    }
    #expect(found == [])
  }

  @Test func `a comment before the first heading switches a rule off for the whole document`() throws {
    let found = try CheckedTree().findings { documents in
      try documents.replace("The page is shown", by: "The page is shown [NEEDS CLARIFICATION: to whom?]", in: Self.spec)
      documents[Self.spec] = "<!-- speckit:ignore open-mark: asked -->\n" + (documents[Self.spec] ?? "")
    }
    #expect(found == [])
  }

  @Test func `a title that mentions another feature is that of this one`() throws {
    let found = try CheckedTree().findings {
      try $0.replace(
        "Implementation Plan: Let people sign-in", by: "Implementation Plan: Replace F-USER-001 login", in: Self.plan)
    }
    #expect(found == [])
  }

  @Test func `a circle is told in its order, at the line that closes it`() throws {
    let report = try CheckedTree().report { documents in
      documents[CheckedTree.first + "/impl-plan.md", default: ""] +=
        "\n## Dependencies\n\n### Internal Dependencies\n\n- F-USER-002: its page\n"
    }
    #expect(
      report.findings.map(\.message) == ["these features depend on one another: F-USER-001 → F-USER-002 → F-USER-001"])
    #expect(report.findings.first?.path.name == "impl-plan.md")
    #expect(report.findings.first?.excerpt == "- F-USER-002: its page")
  }

  @Test func `documents of an epic that lies beside its features are no strays`() throws {
    #expect(try CheckedTree().findings { $0[epicFolder + "/design/spec.md"] = "# Design\n" } == [])
  }

  @Test func `a link that is too long for any file leads nowhere`() throws {
    let long = String(repeating: "a", count: 300)
    let found = try CheckedTree().findings {
      try $0.replace("A page.", by: "A page, see [it](/\(long)/x.md).", in: Self.plan)
    }
    #expect(found == ["SK030 F-USER-002/impl-plan.md:7"])
  }

  @Test func `a plan whose line names no constitution is older than none`() throws {
    let found = try CheckedTree().findings { documents in
      documents["docs/constitution.md"] =
        "# Constitution\n\n## Core Principles\n\n### Small\n\nA change MUST be small.\n"
      try documents.replace("(spec.md)\n", by: "(spec.md)\n<!-- speckit:made-from spec=none -->\n", in: Self.plan)
    }
    #expect(found == [])
  }

  @Test func `a constitution that is configured and not there is told`() throws {
    let tree = try CheckedTree(configuration: "constitution: docs/rules.md\n")
    #expect(try tree.findings { $0["docs/constitution.md"] = "# Constitution\n" } == ["SK007 docs/rules.md"])
  }
}
