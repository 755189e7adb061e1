import Documents
import Git
import Survey

extension MergeSide {
  /// The side whose entries of a Decision Log keep their IDs: that of the main branch, whose IDs others know; ours where that
  /// is neither.
  static func keepingIDs(_ ours: ObjectID, _ theirs: ObjectID, _ repository: Repository) throws -> MergeSide {
    let main = try MainBranches(of: repository)
    return try main.hold(theirs, in: repository) && !main.hold(ours, in: repository) ? .theirs : .ours
  }
}
