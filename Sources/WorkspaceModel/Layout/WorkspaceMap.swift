public import Files

/// Which epics and features there are, from the names of directories alone.
public struct WorkspaceMap: Sendable {
  /// Every epic, ordered by ID.
  public let epics: [Epic]
  /// Every feature, ordered by ID, in both layouts.
  public let features: [FeatureLocation]

  /// Looks through the roots of a tree.
  ///
  /// - Throws: what the tree throws for a directory that cannot be listed.
  public init(of tree: any FileTree, plans: RelativePath, specs: [RelativePath]) throws {
    let epics = try WorkspaceMap.epics(in: tree, below: plans)
    var features: [FeatureLocation] = []
    for epic in epics {
      for entry in try tree.list(epic.features) where entry.kind == .directory && !entry.name.hasPrefix(".") {
        features.append(
          FeatureLocation(
            id: FeatureID(entry.name), layout: .epic, epic: epic.id,
            directory: epic.features.appending(component: entry.name)))
      }
    }
    var seen: Set<RelativePath> = []
    for root in specs {
      guard let real = try tree.realPath(root), seen.insert(real).inserted else { continue }
      features += try WorkspaceMap.flatFeatures(in: tree, below: root)
    }
    self.epics = epics.sorted { ($0.id, $0.directory) < ($1.id, $1.directory) }
    self.features = features.sorted { ($0.id, $0.directory) < ($1.id, $1.directory) }
  }

  /// The features of one epic, ordered by ID.
  public func features(of epic: Epic) -> [FeatureLocation] {
    features.filter { $0.epic == epic.id && $0.directory.parent == epic.features }
  }

  /// The epic that a feature belongs to.
  public func epic(of feature: FeatureLocation) -> Epic? {
    epics.first { $0.features == feature.directory.parent }
  }

  /// Directories deeper than this below the plans root are no epics.
  private static let deepestEpic = 4

  private static func epics(in tree: any FileTree, below plans: RelativePath) throws -> [Epic] {
    var epics: [Epic] = []
    var pending: [(directory: RelativePath, path: [String])] = [(plans, [])]
    while let (directory, path) = pending.popLast() {
      let entries = try tree.list(directory)
      let isMarked = path.last?.lowercased().hasPrefix("epic-") == true
      if !path.isEmpty, isMarked || entries.contains(where: isEpicMark) {
        let scope = path.count > 1 ? path[0] : ""
        let between = path.dropFirst().dropLast().joined(separator: "/")
        epics.append(
          Epic(
            id: EpicID(directory.name), scope: scope, service: between.isEmpty ? nil : between, directory: directory))
      } else if path.count < deepestEpic {
        for entry in entries where entry.kind == .directory && !entry.name.hasPrefix(".") {
          pending.append((directory.appending(component: entry.name), path + [entry.name]))
        }
      }
    }
    return epics
  }

  private static func isEpicMark(_ entry: (name: String, kind: FileKind)) -> Bool {
    entry.name == "exec-plan.md" && entry.kind == .file || entry.name == "features" && entry.kind == .directory
  }

  private static func flatFeatures(in tree: any FileTree, below root: RelativePath) throws -> [FeatureLocation] {
    var features: [FeatureLocation] = []
    for entry in try tree.list(root) where entry.kind == .directory && !entry.name.hasPrefix(".") {
      let directory = root.appending(component: entry.name)
      if FeatureNumber.of(entry.name) == nil {
        let files = try tree.list(directory).filter { $0.kind != .directory }.map(\.name)
        guard files.contains(where: ["spec.md", "plan.md", "tasks.md"].contains) else { continue }
      }
      features.append(FeatureLocation(id: FeatureID(entry.name), layout: .flat, epic: nil, directory: directory))
    }
    return features
  }
}
