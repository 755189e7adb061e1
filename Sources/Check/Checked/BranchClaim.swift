import Documents
import Files
import Names
import Records
import Vocabulary
import WorkspaceModel

/// A branch that the header of a document names, and that is not the feature's own.
struct BranchClaim: Sendable {
  let path: RelativePath
  let line: Int
  let branch: String

  /// What specification and plan of a feature name beside its branch, with or without a folder before it.
  static func all(of feature: Feature) -> [BranchClaim] {
    let headers = [
      (feature.spec?.path, feature.spec?.facts.document.header),
      (feature.plan?.path, feature.plan?.facts.document.header),
    ]
    return headers.compactMap { path, header in
      guard let path, let branch = header?.branch, let line = header?.lines[.branch], branch != feature.branch,
        BranchClaim.name(of: branch) != (feature.location.layout == .flat ? feature.id.string : feature.branch)
      else { return nil }
      return BranchClaim(path: path, line: line, branch: branch)
    }
  }

  /// The branch without the folders before it, as `002-b` of `feature/002-b`.
  var name: String { BranchClaim.name(of: branch) }

  private static func name(of branch: String) -> String { branch.split(separator: "/").last.map(String.init) ?? branch }
}

extension BranchClaim: Recordable {
  func write(to writer: inout RecordWriter) { writer.write(path, line, branch) }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    line = try reader.next()
    branch = try reader.next()
  }
}
