import Configuration
public import Files
import Git
import Names
public import WorkspaceModel

/// Folders with features of the flat layout that no root of the configuration names, so that no command sees them.
public struct UnnamedRoots {
  /// A folder that holds features.
  public struct Root: Sendable {
    /// Relative to the workspace.
    public let directory: RelativePath
    /// The folders of its features, by name; never empty.
    public let features: [RelativePath]
  }

  /// The folders, by path.
  public private(set) var roots: [Root] = []
  /// Folders below that are workspaces of their own and hold features.
  public fileprivate(set) var workspaces: [RelativePath] = []
  private let configured: [RelativePath]

  /// Whether nothing was found.
  public var isEmpty: Bool { roots.isEmpty && workspaces.isEmpty }

  /// Whether an argument names a feature in one of the folders: by its path, its name or the head of that.
  func holds(_ argument: String) -> Bool {
    if argument.isEmpty { return false }
    let path = RelativePath(argument)
    return roots.contains { root in
      root.features.contains { feature in
        feature.name.lowercased().hasPrefix(argument.lowercased()) || path?.relative(to: feature) != nil
          || Int(decimalDigits: argument).map { FeatureNumber.of(feature.name) == $0 } ?? false
      }
    }
  }

  /// What lets commands see the features.
  public var remedy: String {
    guard !roots.isEmpty else { return "name the workspace: speckit -C \(workspaces.first?.string ?? "DIR") list" }
    let names = (configured + roots.map(\.directory)).map(\.string)
    return
      "write specs: \(names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]") into \(Configuration.path)"
  }

  /// The value of `specs:` that names every root.
  public var setting: String {
    roots.count == 1 ? roots[0].directory.string : "[\(roots.map(\.directory.string).joined(separator: ", "))]"
  }

  /// Looks beside the features of the specs roots: for `specs/payments/001-refund`.
  ///
  /// - Throws: what the tree throws, but for `FileError`.
  init(within map: WorkspaceMap, of tree: any FileTree, _ configuration: Configuration) throws {
    configured = configuration.specs
    let known = Set((map.features + map.vacant).map(\.directory) + configuration.specs + [configuration.plans])
    var search = Search(tree: tree, known: known, deepest: 3)
    for root in configuration.specs {
      let folders = try search.folders(in: root).filter { !known.contains($0) }
      try search.look(through: folders, takingUnnumbered: true)
    }
    roots = search.roots.sorted { $0.directory < $1.directory }
  }

  /// Looks through the whole workspace, which has no feature of the flat layout: for `docs/specs/001-search`.
  ///
  /// - Throws: what the tree throws, but for `FileError`; `GitError`.
  init(elsewhereIn workspace: Workspace, _ map: WorkspaceMap, _ tree: any FileTree) throws {
    configured = []
    let homes = workspace.configuration.specs + [workspace.configuration.plans]
    var search = Search(tree: tree, known: Set(homes + map.features.map(\.directory)), deepest: 5)
    try search.look(through: [.empty], takingUnnumbered: false)
    let repository = try workspace.repository()
    let prefix = try workspace.prefix() ?? .empty
    let isKept = { (path: RelativePath) in try repository?.isIgnored(prefix.appending(path)) != true }
    roots = try search.roots.filter { try isKept($0.directory) }.sorted { $0.directory < $1.directory }
    workspaces = try search.workspaces.filter(isKept).sorted()
  }
}

extension Workspace {
  /// The folders of features that no root names: beside the features of the flat layout, or elsewhere where there are
  /// none of these.
  public func unnamedRoots(in map: WorkspaceMap, of tree: any FileTree) throws -> UnnamedRoots {
    if !map.features.contains(where: { $0.layout == .flat }), map.unreadable.isEmpty {
      var elsewhere = try UnnamedRoots(elsewhereIn: self, map, tree)
      // Beside epics, a workspace below has features of its own and hides none.
      if !map.epics.isEmpty { elsewhere.workspaces = [] }
      if !elsewhere.isEmpty { return elsewhere }
    }
    return try UnnamedRoots(within: map, of: tree, configuration)
  }
}

/// Looks through folders, the upper ones first, and through no more than so many.
private struct Search {
  let tree: any FileTree
  /// The folders that are not looked into.
  let known: Set<RelativePath>
  let deepest: Int
  var roots: [UnnamedRoots.Root] = []
  var workspaces: [RelativePath] = []
  private var budget = 4000

  init(tree: any FileTree, known: Set<RelativePath>, deepest: Int) {
    self.tree = tree
    self.known = known
    self.deepest = deepest
  }

  /// Looks for folders that hold features; a folder without a number in its name is one too, if that is asked for.
  mutating func look(through folders: [RelativePath], takingUnnumbered: Bool) throws {
    var level = folders
    for depth in 0...deepest {
      var next: [RelativePath] = []
      for folder in level {
        if depth > 0 || !folder.isEmpty, try isWorkspace(folder) {
          if try holdsFeatures(inWorkspace: folder) { workspaces.append(folder) }
          continue
        }
        let inner = try self.folders(in: folder)
        // A change of OpenSpec holds a folder called specs, with specifications by capability.
        let takesUnnumbered = takingUnnumbered && !homes.contains(folder.name.lowercased())
        let features = try inner.filter { inner in
          try (takesUnnumbered && !homes.contains(inner.name.lowercased()) || isNumbered(inner.name))
            && holdsSpecification(inner)
        }
        if !features.isEmpty, !known.contains(folder), !folder.isEmpty {
          roots.append(UnnamedRoots.Root(directory: folder, features: features))
        }
        next += inner.filter { !features.contains($0) && !known.contains($0) }
      }
      level = next
    }
  }

  /// The folders in one that may hold features of the team: none that tools make, none of examples, none of an archive.
  mutating func folders(in directory: RelativePath) throws -> [RelativePath] {
    guard budget > 0 else { return [] }
    budget -= 1
    return try list(directory).filter { entry in
      entry.kind == .directory && (!entry.name.hasPrefix(".") || directory.isEmpty && entry.name == ".specify")
        && !passedOver.contains(entry.name.lowercased())
    }.map { directory.appending(component: $0.name) }
  }

  private func isNumbered(_ name: String) -> Bool { FeatureNumber.of(name) != nil || FeatureNumber.isDated(name) }

  private func holdsSpecification(_ folder: RelativePath) throws -> Bool {
    try list(folder).contains { $0.name == "spec.md" && $0.kind == .file }
  }

  private func isWorkspace(_ folder: RelativePath) throws -> Bool {
    try list(folder).contains { $0.name == ".specify" && $0.kind == .directory }
  }

  private func holdsFeatures(inWorkspace folder: RelativePath) throws -> Bool {
    try list(folder.appending(component: "specs")).contains { $0.kind == .directory && isNumbered($0.name) }
  }

  private func list(_ folder: RelativePath) throws -> [(name: String, kind: FileKind)] {
    do { return try tree.list(folder) } catch is FileError { return [] }
  }
}

/// What folders are called that hold features or their documents, and are none.
private let homes: Set<String> = ["specs", "spec", "plans", "features"]

private let passedOver: Set<String> = [
  "node_modules", "vendor", "third_party", "dist", "build", "target", "out", "pods", "venv", "env", "__pycache__",
  "site-packages", "coverage", "test", "tests", "__tests__", "spec-tests", "fixtures", "testdata", "example",
  "examples",
  "sample", "samples", "template", "templates", "archive", "archives", "archived", "_archive", "_archived", "old",
  "done",
  "completed", "closed", "deprecated",
]
