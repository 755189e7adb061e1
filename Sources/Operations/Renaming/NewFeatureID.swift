import Changes
import Failures
import Files
import Names
import Survey
import WorkspaceModel

/// The ID that a feature of an epic gets instead of its own.
enum NewFeatureID {
  /// The ID that is asked for, or the next free one of the feature's area.
  ///
  /// - Throws: `Failure` for one that is none, or that is taken.
  static func choose(
    _ wanted: String?, for location: FeatureLocation, in epic: Epic, _ map: WorkspaceMap, _ session: Session
  ) throws -> FeatureID {
    let ledger = try Ledger(in: session.workspace.stateDirectory())
    let ids = try IDsInUse(workspace: session.workspace, map: map, ledger: ledger)
    guard let wanted else {
      let isMoved = location.epic != epic.id
      guard let area = isMoved ? epic.area ?? location.id.parts?.area : location.id.parts?.area ?? epic.area else {
        throw Failure(
          .usage, .noArea, "the epic \(epic.id) does not say which area its features belong to",
          hint: "give the ID yourself: --id F-USER-001")
      }
      return ids.next(in: area)
    }
    guard let parts = FeatureID(wanted).parts else {
      throw Failure(
        .usage, .badID, "\(quoted(wanted)) is no feature ID",
        hint: "IDs look like F-USER-004: F, area, number; --id next takes a free one")
    }
    let id = FeatureID(area: parts.area, number: parts.number)
    if id == location.id { return location.id }
    guard let holder = ids.holder(of: id) else { return id }
    throw Failure(
      .conflict, .featureExists, "\(id) is taken by \(holder)",
      hint: "give --id next to take \(ids.next(in: parts.area))")
  }

  /// Where a feature lies under another ID: words behind the ID in the name of its folder stay.
  static func location(of old: FeatureLocation, as id: FeatureID, in epic: Epic) -> FeatureLocation {
    let isHead = old.directory.name.lowercased().hasPrefix(old.id.string.lowercased()) && old.id.parts != nil
    let rest = isHead ? String(old.directory.name.dropFirst(old.id.string.count)) : ""
    let name = id == old.id ? old.directory.name : id.string + rest
    return FeatureLocation(layout: .epic, epic: epic.id, directory: epic.features.appending(component: name))
  }
}
