import Changes
import Configuration
import Failures
import Files
import Survey
import WorkspaceModel

/// The part of the workspace that was asked for.
struct CheckScope {
  /// Folders and files; empty for everything.
  private let paths: Set<RelativePath>
  /// What they are called in the command.
  private let names: [RelativePath: String]
  /// The folders above them.
  private let parents: Set<RelativePath>

  /// Takes paths, IDs of features and IDs of epics.
  ///
  /// - Throws: `Failure` for what is none of them.
  init(_ arguments: [String], _ workspace: Workspace, _ map: WorkspaceMap) throws {
    let paths = try arguments.map { argument in
      if let path = try CheckScope.path(argument, workspace) { return path }
      if argument.lowercased().hasPrefix("epic-") { return try workspace.epic(argument, in: map).directory }
      return try CheckScope.feature(argument, workspace, map)
    }
    self.paths = Set(paths)
    names = Dictionary(zip(paths, arguments), uniquingKeysWith: { first, _ in first })
    parents = Set(paths.flatMap { $0.withAncestors })
  }

  /// Whether everything is asked for.
  var isWhole: Bool { paths.isEmpty }

  func contains(_ path: RelativePath) -> Bool { paths.isEmpty || path.withAncestors.contains(where: paths.contains) }

  /// Whether a folder lies in the part, or the part in the folder.
  func touches(_ directory: RelativePath) -> Bool { contains(directory) || parents.contains(directory) }

  /// Refuses a part in which nothing is looked at, since no findings there would say nothing; `places` are those of the
  /// workspace where something is, and `alone` the documents of no feature and no epic, which are asked about by their names.
  ///
  /// - Throws: `Failure` that names the part.
  func refuseEmptyParts(
    _ context: CheckContext, _ places: Set<RelativePath>, alone: Set<RelativePath>
  ) throws(Failure) {
    if isWhole { return }
    let folders = context.map.features.map(\.directory) + context.map.epics.map(\.directory)
    let roots = CheckScope.roots(of: context.workspace)
    let filled = Set((folders + places + roots).flatMap(\.withAncestors))
    // In these folders documents may come to lie.
    let open = Set(folders)
    let empty = paths.subtracting(filled).subtracting(alone).filter { path in
      !path.withAncestors.contains(where: open.contains) || !context.isFolder(path)
    }
    guard let first = empty.min() else { return }
    let holdsFile = alone.contains { $0.relative(to: first) != nil }
    throw Failure(
      .notFound, .nothingToCheck,
      "there is \(holdsFile ? "no feature" : "nothing to check") in \(names[first] ?? first.string)",
      hint: CheckScope.remedy(for: first, context) ?? CheckScope.hint(context.workspace))
  }

  /// Where features lie.
  private static func roots(of workspace: Workspace) -> [RelativePath] {
    [workspace.configuration.plans] + workspace.configuration.specs
  }

  /// The line that names the root of a folder whose features no root names.
  private static func remedy(for path: RelativePath, _ context: CheckContext) -> String? {
    guard let unnamed = try? context.workspace.unnamedRoots(in: context.map, of: context.tree) else { return nil }
    let isNear = unnamed.roots.contains { root in
      root.directory.relative(to: path) != nil || path.relative(to: root.directory) != nil
    }
    return isNear ? unnamed.remedy : nil
  }

  private static func hint(_ workspace: Workspace) -> String {
    let roots = roots(of: workspace).map(\.string).joined(separator: " and ")
    return "name a feature, an epic or one of their documents; features lie below \(roots)"
  }

  /// The folder of a feature that is named.
  ///
  /// - Throws: `Failure` where there is none, of a file where the name looks like that of one.
  private static func feature(_ argument: String, _ workspace: Workspace, _ map: WorkspaceMap) throws -> RelativePath {
    do {
      return try workspace.feature(argument, in: map).location.directory
    } catch let failure as Failure where failure.code == .featureNotFound {
      guard argument.contains("/") || argument.lowercased().hasSuffix(".md") else { throw failure }
      throw Failure(
        .notFound, .nothingToCheck, "there is no file or folder \(argument)", hint: hint(workspace))
    }
  }

  private static func path(_ argument: String, _ workspace: Workspace) throws -> RelativePath? {
    for base in [workspace.workingDirectory, workspace.root] {
      guard !argument.isEmpty, let place = AbsolutePath(argument, relativeTo: base) else { continue }
      guard try FileSystem.kind(of: place) != nil else {
        // A root of a new workspace is made with the first feature.
        if let path = place.relative(to: workspace.root), roots(of: workspace).contains(path) { return path }
        continue
      }
      let real = try FileSystem.realPath(place) ?? place
      if let path = real.relative(to: workspace.root) { return path }
      throw Failure(
        .usage, .outsideWorkspace, "\(argument) lies outside the workspace \(workspace.root)",
        hint: "name a path of it, or give the other workspace with -C")
    }
    return nil
  }
}

extension CheckContext {
  fileprivate func isFolder(_ path: RelativePath) -> Bool {
    (try? tree.list(path.parent))?.contains { $0.name == path.name && $0.kind == .directory } ?? false
  }
}

extension RelativePath {
  /// The path itself and every folder above it, the root too.
  fileprivate var withAncestors: [RelativePath] {
    var paths = [self]
    while let last = paths.last, !last.isEmpty { paths.append(last.parent) }
    return paths
  }
}
