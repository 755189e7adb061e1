import Configuration
import Failures
import Files
import Names
public import WorkspaceModel

extension Workspace {
  /// The epic or specs root whose indexes a command means.
  ///
  /// - Parameter argument: an epic's ID, its folder, a unique part of either, or the path of a specs root; nil for the current feature's
  ///   group, else the current directory's, else the only one there is.
  /// - Throws: `Failure` where none or several fit.
  public func group(_ argument: String?, in map: WorkspaceMap) throws -> FeatureGroup {
    if let argument {
      if let root = try specsRoot(argument, in: map) { return root }
      return FeatureGroup(try namedEpic(argument, in: map))
    }
    if let group = try currentGroup(among: map.groups, in: map) { return group }
    guard try layout(of: map) == .flat, let root = configuration.specs.first else { throw Workspace.noEpic }
    return FeatureGroup(specsRoot: root)
  }

  /// The epic that a command means.
  ///
  /// - Parameter argument: an ID, a folder, or a unique part of either; nil for the current feature's epic, else the current
  ///   directory's, else the only one there is.
  /// - Throws: `Failure` where none or several fit.
  public func epic(_ argument: String?, in map: WorkspaceMap) throws -> Epic {
    if let argument {
      if let root = try specsRoot(argument, in: map) {
        throw Workspace.isSpecsRoot(root, "not an epic", "leave out --epic")
      }
      return try namedEpic(argument, in: map)
    }
    let epics = map.epics.map { FeatureGroup($0) }
    guard let epic = try currentGroup(among: epics, in: map)?.epic else { throw Workspace.noEpic }
    return epic
  }

  private func currentGroup(among candidates: [FeatureGroup], in map: WorkspaceMap) throws -> FeatureGroup? {
    if let feature = try currentFeature(in: map)?.location, let group = map.group(of: feature),
      candidates.contains(group)
    {
      return group
    }
    if let here = workingDirectory.relative(to: root),
      let group = candidates.first(where: { here.relative(to: $0.directory) != nil })
    {
      return group
    }
    guard candidates.count > 1 else { return candidates.first }
    throw Failure(
      .usage, .epicAmbiguous, "which of these is meant is not clear: \(listed(candidates))",
      hint: "name one with --epic")
  }

  /// The specs root at a path, which need not hold a feature yet. Of several paths that lead to one root through links the
  /// first configured one counts.
  func specsRoot(_ argument: String, in map: WorkspaceMap) throws -> FeatureGroup? {
    let places = [workingDirectory, root].compactMap { AbsolutePath(argument, relativeTo: $0)?.relative(to: root) }
    guard let named = configuration.specs.first(where: places.contains) else { return nil }
    let real = try workingTree.realPath(named)
    let first = try configuration.specs.first { try real != nil && workingTree.realPath($0) == real }
    return FeatureGroup(specsRoot: first ?? named)
  }

  private func namedEpic(_ argument: String, in map: WorkspaceMap) throws -> Epic {
    let named = epics(named: argument, in: map)
    guard let epic = named.first, !argument.isEmpty else {
      if let folder = hidingFolder(ofEpic: argument, in: map) {
        throw Failure(hidden: "an epic \(argument)", by: folder)
      }
      throw Failure(
        .notFound, .epicNotFound, "there is no epic \(argument)",
        hint: map.epics.isEmpty ? try hintWithoutEpics(map) : "speckit list epics")
    }
    guard named.count == 1 else {
      throw Failure(
        .usage, .epicAmbiguous, "\(argument) could be any of \(listed(named.map { FeatureGroup($0) }))",
        hint: "give more of the ID")
    }
    return epic
  }

  /// The epics that an argument may mean, by the first that any fits: its ID, its folder, the beginning of an ID, a part of one,
  /// a part of a folder.
  private func epics(named argument: String, in map: WorkspaceMap) -> [Epic] {
    let places = [workingDirectory, root].compactMap { AbsolutePath(argument, relativeTo: $0)?.relative(to: root) }
    let folder = argument.lowercased()
    let ways: [(Epic) -> Bool] = [
      { $0.id == EpicID(argument) }, { places.contains($0.directory) }, { $0.id.isNamed(by: argument) },
      { $0.id.holds(argument) }, { $0.directory.string.lowercased().contains(folder) },
    ]
    for isMeant in ways {
      let named = map.epics.filter(isMeant)
      if !named.isEmpty { return named }
    }
    return []
  }

  /// The names of groups, with their folders where names are equal.
  private func listed(_ groups: [FeatureGroup]) -> String {
    let counts = Dictionary(groups.map { ($0.name, 1) }, uniquingKeysWith: +)
    return groups.map { counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.directory))" }.joined(separator: ", ")
  }

  private func hintWithoutEpics(_ map: WorkspaceMap) throws -> String {
    guard try layout(of: map) == .flat else { return Workspace.noEpic.hint }
    let roots = configuration.specs.map(\.string).joined(separator: ", ")
    return "this workspace has the flat layout: leave it out, or name a root of it: \(roots)"
  }

  /// A root of the flat layout is named where it cannot stand.
  static func isSpecsRoot(_ root: FeatureGroup, _ what: String, _ hint: String) -> Failure {
    Failure(.usage, .flatLayout, "\(root.name) is a root of the flat layout, \(what)", hint: hint)
  }

  private static let noEpic = Failure(
    .notFound, .noEpic, "there is no epic in this workspace",
    hint: "speckit new-epic \"Title\" --service NAME makes one")
}
