import Files
import Templates
import TestSupport
import Testing
import WorkspaceModel
import Documents

@testable import Survey
@testable import Changes
@testable import Indexes
@testable import Check

/// A workspace in memory in which nothing is wrong: one epic of two features, one done and one in work.
struct CheckedTree {
  static let first = epicFolder + "/features/F-USER-001"
  static let second = epicFolder + "/features/F-USER-002"
  static let execPlan = epicFolder + "/exec-plan.md"
  static let designIndex = epicFolder + "/design/index.md"

  private let workspace: EmptyWorkspace

  init(configuration: String = "") throws { workspace = try EmptyWorkspace(configuration: configuration) }

  /// The documents by path, before the indexes are synced.
  static let documents: [String: String] = {
    var documents = [execPlan: "# Epic Execution Plan: Users\n", designIndex: "# Design Index: Users\n"]
    for (folder, number, slug, box) in [(first, 1, "sign-up", "x"), (second, 2, "sign-in", " ")] {
      documents[folder + "/spec.md"] = spec(number, slug)
      documents[folder + "/impl-plan.md"] = plan(number, slug)
      documents[folder + "/checklists/requirements.md"] = "# Checklist\n\n- [x] Complete\n- [x] Testable\n"
      documents[folder + "/tasks.md"] = tasks(number, box)
    }
    return documents
  }()

  /// A plan as `plan` makes it.
  static let scaffold = String(decoding: Profile.epic.template.bytes, as: UTF8.self)
    .replacing("[###-feature-branch]", with: "002-sign-in").replacing("[EPIC-ID]", with: "EPIC-USER-001-users")
    .replacing("`[relative path to checklists/requirements.md]`", with: "checklists/requirements.md")

  /// What the rules say after `change` was made, the indexes synced, and `afterSync` made: `SK012 spec.md:3`.
  func findings(
    asking options: Check.Options = Check.Options(), _ change: (inout [String: String]) throws -> Void = { _ in },
    afterSync: (inout [String: String]) throws -> Void = { _ in }
  ) throws -> [String] {
    try report(asking: options, change, afterSync: afterSync).findings.map { finding in
      let path = finding.path.relative(to: try relative(epicFolder))?.string ?? finding.path.string
      return "\(finding.rule.id) \(path.replacing("features/", with: ""))" + (finding.line.map { ":\($0)" } ?? "")
    }
  }

  /// As `findings`, in full.
  func report(
    asking options: Check.Options = Check.Options(), refusing refused: [String] = [],
    _ change: (inout [String: String]) throws -> Void = { _ in },
    afterSync: (inout [String: String]) throws -> Void = { _ in }
  ) throws -> Check.Report {
    var documents = Self.documents
    try change(&documents)
    documents = try synced(documents)
    try afterSync(&documents)
    let tree = RefusingTree(MemoryTree(texts: documents), refusing: refused)
    return try CheckRun(options, workspace.session.workspace, tree).report()
  }

  private func synced(_ documents: [String: String]) throws -> [String: String] {
    let draft = DraftTree(over: MemoryTree(texts: documents))
    let map = try workspace.session.workspace.map(of: draft)
    for group in map.groups { _ = try GroupSync(session: workspace.session, draft: draft).sync(group, in: map) }
    var documents = documents
    for change in try draft.changes(below: workspace.session.workspace.root) {
      guard case .file(let bytes) = change.content,
        let path = change.path.relative(to: workspace.session.workspace.root)
      else {
        continue
      }
      documents[path.string] = String(decoding: bytes, as: UTF8.self)
    }
    return documents
  }

  private static func spec(_ number: Int, _ slug: String) -> String {
    """
    # Feature Specification: Let people \(slug)

    **Feature ID**: F-USER-00\(number) | **Epic**: EPIC-USER-001-users
    **Feature Branch**: `00\(number)-\(slug)`
    \(number == 2 ? "**Depends on**: F-USER-001" : "**Status**: Approved")

    ## User Scenarios & Testing *(mandatory)*

    ### User Story 1 - See the page (Priority: P1)

    Somebody sees it.

    ### User Story 2 - Leave the page (Priority: P2)

    Somebody leaves it.

    ## Requirements *(mandatory)*

    - **FR-001**: The page is shown
    - **FR-002**: The page can be left

    ## Success Criteria *(mandatory)*

    - **SC-001**: 95 of 100 people succeed

    """
  }

  private static func plan(_ number: Int, _ slug: String) -> String {
    """
    # Implementation Plan: Let people \(slug)

    **Branch**: `00\(number)-\(slug)` | **Date**: 2026-11-21 | **Spec**: [spec.md](spec.md)

    ## Summary

    A page.

    ## Technical Context

    **Language/Version**: Go 1.24

    ## Constitution Check

    - **Safety**: OK
    - **Testing**: OK

    ## Project Structure

    ```text
    services/user/
    └── src/
    ```

    ## Complexity Tracking

    None.

    """
  }

  private static func tasks(_ number: Int, _ box: String) -> String {
    """
    # Tasks: Let people in

    - [x] T001 [US1] Show the page (FR-001)
    - [\(box)] T002 [US2] Let people leave it (FR-002)

    """
  }
}

extension [String: String] {
  /// Replaces a text, which must stand in the document at `path` once.
  mutating func replace(
    _ old: String, by new: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try #require(self[path], "\(path)", sourceLocation: sourceLocation)
    try #require(text.ranges(of: old).count == 1, "\(path) lacks \(old)", sourceLocation: sourceLocation)
    self[path] = text.replacing(old, with: new)
  }

  /// Leaves both features unfinished, and neither built on the other.
  mutating func makeIndependent() throws {
    try replace("- [x] T002", by: "- [ ] T002", in: CheckedTree.first + "/tasks.md")
    try replace("**Depends on**: F-USER-001", by: "**Status**: Approved", in: CheckedTree.second + "/spec.md")
  }
}
