import Files
import Markdown
import Templates
import TestSupport
import Testing
import WorkspaceModel

@testable import Operations

/// A region says the same of itself whether a template or a sync put it there.
@Suite struct RegionRemarkTests {
  private func snapshot() throws -> GroupSnapshot {
    let session = try Session(
      root: .root, workingDirectory: .root, variables: [:], moment: Moment(seconds: 0), loginName: nil,
      processIdentifier: 1)
    let map = try session.map(of: MemoryTree(["plans/services/shop/EPIC-SHOP-001-shop/exec-plan.md": []]))
    return GroupSnapshot(
      of: try #require(map.groups.first), entries: [], ownership: Ownership(of: []),
      log: DecisionLogFacts(of: Document("# Epic: Shop\n"), session.vocabulary))
  }

  @Test func `the markers of the templates are those that a sync writes`() throws {
    let snapshot = try snapshot()
    let written = [
      (TemplateName.execPlan, try #require(ExecPlanRegions(snapshot: snapshot)).contents),
      (TemplateName.designIndex, DesignIndexRegions(snapshot: snapshot).contents),
    ]
    for (name, contents) in written {
      let template = String(decoding: try #require(Template.builtIn(name)).bytes, as: UTF8.self)
      for region in contents {
        #expect(template.contains("<!-- speckit:begin \(region.name) · \(region.remark) -->"), "\(region.name)")
      }
    }
  }
}
