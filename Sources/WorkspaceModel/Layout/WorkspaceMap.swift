public import Files
import Markdown

/// Which epics and features there are, from the names of directories alone.
public struct WorkspaceMap: Sendable {
  /// Every epic, ordered by ID.
  public let epics: [Epic]
  /// Every feature, ordered by ID, in both layouts.
  public let features: [FeatureLocation]
  /// Folders that stand where a feature would and hold no file, ordered by ID: what Git leaves behind of a feature on
  /// another branch, or what somebody has just made. Their IDs and numbers are taken all the same.
  public let vacant: [FeatureLocation]
  /// The epics by ID, then the specs roots that hold features or keep indexes, by path.
  public let groups: [FeatureGroup]
  /// The groups by the folders right above their features.
  private let groupOfFolder: [RelativePath: FeatureGroup]
  private let featuresOfFolder: [RelativePath: [FeatureLocation]]

  /// Looks through the roots of a tree.
  ///
  /// - Throws: what the tree throws for a directory that cannot be listed.
  public init(of tree: any FileTree, plans: RelativePath, specs: [RelativePath]) throws {
    let epics = try WorkspaceMap.epics(in: tree, below: plans)
    var folders: [FeatureLocation] = []
    for epic in epics {
      for entry in try tree.list(epic.features) where entry.kind == .directory && !entry.name.hasPrefix(".") {
        folders.append(
          FeatureLocation(
            id: FeatureID(entry.name), layout: .epic, epic: epic.id,
            directory: epic.features.appending(component: entry.name)))
      }
    }
    var seen: Set<RelativePath> = []
    let roots = try specs.filter { try tree.realPath($0).map { seen.insert($0).inserted } ?? false }
    for root in roots { folders += try WorkspaceMap.flatFeatures(in: tree, below: root) }
    folders.sort { ($0.id, $0.directory) < ($1.id, $1.directory) }
    var features: [FeatureLocation] = []
    var vacant: [FeatureLocation] = []
    for folder in folders {
      if try WorkspaceMap.holdsFile(folder.directory, in: tree) {
        features.append(folder)
      } else {
        vacant.append(folder)
      }
    }
    self.features = features
    self.vacant = vacant
    self.epics = epics.sorted { ($0.id, $0.directory) < ($1.id, $1.directory) }
    let featuresOfFolder = Dictionary(grouping: features, by: \.directory.parent)
    let used = try roots.filter { try featuresOfFolder[$0] != nil || WorkspaceMap.holdsIndexes($0, in: tree) }
    groups = self.epics.map { FeatureGroup($0) } + used.sorted().map { FeatureGroup(specsRoot: $0) }
    groupOfFolder = Dictionary(groups.map { ($0.features, $0) }, uniquingKeysWith: { first, _ in first })
    self.featuresOfFolder = featuresOfFolder
  }

  /// The features of one group, ordered by ID.
  public func features(of group: FeatureGroup) -> [FeatureLocation] {
    featuresOfFolder[group.features] ?? []
  }

  /// The group that a feature belongs to.
  public func group(of feature: FeatureLocation) -> FeatureGroup? {
    groupOfFolder[feature.directory.parent]
  }

  /// The epic that a feature belongs to; nil in the flat layout.
  public func epic(of feature: FeatureLocation) -> Epic? { group(of: feature)?.epic }

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

  /// Whether a sync has put a region into the index of a root.
  private static func holdsIndexes(_ root: RelativePath, in tree: any FileTree) throws -> Bool {
    let index = FeatureGroup(specsRoot: root).designIndex
    guard try tree.list(root).contains(where: { $0.name == index.name && $0.kind == .file }) else { return false }
    return try tree.read(index).map { !ManagedRegions(Document($0.bytes)).isEmpty } ?? false
  }

  private static func holdsFile(_ directory: RelativePath, in tree: any FileTree) throws -> Bool {
    var pending = [directory]
    while let directory = pending.popLast() {
      for entry in try tree.list(directory) {
        if entry.kind != .directory { return true }
        pending.append(directory.appending(component: entry.name))
      }
    }
    return false
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
