public import Changes
import Failures
import Files
import Names
import Survey
import WorkspaceModel

/// Takes a feature to another epic: `move`.
public enum MoveFeature {
  /// Decides the whole change.
  ///
  /// - Parameters:
  ///   - argument: the feature, by ID, branch, number or directory.
  ///   - target: the epic, by ID, folder or a unique part of either.
  ///   - id: the ID that it gets there; `.some(nil)` for the next free one, nil to keep its own.
  /// - Throws: `Failure` for a feature or epic that is not there, and an ID that is taken; `FileError`, `GitError`.
  public static func decide(
    feature argument: String, to target: String, id: String??, _ session: Session
  ) throws -> (ChangeSet, RenamedFeature) {
    let workspace = session.workspace
    let map = try workspace.map(of: workspace.seen)
    let location = try workspace.feature(argument, in: map).location
    guard let group = map.group(of: location) else { throw Failure(groupless: location) }
    guard group.epic != nil else {
      throw Failure(
        .usage, .flatLayout, "\(location.id) is a feature of the flat layout, which has no epics",
        hint: "speckit rename changes its title and the name of its folder")
    }
    let epic = try workspace.epic(target, in: map)
    let newID = try id.map { try NewFeatureID.choose($0, for: location, in: epic, map, session) } ?? location.id
    let new = NewFeatureID.location(of: location, as: newID, in: epic)
    if group.epic != epic, let twin = map.features(of: FeatureGroup(epic)).first(where: { $0.id == newID }) {
      throw Failure(
        .conflict, .featureExists, "\(epic.id) has \(newID) already: \(twin.directory)",
        hint: "give it another ID on the way: --id next")
    }
    let rename = FeatureRename(old: location, new: new, oldGroup: group, newGroup: FeatureGroup(epic))
    var (changes, answer) = try Renaming(rename, in: map, session).decide(ids: newID == location.id ? [] : [newID])
    if let note = note(on: newID, in: epic, from: group) { answer.notes.append(note) }
    return (changes, answer)
  }

  /// What is worth knowing where an ID speaks of another area than the epic.
  private static func note(on id: FeatureID, in epic: Epic, from group: FeatureGroup) -> String? {
    guard group.epic != epic, let area = id.parts?.area, let own = epic.area, area != own else { return nil }
    return "\(id) keeps its ID, which speaks of area \(area) and not of \(own); --id next takes one of \(own)"
  }
}
