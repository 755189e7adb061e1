public import Changes
import Configuration
public import Documents
import Files
import Git
import Survey
public import WorkspaceModel

extension Session {
  /// The IDs of decisions that the design index of a group, the `archive` folders, or the newest part of the branch's
  /// history name: none of them is free, in a fresh clone either.
  ///
  /// - Parameter map: the epics in whose logs decisions of a feature may stand that was moved; nil where none is to be read.
  public func namedDecisions(
    of group: FeatureGroup, in draft: DraftTree, _ map: WorkspaceMap? = nil
  ) throws -> NamedDecisions {
    var named = NamedDecisions()
    for other in map?.groups ?? [] where group.epic != nil && other.epic != nil && other != group {
      // One that cannot be read is told where it is asked for.
      let ids = (try? workspace.decisionLog(of: other, in: draft))?.entries.compactMap(\.entry.id) ?? []
      for id in ids where DecisionEntry.isID(ofFeature: id) { named.add(Array(id.utf8)) }
    }
    if let index = try draft.read(group.designIndex) { named.add(index.bytes) }
    var left = DecisionNames.mostArchivedFiles
    for folder in Set([.empty, workspace.configuration.plans, group.directory, group.features]) {
      for (name, kind) in try draft.list(folder) where kind == .directory && ArchiveFolder.isNamed(name) {
        try DecisionNames.add(archive: folder.appending(component: name), in: draft, to: &named, &left)
      }
    }
    try addHistory(of: group, to: &named)
    return named
  }

  private func addHistory(of group: FeatureGroup, to named: inout NamedDecisions) throws {
    guard let repository = try workspace.repository(), let prefix = try workspace.prefix(),
      let commit = try repository.head().commit
    else { return }
    let paths = [group.decisionLog, group.designIndex].map { prefix.appending($0) }
    for id in try repository.pastBlobs(at: paths, from: commit, limit: DecisionNames.mostCommits) {
      if let bytes = try repository.blobIfPresent(id) { named.add(bytes) }
    }
  }
}

/// Where the IDs of decisions are looked for that no log holds any more.
private enum DecisionNames {
  /// As far as an archive and a history are looked through, so that adding a decision stays quick.
  static let mostArchivedFiles = 2_000
  static let mostCommits = 2_000
  static let mostBytes = 1 << 20

  /// Takes the IDs that the Markdown files below a folder name.
  static func add(
    archive folder: RelativePath, in tree: DraftTree, to named: inout NamedDecisions, _ left: inout Int
  ) throws {
    var folders = [folder]
    while let folder = folders.popLast(), left > 0 {
      for (name, kind) in try tree.list(folder) {
        let path = folder.appending(component: name)
        switch kind {
        case .directory: folders.append(path)
        case .file where name.hasSuffix(".md") && left > 0:
          left -= 1
          if let contents = try? tree.read(path), contents.bytes.count <= mostBytes { named.add(contents.bytes) }
        default: break
        }
      }
    }
  }
}
