@testable import Survey
import Files
import TestSupport
import WorkspaceModel

@testable import Changes
@testable import Indexes

/// An epic in memory, of one feature, whose documents a test gives.
struct SyncedWorkspace {
  private let workspace: EmptyWorkspace

  /// Starts with `configuration` as its speckit.yml.
  init(configuration: String = "") throws { workspace = try EmptyWorkspace(configuration: configuration) }

  /// What stands in every epic that gives nothing else.
  static let documents = [
    AwkwardWorkspace.plan: "# Epic: Shop\n",
    AwkwardWorkspace.index: "# Design\n",
    AwkwardWorkspace.epic + "/features/F-SHOP-001/spec.md":
      "# Feature Specification: Fill a basket\n\n**Feature Branch**: `001-fill-basket`\n",
  ]

  /// The bytes of a document after a sync, and what stood in the way.
  func synced(
    _ path: String, _ documents: [String: [UInt8]], isForced: Bool = false
  ) throws -> (bytes: [UInt8], refusals: [SyncRefusal]) {
    let files = Self.documents.mapValues { Array($0.utf8) }.merging(documents) { $1 }
    let draft = DraftTree(over: MemoryTree(files))
    let map = try workspace.session.workspace.map(of: draft)
    let sync = GroupSync(
      session: workspace.session, draft: draft, discardsPeoplesLines: isForced, leavesRefusedFilesAlone: true)
    let refusals = try map.groups.flatMap { try sync.sync($0, in: map).refusals }
    return (try draft.read(relative(path))?.bytes ?? [], refusals)
  }

  /// The design index after a sync.
  func index(_ text: String, isForced: Bool = false) throws -> String {
    String(
      decoding: try synced(AwkwardWorkspace.index, [AwkwardWorkspace.index: Array(text.utf8)], isForced: isForced)
        .bytes,
      as: UTF8.self)
  }
}
