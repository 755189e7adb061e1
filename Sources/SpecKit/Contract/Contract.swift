public import Changes
import Files
public import Operations
import Survey

/// What a release of spec-kit lays down for its scripts. Each property names a behaviour and the release that brought it.
public struct Contract: Equatable, Sendable {
  /// The release that is stood in for.
  public let release: Release
  /// Whether somebody said which release it is. Where nobody did, prompts of every age may ask.
  let isRecorded: Bool

  /// The contract of a release; one that is newer than all known ones has the rules of the newest.
  public init(_ release: Release) { self.init(release, isRecorded: true) }

  private init(_ release: Release, isRecorded: Bool) {
    self.release = release
    self.isRecorded = isRecorded
  }

  /// Where nothing tells the release: that of the last scripts which made the branch, and read the feature from it.
  public static let unrecorded = Contract(Release(0, 9, 5), isRecorded: false)

  /// The contract of the release that set up the repository, by `speckit_version` in `.specify/init-options.json`.
  ///
  /// Throws where the file is there and cannot be read: the scripts of another release may move HEAD.
  public init(of session: Session) throws(SpecKitSettings.Problem) { try self.init(in: session.workspace.workingTree) }

  /// The contract of the release that set up the project of `tree`. Throws as ``init(of:)`` does.
  init(in tree: any FileTree) throws(SpecKitSettings.Problem) {
    self = try SpecKitSettings.version(in: tree).flatMap(Release.init).map(Contract.init) ?? .unrecorded
  }

  /// The contract for commands that stand in for no script, and what keeps it from being told; it is unrecorded then.
  public static func known(of session: Session) -> (contract: Contract, problem: SpecKitSettings.Problem?) {
    do throws(SpecKitSettings.Problem) {
      return (try Contract(of: session), nil)
    } catch {
      return (.unrecorded, error)
    }
  }

  /// `create-new-feature` makes the branch, and moves HEAD to it; later it makes the folder alone, and the branch is that of
  /// `create-new-feature-branch`. Before 0.10.0.
  public var makesBranch: Bool { release < Release(0, 10, 0) }

  /// Upgrades leave alone the files that the manifest lists as found, even where nobody changed them. Since 0.10.2.
  public var keepsFoundFiles: Bool { release >= Release(0, 10, 2) }

  /// The project is the one that the script lies in, rather than the Git working tree that it is called in, where no folder
  /// above has `.specify/`. Since 0.10.0.
  var prefersProjectOfScript: Bool { release >= Release(0, 10, 0) }

  /// The git extension names branches by `branch_template` or `branch_prefix` of its `git-config.yml`, and numbers count
  /// behind the last slash of a branch's name. Since 0.12.5, and before 0.10.0, whose scripts do not know the keys but make the
  /// branch of every feature: whoever set them means that branch.
  public var branchesByTemplate: Bool { release < Release(0, 10, 0) || release >= Release(0, 12, 5) }

  /// The git extension works in the repository around the project too; before, the project had to be the top of its working
  /// tree. Since 0.10.0.
  public var branchesInEnclosingRepository: Bool { release >= Release(0, 10, 0) }

  /// The current branch names the feature where nothing else does. Before 0.10.0.
  public var readsBranch: Bool { release < Release(0, 10, 0) }
}
