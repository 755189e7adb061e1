import Names
import TestSupport
import Testing
import WorkspaceModel

@Test func `circles are found, and what leads into them is no part of them`() {
  let graph = graph(["a": ["b"], "b": ["c"], "c": ["a", "d"], "d": [], "e": ["a"], "f": ["f"], "g": ["h"], "h": ["g"]])
  #expect(graph.cycles.map { $0.map(\.string) } == [["a", "b", "c"], ["f"], ["g", "h"]])
}

@Test func `two circles that share a feature are one group`() {
  #expect(graph(["a": ["b"], "b": ["a", "c"], "c": ["b"]]).cycles.map { $0.map(\.string) } == [["a", "b", "c"]])
}

@Test func `a diamond is no circle`() {
  #expect(graph(["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []]).cycles.isEmpty)
}

@Test func `edges are ordered, single, known and without regard to case`() {
  let graph = DependencyGraph(
    features: ["F-A-001", "F-A-002", "F-A-010"].map { FeatureID($0) },
    dependencies: [
      FeatureID("f-a-001"): ["F-A-010", "f-a-002", "F-A-002", "F-B-001"].map { FeatureID($0) },
      FeatureID("F-B-001"): [FeatureID("F-A-001")],
    ])
  #expect(graph.edges[FeatureID("F-A-001")] == ["F-A-002", "F-A-010"].map { FeatureID($0) })
  #expect(graph.edges.count == 1)
}

@Test(.timeLimit(.minutes(LongTests.hangMinutes)))
func `a circle of ten thousand features needs no deep stack`() {
  let ids = (0..<10_000).map { FeatureID("\($0)") }
  let edges = Dictionary(uniqueKeysWithValues: ids.indices.map { (ids[$0], [ids[($0 + 1) % ids.count]]) })
  #expect(DependencyGraph(features: ids, dependencies: edges).cycles.map(\.count) == [10_000])
}

private func graph(_ edges: [String: [String]]) -> DependencyGraph {
  DependencyGraph(
    features: edges.keys.sorted().map { FeatureID($0) },
    dependencies: Dictionary(
      uniqueKeysWithValues: edges.map { (FeatureID($0.key), $0.value.map { FeatureID($0) }) }))
}
