import Files
import Markdown
import Templates
import TestSupport
import Testing
import WorkspaceModel
import Documents

@testable import Survey
@testable import Changes
@testable import Indexes

/// A region says the same of itself whether a template or a sync put it there.
@Suite struct RegionRemarkTests {
  private func snapshot() throws -> GroupSnapshot {
    let session = try Session(at: .root, seconds: 0)
    let map = try session.workspace.map(of: MemoryTree(["plans/services/shop/EPIC-SHOP-001-shop/exec-plan.md": []]))
    return GroupSnapshot(
      of: try #require(map.groups.first), entries: [], ownership: Ownership(of: [], FeatureHistory()),
      log: DecisionLogFacts(of: Document("# Epic: Shop\n"), session.workspace.vocabulary))
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
