import Changes
import Documents
import Failures
import Files
import Survey

/// Which templates serve, and the constitution.
enum TemplatesTopic {
  static func examine(_ session: Session) throws -> [Diagnosis] {
    let templates = try ListTemplates.decide(nil, session.workspace).templates
    let counts = Dictionary(grouping: templates) { source($0.origin) }.mapValues(\.count)
    let sources = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map { source in
      source.key == builtIn ? "\(source.value) built-in" : "\(source.value) from \(source.key)"
    }
    return [
      Diagnosis(
        "templates", .ok, counts.count == 1 && counts[builtIn] != nil ? "all built-in" : sources.joined(separator: ", ")
      )
    ]
  }

  static func examineConstitution(_ session: Session) throws -> [Diagnosis] {
    let workspace = session.workspace
    let tree = workspace.workingTree
    guard let path = try Constitution.path(workspace, in: tree),
      let document = try Constitution.document(workspace, in: tree)
    else {
      return [Diagnosis("constitution", .note, "there is none", hint: "speckit init makes one to fill in")]
    }
    let count = try Constitution.principles(of: document, workspace, in: tree).count
    guard count > 0 else {
      return [
        Diagnosis(
          "constitution", .note, "\(path) names no principle yet", hint: "fill it in: plans are held against it",
          path: path.string)
      ]
    }
    return [
      Diagnosis("constitution", .ok, "\(path), \(counted(count, "principle"))", path: path.string)
    ]
  }

  private static let builtIn = "built-in"

  /// The folder of a template, or what is built in.
  private static func source(_ origin: String) -> String {
    if origin.hasPrefix(builtIn) { return builtIn }
    return RelativePath(origin)?.parent.string ?? origin
  }
}
