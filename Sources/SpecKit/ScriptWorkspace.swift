import Changes
import Configuration
import Files
import Git
import Operations
import Survey
import WorkspaceModel

/// A workspace as spec-kit's scripts see it.
struct ScriptWorkspace {
  let session: Session
  /// What is laid down for the script.
  let contract: Contract
  let map: WorkspaceMap
  /// The repository whose working tree begins at the root. A project inside a bigger repository counts as outside Git,
  /// as in spec-kit.
  let repository: Repository?

  /// Looks at the workspace as it is now.
  ///
  /// - Throws: `GitError` for a repository that cannot be read, `FileError`.
  init(_ session: Session, _ contract: Contract) throws {
    self.session = session
    self.contract = contract
    map = try session.workspace.map(of: session.workspace.workingTree)
    repository = try ScriptWorkspace.repository(of: session)
  }

  /// The layout that scripts work in: the configured one, else flat where there is a flat feature, else epic where
  /// there is an epic, else flat.
  var layout: LayoutKind {
    switch session.workspace.configuration.layout {
    case .epic: return .epic
    case .flat: return .flat
    case nil: break
    }
    let hasFlat = map.features.contains { $0.layout == .flat }
    return hasFlat || map.epics.isEmpty ? .flat : .epic
  }

  /// The root in which features without epics are made.
  var specs: RelativePath { session.workspace.configuration.specs.first ?? .empty.appending(component: "specs") }

  /// The folders right below the specs roots, whatever they hold, ordered by root and name.
  func specFolders() throws -> [RelativePath] {
    var seen: Set<RelativePath> = []
    var folders: [RelativePath] = []
    for root in session.workspace.configuration.specs {
      guard let real = try session.workspace.workingTree.realPath(root), seen.insert(real).inserted else { continue }
      let paths = try session.workspace.workingTree.list(root).map { root.appending(component: $0.name) }
      folders += paths.filter {
        !$0.name.hasPrefix(".") && FileSystem.isDirectory(session.workspace.root.appending($0))
      }
    }
    return folders
  }

  private static func repository(of session: Session) throws -> Repository? {
    guard try FileSystem.kind(of: session.workspace.root.appending(component: ".git")) != nil else { return nil }
    if let error = try session.workspace.unsupportedRepository() { throw error }
    return try session.workspace.top() == session.workspace.root ? session.workspace.repository() : nil
  }
}
