import CLibgit2
import Files

extension Repository {
  /// What Git is in the middle of, such as `merge` or `rebase`; nil if nothing.
  public var operationInProgress: String? {
    switch unsafe git_repository_state_t(UInt32(git_repository_state(pointer))) {
    case GIT_REPOSITORY_STATE_MERGE: "merge"
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: "revert"
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: "cherry-pick"
    case GIT_REPOSITORY_STATE_BISECT: "bisect"
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE, GIT_REPOSITORY_STATE_REBASE_MERGE:
      "rebase"
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE: "am"
    default: nil
    }
  }

  /// The commit that a rebase under way began with: the tip of its branch as it was. Git knows it before it stops.
  public var rebasedCommit: ObjectID? {
    ["rebase-merge", "rebase-apply"].compactMap { folder in
      regularFile(gitDirectory.appending(component: folder).appending(component: "orig-head"))
    }.first.flatMap { ObjectID(hexDigits: $0.prefix { $0 != UInt8(ascii: "\n") }) }
  }

  /// Where HEAD stood before a rebase, a merge or a reset moved it last.
  public var originalHead: ObjectID? {
    regularFile(gitDirectory.appending(component: "ORIG_HEAD")).flatMap {
      ObjectID(hexDigits: $0.prefix { $0 != UInt8(ascii: "\n") })
    }
  }

  /// The commits whose changes come in by what Git is in the middle of: those that are merged, or the one that is picked or
  /// put on another commit.
  public var incomingCommits: [ObjectID] {
    let names = ["merge": "MERGE_HEAD", "cherry-pick": "CHERRY_PICK_HEAD", "rebase": "REBASE_HEAD"]
    guard let name = operationInProgress.flatMap({ names[$0] }),
      let bytes = regularFile(gitDirectory.appending(component: name))
    else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { ObjectID(hexDigits: $0) }
  }
}
