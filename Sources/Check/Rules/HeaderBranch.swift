import Documents
import Files
import Names
import Vocabulary
import WorkspaceModel

extension Rule {
  static let headerBranch = Rule(
    "SK021", "header-branch", .warning,
    summary: "A header names another branch than the folder, or than the feature's other documents",
    explanation: """
      In the flat layout the folder's name is the branch; in the epic layout specification and plan name it. Where they
      disagree, whoever checks out what a header says works on something else than the feature.
      """,
    silences: """
      A document without a branch in its header claims nothing. Branches are often renamed or merged under another name,
      so nothing is mended.
      """,
    hint: "write the branch that the feature is worked on",
    .feature { checked in
      let feature = checked.feature
      let headers = [
        (feature.spec?.path, feature.spec?.facts.document.header),
        (feature.plan?.path, feature.plan?.facts.document.header),
      ]
      let claims = headers.compactMap { path, header -> (RelativePath, String, Int)? in
        guard let path, let branch = header?.branch, let line = header?.lines[.branch] else { return nil }
        return (path, branch, line)
      }
      if checked.location.layout == .flat {
        let folder = checked.feature.id.string
        return claims.filter { $0.1.split(separator: "/").last.map(String.init) != folder }.map {
          path, branch, line in
          Problem(path, line: line, text: branch, "the header says branch \(branch), and the folder \(folder)")
        }
      }
      guard claims.count == 2, claims[0].1 != claims[1].1 else { return [] }
      let (path, branch, line) = claims[1]
      return [
        Problem(
          path, line: line, text: branch,
          "the header says branch \(branch), and \(claims[0].0.name) says \(claims[0].1)")
      ]
    })
}
