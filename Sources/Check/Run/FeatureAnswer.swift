import Facts
import Files
import Records
import Survey
import WorkspaceModel

/// What the rules say of a feature, with what rules over many features need of it.
struct FeatureAnswer: Sendable {
  /// What it rests on in the Decision Log.
  let basis: JudgedFeature.LogBasis
  let found: FoundProblems
  /// The documents that nobody has begun to write.
  let unfilled: [RelativePath]
  let summary: CheckedWorkspace.Summary
  /// The branches of other features, where it rests on them.
  let branches: FactKey?

  /// Whether the branches that it rests on are what they were.
  func holds(for map: WorkspaceMap, _ keys: BranchKeys) -> Bool { branches == nil || branches == keys.key(of: map) }
}

extension FeatureAnswer: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(basis, found, unfilled, summary, branches)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    basis = try reader.next()
    found = try reader.next()
    unfilled = try reader.next()
    summary = try reader.next()
    branches = try reader.next()
  }
}

extension CheckedWorkspace.Summary: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(
      location, stage, isBuilt, successors, created, branch, branchClaims, number, dependsOn, document, lines)
  }

  convenience init(from reader: inout RecordReader) throws(RecordDamage) {
    self.init(
      location: try reader.next(), stage: try reader.next(), isBuilt: try reader.next(),
      successors: try reader.next(), created: try reader.next(), branch: try reader.next(),
      branchClaims: try reader.next(),
      number: try reader.next(), dependsOn: try reader.next(), document: try reader.next(), lines: try reader.next())
  }
}

extension CheckedWorkspace.Dependency: Recordable {
  func write(to writer: inout RecordWriter) {
    writer.write(feature, path, line)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    feature = try reader.next()
    path = try reader.next()
    line = try reader.next()
  }
}
