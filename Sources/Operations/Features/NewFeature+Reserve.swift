import Changes
import Failures
import Git
import WorkspaceModel

extension NewFeature {
  /// Adds to a change what is to be reserved for it. The branch is pushed where it starts, and follows what is pushed; there
  /// is nothing to push while it has no commit.
  static func reserve(
    _ place: Place, hasBranch: Bool, at commit: ObjectID?, on remote: RemoteNames, in changes: inout ChangeSet,
    _ repository: Repository?
  ) throws {
    let (number, id) = (place.name?.number, place.group.epic == nil ? nil : place.location.id)
    guard number != nil || id != nil else {
      throw Failure(
        .usage, .nothingToReserve,
        "--reserve takes a number or an ID, and a name that begins with the time has none",
        hint: "leave out --reserve")
    }
    let name = hasBranch ? place.name?.name : nil
    if let name { try remote.refuse(name) }
    let branch = name.flatMap { name in commit.map { Reservation.Branch(name: name, commit: $0) } }
    if let branch, let repository {
      let upstream = try repository.upstream(ofPushed: branch.name, to: remote.remote.name)
      changes.after.append(.followBranch(branch.name, upstream: upstream))
    }
    changes.reservation = Reservation(
      remote: remote.remote, number: number, id: id, branch: branch, isPushedByGit: remote.isReachedByGit)
  }
}
