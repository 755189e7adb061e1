import Foundation
import Markdown
import Testing
import Documents

@testable import Changes

/// A plan that somebody filled in, in a workspace in which nothing is wrong, and what can be spoilt in it.
struct FilledPlan: Sendable, CustomTestStringConvertible {
  /// The profile whose template it was made from, and the name of its file in `Fixtures/plans`.
  let profile: String
  let branch: String
  var constitution: String?
  let faults: [PlantedFault]

  var testDescription: String { profile }

  static let constitutionPath = "docs/constitution.md"

  /// The plan as it stands in its file, before the digests are filled in.
  func text() throws -> String {
    let plans = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/plans")
    return String(decoding: try Data(contentsOf: plans.appending(path: "\(profile).md")), as: UTF8.self)
  }

  /// What `check` says once `planted` were planted all at once, and what it should say; both in one order.
  func findings(planting planted: [PlantedFault] = []) throws -> (found: [String], expected: [String]) {
    var final: [String: String] = [:]
    let found = try CheckedTree().findings { documents in
      try put(into: &documents)
      for fault in planted where !fault.isPlantedAfterSync { try fault.plant(into: &documents) }
      try fillDigests(&documents)
    } afterSync: { documents in
      for fault in planted where fault.isPlantedAfterSync { try fault.plant(into: &documents) }
      final = documents
    }
    return (found.sorted(), try planted.map { try $0.expected(in: final) }.sorted())
  }

  /// Puts the plan in the place of the second feature's, and lets what stands around it fit.
  private func put(into documents: inout [String: String]) throws {
    let plan = try text()
    documents[PlantedFault.plan] = plan
    documents[PlantedFault.planChecklist] =
      "# Checklist of the plan\n\n- [x] Every number has a source\n- [x] Reviewed\n"
    documents[Self.constitutionPath] = constitution
    let title = try #require(plan.firstMatch(of: /# Implementation Plan: (.+)/)).1
    try documents.replace("Let people sign-in", by: String(title), in: PlantedFault.spec)
    try documents.replace("002-sign-in", by: branch, in: PlantedFault.spec)
    if plan.contains("### Internal Dependencies") {
      try documents.replace("**Depends on**: F-USER-001", by: "**Status**: Approved", in: PlantedFault.spec)
    }
  }

  private func fillDigests(_ documents: inout [String: String]) throws {
    func digest(_ path: String) throws -> String? { try documents[path].map { try DocumentDigest.of(Document($0)) } }
    let sources = MadeFrom.Sources(
      spec: try digest(PlantedFault.spec), constitution: try digest(Self.constitutionPath))
    let plan = try #require(documents[PlantedFault.plan])
    documents[PlantedFault.plan] = String(decoding: sources.fill(Array(plan.utf8)), as: UTF8.self)
  }
}

/// A text that takes the place of another, and the one finding that this must give.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  /// Where the finding is.
  enum Place: Sendable {
    /// On the first line of what is planted.
    case planted
    /// On the line that holds a text, in another document than the one planted into where a path is given.
    case line(String, path: String? = nil)
    /// In the document as a whole.
    case document
  }

  static let spec = CheckedTree.second + "/spec.md"
  static let plan = CheckedTree.second + "/impl-plan.md"
  static let tasks = CheckedTree.second + "/tasks.md"
  static let requirements = CheckedTree.second + "/checklists/requirements.md"
  static let planChecklist = CheckedTree.second + "/checklists/plan.md"

  let rule: String
  let old: String
  let new: String
  let path: String
  let place: Place
  let isPlantedAfterSync: Bool

  init(
    _ rule: String, _ old: String, _ new: String, in path: String = plan, at place: Place = .planted,
    afterSync: Bool = false
  ) {
    self.rule = rule
    self.old = old
    self.new = new
    self.path = path
    self.place = place
    isPlantedAfterSync = afterSync
  }

  var testDescription: String { "\(rule): \(new)" }

  func plant(into documents: inout [String: String]) throws { try documents.replace(old, by: new, in: path) }

  /// The finding as `CheckedTree` writes it: `SK012 F-USER-002/spec.md:19`.
  func expected(in documents: [String: String]) throws -> String {
    switch place {
    case .document: return "\(rule) \(shown(path))"
    case .planted:
      let first = new.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
      return try expected(on: first, of: path, in: documents)
    case .line(let text, let other): return try expected(on: text, of: other ?? path, in: documents)
    }
  }

  private func expected(on text: String, of path: String, in documents: [String: String]) throws -> String {
    let source = Source(Array(try #require(documents[path]).utf8))
    let lines = (1..<source.lines.count + 1).filter { source.contains(text, onLine: $0) }
    try #require(lines.count == 1, "\(path): “\(text)” stands on the lines \(lines)")
    return "\(rule) \(shown(path)):\(lines[0])"
  }

  private func shown(_ path: String) -> String {
    path.replacing(epicFolder + "/", with: "").replacing("features/", with: "")
  }
}
