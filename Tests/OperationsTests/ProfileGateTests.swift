@testable import Changes
import Files
import Markdown
import Templates
import TestSupport
import Testing
import WorkspaceModel
import Documents

@testable import Survey
@testable import Check

/// What the plan gate says of plans of every built-in profile.
@Suite struct ProfileGateTests {
  private let workspace: EmptyWorkspace
  private static let folder = epicFolder + "/features/F-USER-001"

  init() throws { workspace = try EmptyWorkspace() }

  /// A plan as the profile's template makes it.
  private func untouched(_ profile: Profile) -> String {
    let values = PlaceholderValues(
      title: "Sign up", featureID: "F-USER-001", epicID: "EPIC-USER-001-users", scope: "services", service: "user",
      branch: "001-sign-up", date: "2026-11-21", specLink: "spec.md", specPath: Self.folder + "/spec.md",
      checklistPath: "checklists/requirements.md", featureDirectory: Self.folder, isEpicLayout: true)
    return String(decoding: Placeholders.fill(profile.template.bytes, with: values), as: UTF8.self)
  }

  /// The same plan with everything written that the template leaves to write, every gate passing.
  private func filled(_ profile: Profile) -> String {
    var text = untouched(profile)
    text.replace(/(?m)^\| \[what goes against.*\n/, with: "")
    text.replace(/(?m)^# Option \d.*\n/, with: "")
    text.replace("[OK / NEEDS REVIEW – reason]", with: "OK")
    text.replace("✅ PASS / ⚠️ NEEDS ATTENTION / ❌ BLOCKED", with: "✅ PASS")
    text.replace(/(?m)✅ \/ ⚠️( \/ N\/A)?$/, with: "✅")
    text.replace("- [ ]", with: "- [x]")
    text.replace(/(?m)^(- \*\*Principle [IV]+ \(.*?\)\*\*:).*\n  .*$/) { "\($0.output.1) Kept as before." }
    text.replace(/\[[^\]\[\n]{3,}\](?!\()/, with: "as agreed")
    text.replace(/<[a-z]+(-[a-z]+)?-name>/, with: "users")
    return text
  }

  /// What the plan gate says, without the numbers of lines.
  private func messages(_ plan: String, beside others: [String: String] = [:]) throws -> [String] {
    let texts = [
      "\(epicFolder)/exec-plan.md": "# Epic\n\n## Decision Log\n\n- Decision: Two stores\n  Rationale: Speed\n",
      "\(Self.folder)/spec.md": "# Feature Specification: Sign up\n\nWords.\n",
      "\(Self.folder)/checklists/requirements.md": "- [x] Done\n", "\(Self.folder)/impl-plan.md": plan,
    ]
    let tree = MemoryTree(texts: texts.merging(others) { $1 })
    let map = try workspace.session.workspace.map(of: tree)
    let location = try #require(map.features.first)
    return try Survey(map, GateKeeper(workspace: workspace.session.workspace, tree: tree)).judged(location).problems(
      of: .plan
    )
    .map(\.message)
  }

  private func isPlaceholder(_ message: String) -> Bool { message.hasPrefix("the placeholder ") }

  /// What is wrong with the gates of a plan that was left untouched, by the beginning of the message.
  private static let untouchedGates: [(String, Int)] = [
    ("clean-architecture", 32), ("epic", 4), ("governed", 5), ("principles", 13), ("standard", 0), ("web-go", 5),
  ]

  @Test func `every profile is tested`() {
    #expect(Self.untouchedGates.map(\.0) == Profile.all.map(\.name))
    #expect(Self.failing.map(\.0) == Profile.all.map(\.name))
  }

  @Test(arguments: untouchedGates)
  func `a plan that was left untouched fails by its placeholders and gates`(name: String, gates: Int) throws {
    let messages = try messages(untouched(try #require(Profile.named(name))))
    #expect(messages.count { isPlaceholder($0) } >= 3)
    let unanswered = messages.filter { $0.hasPrefix("the gate ") }
    #expect(unanswered.count == gates, "\(unanswered)")
    #expect(unanswered.allSatisfy { $0.hasPrefix("the gate is not answered") })
  }

  @Test(arguments: Profile.all.map(\.name)) func `a plan that is filled in passes`(name: String) throws {
    #expect(try messages(filled(try #require(Profile.named(name)))) == [])
  }

  /// Where a plan of each profile says yes, and how it says no in its place.
  private static let failing: [(String, String, String)] = [
    ("clean-architecture", "- [x] Responses", "- [ ] Responses"),
    ("epic", "**Maintainability**: OK", "**Maintainability**: NEEDS REVIEW – two stores"),
    ("governed", "- [x] Data model", "- [ ] Data model"),
    ("principles", "First** ✅\n\n- Where", "First** ⚠️\n\n- Where"),
    ("standard", "as agreed\n\n## Project", "- Principle II: FAIL, two stores\n\n## Project"),
    ("web-go", "Assurance)**: Kept as before.", "Assurance)**: FAIL, two stores."),
  ]

  @Test(arguments: failing)
  func `a gate that fails holds the plan up until a row justifies it`(name: String, yes: String, no: String) throws {
    let filled = filled(try #require(Profile.named(name)))
    try #require(filled.ranges(of: yes).count == 1)
    let plan = filled.replacing(yes, with: no)
    let problems = try messages(plan)
    let told = no.hasPrefix("- [ ]") ? "the gate is not answered" : "the gate fails"
    #expect(problems.count == 1 && problems[0].hasPrefix(told), "\(problems)")
    let delimiter = try #require(
      plan.ranges(of: "| --- | --- | --- |\n").last { range in
        plan[..<range.lowerBound].contains("## Complexity Tracking\n")
          && !plan[..<range.lowerBound].contains("## Caching Strategy")
      })
    let row = "| Two stores | Speed | One is too slow |\n"
    #expect(try messages(plan[..<delimiter.upperBound] + row + plan[delimiter.upperBound...]) == [])
  }

  @Test(arguments: [
    ("clean-architecture", "- [x] Responses", "- [ ] N/A: Responses"),
    ("governed", "- [x] Migration scripts", "- [-] Migration scripts"),
    ("principles", "**XI. Scalability & Performance** ✅", "**XI. Scalability & Performance** N/A"),
    ("web-go", "Kept as before.", "N/A, nothing runs in Go."),
  ])
  func `a principle that has nothing to say holds nothing up`(name: String, yes: String, no: String) throws {
    #expect(try messages(filled(try #require(Profile.named(name))).replacing(yes, with: no)) == [])
  }

  @Test func `a plan belongs to the profile that it was made from, whatever else shares its headings`() throws {
    let known = PlanTemplates(Profile.all.map { ($0.template, $0) }, workspace.session.workspace.vocabulary)
    for profile in Profile.all {
      let own = PlanTemplate(profile.template, of: profile, workspace.session.workspace.vocabulary)
      let found = known.template(of: PlanFacts(of: Document(filled(profile)), workspace.session.workspace.vocabulary))
      #expect(found?.lines == own.lines, "\(profile.name)")
    }
  }

  @Test func `only what a kind of plan cannot do without is required`() throws {
    let profile = try #require(Profile.named("governed"))
    let text = filled(profile)
    let optional = text.replacing(/(?s)## Caching Strategy.*?(?=## Architecture)/, with: "")
      .replacing(/(?s)## Next Steps.*/, with: "")
    #expect(optional.count < text.count)
    #expect(try messages(optional) == [])
    let bare = text.replacing(/(?s)## Risk Assessment.*?(?=## Dep)/, with: "")
    #expect(try messages(bare) == ["the section Risk Assessment is missing"])
  }

  @Test(arguments: ["epic", "standard"])
  func `a section that people add makes a plan none of another kind`(name: String) throws {
    let plan = filled(try #require(Profile.named(name)))
    for added in ["## Architecture Decisions", "## Risk Assessment", "## Dependencies", "## Next Steps"] {
      #expect(try messages(plan + "\n\(added)\n\n- Words.\n") == [], "\(added)")
    }
  }

  @Test(arguments: Profile.all.map(\.name))
  func `what a preset adds to a profile is left to write too`(name: String) throws {
    let preset = [
      ".specify/presets/ours/preset.yml":
        "provides: { templates: [{ type: template, name: plan-template, file: more.md, strategy: append }] }\n",
      ".specify/presets/ours/more.md": "## Rollout\n\n[Who gets it first]\n",
    ]
    let plan = filled(try #require(Profile.named(name)))
    #expect(try messages(plan + "\n## Rollout\n\nEverybody.\n", beside: preset) == [])
    #expect(
      try messages(plan + "\n## Rollout\n\n[Who gets it first]\n", beside: preset) == [
        "the placeholder [Who gets it first] is still there"
      ])
  }

  @Test func `a team's profile asks for what its manifest says`() throws {
    let stack = TemplateStack(
      read: { path in
        switch path.string {
        case ".specify/profiles/ours/plan-template.md": Array("# Plan\n\n## Aim\n\n## Constitution Check\n".utf8)
        case ".specify/profiles/ours/profile.yml": Array("required-sections: [Aim]\ngates: boxes\n".utf8)
        default: nil
        }
      }, list: { $0.string == ".specify/profiles" ? ["ours"] : [] })
    let profile = try stack.profile(named: "ours")
    let template = PlanTemplate(profile.template, of: profile, workspace.session.workspace.vocabulary)
    #expect(template.requiredSections == ["Aim"])
    #expect(template.style == .boxes)
  }
}
