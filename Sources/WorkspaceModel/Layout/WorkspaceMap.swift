public import Facts
public import Files
import Markdown
import Names

/// Which epics and features there are, from the names of directories alone.
public struct WorkspaceMap: Sendable {
  /// Every epic, ordered by ID. One whose folders hold no file is none: Git leaves empty folders behind of an epic that is
  /// on another branch.
  public let epics: [Epic]
  /// Every feature, ordered by ID, in both layouts.
  public let features: [FeatureLocation]
  /// Folders that stand where a feature would and hold no file, ordered by ID: what Git leaves behind of a feature on
  /// another branch, or what somebody has just made. Their IDs and numbers are taken all the same.
  public let vacant: [FeatureLocation]
  /// Folders that stand where an epic or a feature would, or on the way there, and cannot be looked into, by path.
  public let unreadable: [UnreadableFolder]
  /// The epics by ID, then the specs roots that hold features or keep indexes, by path.
  public let groups: [FeatureGroup]
  /// What tells it from a map with other epics and features.
  public let key: FactKey
  /// The groups by the folders right above their features.
  private let groupOfFolder: [RelativePath: FeatureGroup]
  private let featuresOfFolder: [RelativePath: [FeatureLocation]]
  /// What cannot be looked into, by the folder of its group.
  private let unreadableOfGroup: [RelativePath?: [UnreadableFolder]]

  /// Looks through the roots of a tree. A folder that the system does not let us look into hides no other; one that stands
  /// where a feature does is taken for a feature, since nobody can tell that it is none.
  ///
  /// - Parameter store: what is known of the tree already; nil where nothing is.
  /// - Throws: what the tree throws, but for `FileError`.
  public init(
    of tree: any FileTree, plans: RelativePath, specs: [RelativePath], _ store: FactsStore? = nil
  ) throws {
    var survey = FolderSurvey(of: tree)
    let epics = try WorkspaceMap.epics(below: plans, &survey)
    var folders: [FeatureLocation] = []
    for epic in epics {
      let entries = try survey.listBehindLink(epic.features)
      folders += survey.folders(in: epic.features, among: entries, .features).map { folder in
        FeatureLocation(layout: .epic, epic: epic.id, directory: folder)
      }
    }
    var seen: Set<RelativePath> = []
    let roots = try specs.filter { try survey.realPath($0).map { seen.insert($0).inserted } ?? false }
    for root in roots { folders += try WorkspaceMap.flatFeatures(below: root, &survey) }
    try survey.judgeLinks(beside: epics.map(\.directory) + folders.map(\.directory))
    folders = WorkspaceMap.ordered(folders)
    let occupied = OccupiedFolders(tree: tree, store: store)
    let holdFiles = try occupied.holdFiles(folders.map(\.directory))
    let features = zip(folders, holdFiles).filter(\.1).map(\.0)
    let homes = Set(features.lazy.filter { $0.layout == .flat }.map(\.directory.parent))
    self.init(
      epics: try WorkspaceMap.leavingOutVacant(epics, features, occupied).sorted {
        ($0.id, $0.directory) < ($1.id, $1.directory)
      },
      features: features,
      vacant: zip(folders, holdFiles).filter { !$0.1 }.map(\.0),
      unreadable: survey.unreadable.sorted { $0.path < $1.path },
      roots: try roots.filter { root in
        try homes.contains(root) || orIfUnreadable { try WorkspaceMap.holdsIndexes(root, in: tree) }
      })
  }

  /// Puts a map together; `roots` are the specs roots that hold features or keep indexes. All else is in its order.
  private init(
    epics: [Epic], features: [FeatureLocation], vacant: [FeatureLocation], unreadable: [UnreadableFolder],
    roots: [RelativePath]
  ) {
    self.epics = epics
    self.features = features
    self.vacant = vacant
    self.unreadable = unreadable
    groups = epics.map { FeatureGroup($0) } + roots.sorted().map { FeatureGroup(specsRoot: $0) }
    groupOfFolder = Dictionary(groups.map { ($0.features, $0) }, uniquingKeysWith: { first, _ in first })
    featuresOfFolder = Dictionary(grouping: features, by: \.directory.parent)
    key = WorkspaceMap.key(of: epics, features)
    let homes = Set(groups.map(\.directory))
    unreadableOfGroup = Dictionary(grouping: unreadable) { WorkspaceMap.nearest(of: homes, above: $0.path) }
  }

  /// The map with one more feature, whose epic is in it.
  public func adding(_ feature: FeatureLocation) -> WorkspaceMap {
    if features.contains(feature) { return self }
    var (low, high) = (0, features.count)
    let key = WorkspaceMap.orderKey(feature)
    while low < high {
      let middle = low + (high - low) / 2
      if WorkspaceMap.precedes((WorkspaceMap.orderKey(features[middle]), features[middle]), (key, feature)) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var features = features
    features.insert(feature, at: low)
    var roots = Set(groups.lazy.filter { $0.epic == nil }.map(\.features))
    if feature.layout == .flat { roots.insert(feature.directory.parent) }
    return WorkspaceMap(
      epics: epics, features: features, vacant: vacant.filter { $0 != feature }, unreadable: unreadable,
      roots: Array(roots))
  }

  /// The map with further features, of epics that need not be in it.
  public func adding(_ others: [FeatureLocation]) -> WorkspaceMap {
    let known = Set(features)
    let new = others.filter { !known.contains($0) }
    if new.isEmpty { return self }
    let roots = Set(groups.lazy.filter { $0.epic == nil }.map(\.features))
    return WorkspaceMap(
      epics: epics, features: WorkspaceMap.ordered(features + Array(Set(new))), vacant: vacant, unreadable: unreadable,
      roots: Array(roots.union(new.lazy.filter { $0.layout == .flat }.map(\.directory.parent))))
  }

  /// Orders features by ID, then by folder.
  private static func ordered(_ folders: [FeatureLocation]) -> [FeatureLocation] {
    folders.map { (key: orderKey($0), folder: $0) }.sorted(by: precedes).map(\.folder)
  }

  private static func orderKey(_ folder: FeatureLocation) -> [UInt8] {
    NaturalOrder.key(Array(folder.id.string.lowercased().utf8))
  }

  private static func precedes(
    _ left: (key: [UInt8], folder: FeatureLocation), _ right: (key: [UInt8], folder: FeatureLocation)
  ) -> Bool {
    if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
    return (left.folder.id, left.folder.directory) < (right.folder.id, right.folder.directory)
  }

  private static func key(of epics: [Epic], _ features: [FeatureLocation]) -> FactKey {
    var hasher = FactHasher()
    hasher.combine(UInt64(epics.count))
    for epic in epics { hasher.combine(epic.directory.string) }
    for feature in features { hasher.combine(feature.directory.string) }
    return hasher.key
  }

  /// The nearest of some folders that a path is or lies in.
  private static func nearest(of folders: Set<RelativePath>, above path: RelativePath) -> RelativePath? {
    var path = path
    while !path.isEmpty, !folders.contains(path) { path = path.parent }
    return folders.contains(path) ? path : nil
  }

  /// The features of one group, ordered by ID.
  public func features(of group: FeatureGroup) -> [FeatureLocation] {
    featuresOfFolder[group.features] ?? []
  }

  /// Why there may be epics or features below a root that are not known here; nil where all are.
  public func gap(below root: RelativePath) -> FileError? {
    unreadable.lazy.filter { $0.error != nil && $0.path.relative(to: root) != nil }.compactMap(\.error).first
  }

  /// The first folder below a root that cannot be looked into, for whatever reason: what lies in it is not known here.
  public func obstacle(below root: RelativePath) -> UnreadableFolder? {
    unreadable.first { $0.path.relative(to: root) != nil }
  }

  /// The folders of one group that cannot be looked into, by path.
  public func unreadable(of group: FeatureGroup) -> [UnreadableFolder] { unreadableOfGroup[group.directory] ?? [] }

  /// The folders that belong to no group and cannot be looked into, by path: those on the way to the epics.
  public var unreadableOutsideGroups: [UnreadableFolder] { unreadableOfGroup[nil] ?? [] }

  /// The group that a feature belongs to.
  public func group(of feature: FeatureLocation) -> FeatureGroup? {
    groupOfFolder[feature.directory.parent]
  }

  /// The epic that a feature belongs to; nil in the flat layout.
  public func epic(of feature: FeatureLocation) -> Epic? { group(of: feature)?.epic }

  /// Directories deeper than this below the plans root are no epics.
  private static let deepestEpic = 4

  private static func epics(below plans: RelativePath, _ survey: inout FolderSurvey) throws -> [Epic] {
    var epics: [Epic] = []
    var pending: [(directory: RelativePath, path: [String])] = [(plans, [])]
    while let (directory, path) = pending.popLast() {
      let isMarked = path.last?.lowercased().hasPrefix("epic-") == true
      let entries = isMarked ? [] : try path.isEmpty ? survey.listBehindLink(directory) : survey.list(directory)
      if !path.isEmpty, isMarked || entries.contains(where: isEpicMark) {
        let scope = path.count > 1 ? path[0] : ""
        let between = path.dropFirst().dropLast().joined(separator: "/")
        epics.append(
          Epic(
            id: EpicID(directory.name), scope: scope, service: between.isEmpty ? nil : between, directory: directory))
      } else if path.count < deepestEpic {
        let folders = survey.folders(in: directory, among: entries, .plans)
        pending += folders.filter { !$0.name.hasPrefix("_") && !ArchiveFolder.isNamed($0.name) }
          .map { ($0, path + [$0.name]) }
      }
    }
    return epics
  }

  /// The epics without those that hold no file.
  private static func leavingOutVacant(
    _ epics: [Epic], _ features: [FeatureLocation], _ occupied: OccupiedFolders
  ) throws -> [Epic] {
    let homes = Set(features.lazy.map(\.directory.parent))
    let (held, doubtful) = epics.reduce(into: ([Epic](), [Epic]())) { parts, epic in
      if homes.contains(epic.features) { parts.0.append(epic) } else { parts.1.append(epic) }
    }
    let holdFiles = try occupied.holdFiles(doubtful.map(\.directory))
    return held + zip(doubtful, holdFiles).filter(\.1).map(\.0)
  }

  /// Whether a sync has put a region into the index of a root.
  private static func holdsIndexes(_ root: RelativePath, in tree: any FileTree) throws -> Bool {
    let index = FeatureGroup(specsRoot: root).designIndex
    guard try tree.list(root).contains(where: { $0.name == index.name && $0.kind == .file }) else { return false }
    return try tree.read(index).map { !ManagedRegions(Document($0.bytes)).isEmpty } ?? false
  }

  private static func isEpicMark(_ entry: (name: String, kind: FileKind)) -> Bool {
    entry.name == "exec-plan.md" && entry.kind == .file || entry.name == "features" && entry.kind == .directory
  }

  private static func flatFeatures(below root: RelativePath, _ survey: inout FolderSurvey) throws -> [FeatureLocation] {
    try survey.folders(in: root, .specs).compactMap { folder in
      // `_template` is what people copy, and `_archive` what they put away.
      if folder.name.hasPrefix("_") { return nil }
      let tree = survey.tree
      let isFeature = try FeatureNumber.of(folder.name) != nil || orIfUnreadable { try holdsDocument(folder, in: tree) }
      return isFeature ? FeatureLocation(layout: .flat, epic: nil, directory: folder) : nil
    }
  }

  private static func holdsDocument(_ folder: RelativePath, in tree: any FileTree) throws -> Bool {
    try tree.list(folder).contains { entry in
      entry.kind != .directory
        && (["spec.md", "plan.md", "tasks.md"].contains(entry.name) || isMiscasedSpec(entry.name))
    }
  }
}

/// Whether a file would be a specification if its name were written in small letters. Its folder is a feature whose
/// specification no tool reads.
private func isMiscasedSpec(_ name: String) -> Bool { name.utf8.count == 7 && name.lowercased() == "spec.md" }

/// Whether something is so, or may be, since the system does not let us look.
private func orIfUnreadable(_ isSo: () throws -> Bool) throws -> Bool {
  do { return try isSo() } catch is FileError { return true }
}
