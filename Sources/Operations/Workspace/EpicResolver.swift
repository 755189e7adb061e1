import Files
import WorkspaceModel

extension Session {
  /// The epic that a command means.
  ///
  /// - Parameter argument: an ID or a unique prefix of one; nil for the current feature's epic, else the current
  ///   directory's, else the only one there is.
  /// - Throws: `Failure` where none or several fit.
  func epic(_ argument: String?, in map: WorkspaceMap) throws -> Epic {
    if let argument { return try namedEpic(argument, in: map) }
    if let feature = try currentFeature(in: map)?.location, let epic = map.epic(of: feature) { return epic }
    if let here = workingDirectory.relative(to: root),
      let epic = map.epics.first(where: { here.relative(to: $0.directory) != nil })
    {
      return epic
    }
    if map.epics.count == 1, let only = map.epics.first { return only }
    if map.epics.isEmpty {
      throw Failure(
        .notFound, "no-epic", "there is no epic in this workspace",
        hint: "speckit new-epic \"Title\" --service NAME makes one")
    }
    throw Failure(
      .usage, "epic-ambiguous", "which epic is meant is not clear: \(listed(map.epics))",
      hint: "name one with --epic")
  }

  private func namedEpic(_ argument: String, in map: WorkspaceMap) throws -> Epic {
    let exact = map.epics.filter { $0.id == EpicID(argument) }
    let named = exact.isEmpty ? map.epics.filter { $0.id.isNamed(by: argument) } : exact
    guard let epic = named.first, !argument.isEmpty else {
      throw Failure(
        .notFound, "epic-not-found", "there is no epic \(argument)",
        hint: map.epics.isEmpty ? "speckit new-epic \"Title\" --service NAME makes one" : "speckit list epics")
    }
    guard named.count == 1 else {
      throw Failure(
        .usage, "epic-ambiguous", "\(argument) could be any of \(listed(named))", hint: "give more of the ID")
    }
    return epic
  }

  private func listed(_ epics: [Epic]) -> String { epics.map(\.id.string).joined(separator: ", ") }
}
