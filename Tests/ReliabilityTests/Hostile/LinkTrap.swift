import Files
import Foundation
import TestSupport

/// Something that stands where a document or folder of the workspace is expected.
enum LinkTrap: String, CaseIterable {
  case linkToWhatWasThere, linkOutside, linkToNothing, linkIntoGit, linkToItself, linkToZeros, pipe, socket, directory
  case emptyFile

  /// The paths of the workspace that are written, folders and files.
  static let places: [String] = {
    let feature = RealWorkspace.epic + "/features/F-USER-001"
    return [
      "plans", "plans/services", RealWorkspace.epic, RealWorkspace.epic + "/design", RealWorkspace.epic + "/features",
      RealWorkspace.epic + "/design/index.md", RealWorkspace.epic + "/exec-plan.md", feature, feature + "/spec.md",
      feature + "/impl-plan.md", feature + "/tasks.md", feature + "/contracts", feature + "/checklists",
      feature + "/checklists/plan.md", ".specify", ".specify/speckit.yml", ".specify/feature.json", ".specify/memory",
      ".specify/templates", ".specify/templates/spec-template.md", ".specify/presets", "plans/index.md", "specs",
      ".git/speckit", ".git/speckit/lock", ".git/speckit/ledger", ".git/speckit/journal",
    ]
  }()

  /// Puts the trap at `place` of a workspace; what stood there is moved to `outside`.
  func set(at place: String, in workspace: RealWorkspace, outside: String) throws {
    let files = FileManager.default
    let path = workspace.root.string + "/" + place
    let isThere = files.fileExists(atPath: path)
    if isThere {
      try files.moveItem(atPath: path, toPath: outside + "/moved")
    } else {
      try files.createDirectory(
        atPath: workspace.root.string + "/" + (RelativePath(place)?.parent.string ?? ""),
        withIntermediateDirectories: true)
    }
    switch self {
    case .linkToWhatWasThere:
      if isThere { try files.createSymbolicLink(atPath: path, withDestinationPath: outside + "/moved") }
    case .linkOutside:
      let isFolder = RelativePath(place)?.name.contains(".") == false
      try files.createSymbolicLink(
        atPath: path, withDestinationPath: outside + (isFolder ? "/secrets" : "/secrets/spec.md"))
    case .linkToNothing: try files.createSymbolicLink(atPath: path, withDestinationPath: outside + "/nothing")
    case .linkIntoGit: try files.createSymbolicLink(atPath: path, withDestinationPath: workspace.root.string + "/.git")
    case .linkToItself: try files.createSymbolicLink(atPath: path, withDestinationPath: path)
    case .linkToZeros: try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    case .pipe: mkfifo(path, 0o600)
    case .socket: try makeSocket(path)
    case .directory: try files.createDirectory(atPath: path + "/deep", withIntermediateDirectories: true)
    case .emptyFile: try Data().write(to: URL(filePath: path))
    }
  }

  /// A socket with a name too long for its address is left out.
  private func makeSocket(_ path: String) throws {
    _ = try Program.run(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import socket,sys,os; os.chdir(os.path.dirname(sys.argv[1])); "
          + "socket.socket(socket.AF_UNIX).bind(os.path.basename(sys.argv[1]))", path,
      ], in: .root)
  }
}
