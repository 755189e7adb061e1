import Files
import Foundation
import TestSupport
import Testing

/// Titles, names, decisions and documents full of what means something elsewhere come out harmless everywhere.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct HostileTextTests {
  private static let seeds: ClosedRange<UInt64> = LongTests.areWanted ? 1...40 : 1...1

  @Test(arguments: seeds)
  func `hostile text is harmless wherever it comes out`(seed: UInt64) throws {
    var text = HostileText(seed: seed)
    let workspace = try RealWorkspace.prepared()
    try give(&text, to: workspace)
    try write(&text, to: workspace)
    try expectHarmless(workspace, "seed \(seed)")
  }

  @Test(.enabled(if: LongTests.areWanted), arguments: HostileText.atoms.indices)
  func `every piece of hostile text is harmless alone`(index: Int) throws {
    let atom = HostileText.atoms[index]
    let workspace = try RealWorkspace.prepared()
    for arguments in [["new-feature", "--no-switch", "--", "Do \(atom) well"], Self.decision(atom, atom, atom)] {
      try expectAnswer(workspace.run(arguments), arguments)
    }
    try expectHarmless(workspace, atom.debugDescription)
  }

  private static func decision(_ text: String, _ rationale: String, _ author: String) -> [String] {
    ["decision", "add", "--epic=EPIC-USER-001", "--rationale=\(rationale)", "--author=\(author)", "--", text]
  }

  /// Hostile text as arguments: taken and made harmless, or refused.
  private func give(_ text: inout HostileText, to workspace: RealWorkspace) throws {
    let calls = [
      ["new-feature", "--no-switch", "--", text.make()],
      ["new-feature", "--no-switch", "--title=\(text.make())", "--", text.make()],
      ["new-feature", "--no-switch", "--short-name=\(text.make())", "--commit", "--", text.make()],
      ["new-feature", "--no-switch", "--id=\(text.make())", "--", "Named"],
      ["new-feature", "--no-switch", "--depends-on=\(text.make())", "--", "Leaning"],
      ["new-feature", "--no-switch", "--base=\(text.make())", "--", "Based"],
      ["new-feature", "--epic=\(text.make())", "--", "Placed"],
      Self.decision(text.make(), text.make(), text.make()),
      ["decision", "add", "--epic=EPIC-USER-001", "--rationale=r", "--supersedes=\(text.make())", "--", "Newer"],
      ["new-epic", "--service=pay", "--", text.make()], ["new-epic", "--service=\(text.make())", "--", "Of a service"],
      ["new-epic", "--scope=\(text.make())", "--", "Of a scope"],
      ["new-epic", "--service=pay", "--area=\(text.make())", "--short-name=\(text.make())", "--", "Short"],
      ["checklist", "F-USER-001", "--", text.make()], ["show", "--", text.make()], ["switch", "--", text.make()],
      ["list", "--epic=\(text.make())"], ["gate", "--", text.make()], ["check", "--select=\(text.make())"],
      ["template", "show", "--", text.make()], ["help", "--", text.make()], [text.make()], ["list", text.make()],
    ]
    for arguments in calls { try expectAnswer(workspace.run(arguments), arguments) }
  }

  private func expectAnswer(_ result: Program.Result, _ arguments: [String]) throws {
    #expect((0...5).contains(result.status), "\(arguments): \(result.errors)")
    let fault = TextSink.terminalFault(result.output) ?? TextSink.terminalFault(result.errors)
    #expect(fault == nil, "\(arguments): \(fault ?? "")")
  }

  /// Hostile text where people and agents write it.
  private func write(_ text: inout HostileText, to workspace: RealWorkspace) throws {
    let folder = RealWorkspace.epic + "/features/F-USER-001/"
    let line = { (_ text: inout HostileText) in text.make().replacing("\r", with: " ").replacing("\n", with: " ") }
    try workspace.sandbox.write(
      """
      # Feature Specification: \(line(&text))

      **Depends on**: F-USER-002, \(line(&text)) | **Status**: \(line(&text))

      ### User Story 1 - \(line(&text)) (Priority: P1)

      [NEEDS CLARIFICATION: \(line(&text))] \(text.make())

      - **FR-001**: \(line(&text))

      """, to: folder + "spec.md")
    try workspace.sandbox.write(
      "# Data\n\n## Entity: \(line(&text))\n\n- **Owner**: \(line(&text))\n\n### \(line(&text))\n\n| \(line(&text)) | b |\n|---|---|\n",
      to: folder + "data-model.md")
    try workspace.sandbox.write(
      """
      # Plan

      ## Complexity Tracking

      | Violation | Why Needed | Rejected |
      |---|---|---|
      | \(line(&text)) | \(line(&text)) | no |

      ## Architecture Decisions

      ### \(line(&text))

      **Decision**: \(line(&text))

      """, to: folder + "impl-plan.md")
    try workspace.sandbox.write(
      "## GET /\(line(&text))\n\n### \(line(&text))\n", to: folder + "contracts/api.md")
    try workspace.sandbox.write("- [ ] T001 [US1] \(line(&text))\n- [x] \(line(&text))\n", to: folder + "tasks.md")
  }

  private func expectHarmless(_ workspace: RealWorkspace, _ what: String) throws {
    let first = try workspace.run(["sync"])
    #expect(first.status == 0, "\(what): \(first.errors)")
    for name in ["/design/index.md", "/exec-plan.md"] {
      let fault = IndexText(try workspace.sandbox.text(of: RealWorkspace.epic + name)).fault
      #expect(fault == nil, "\(what), \(name): \(fault ?? "")")
    }
    let again = try workspace.run(["sync", "--check"])
    #expect(again.status == 0, "\(what), a second sync: \(again.output) \(again.errors)")
    for sink in TextSink.all.sampled(every: 4) {
      let result = try workspace.run(sink.arguments)
      #expect((0...5).contains(result.status), "\(what), \(sink.arguments): \(result.errors)")
      let fault = sink.fault(result.output) ?? (sink.name == "colours" ? nil : TextSink.terminalFault(result.errors))
      #expect(fault == nil, "\(what), \(sink.arguments): \(fault ?? "")")
      #expect(!result.output.contains("[SK054]"), "\(what), a damaged region: \(result.output)")
    }
    try expectHarmlessNames(workspace, what)
  }

  /// Names of files and branches, and the messages of commits.
  private func expectHarmlessNames(_ workspace: RealWorkspace, _ what: String) throws {
    let enumerator = FileManager.default.enumerator(atPath: workspace.root.string)
    let files = (enumerator?.compactMap { $0 as? String } ?? []).filter { !$0.hasPrefix(".git/") }
    for file in files {
      #expect(
        file.unsafeScalars.isEmpty && !file.split(separator: "/").contains("pwned"), "\(what): \(file.debugDescription)"
      )
    }
    let branches = try workspace.sandbox.git("for-each-ref", "--format=%(refname)").split(separator: "\n")
    for branch in branches {
      let isHarmless = branch.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789/-._".unicodeScalars.contains($0)
          || $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .otherNumber
      }
      #expect(isHarmless && !branch.contains("/-"), "\(what): \(branch)")
    }
    let messages = try workspace.sandbox.git("log", "--all", "--format=%B")
    #expect(TextSink.terminalFault(messages) == nil, "\(what): \(messages.debugDescription)")
    try workspace.sandbox.git("fsck", "--strict")
  }
}
