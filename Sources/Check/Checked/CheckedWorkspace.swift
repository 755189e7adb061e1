import Configuration
import Documents
import Files
import Names
import Survey
import Text
import Trace
import Vocabulary
import WorkspaceModel

/// The workspace as a whole: what is known of every feature once its documents have been left behind.
final class CheckedWorkspace {
  /// What rules over many features need of one.
  final class Summary: Sendable {
    let location: FeatureLocation
    /// How far it is; nil where only its header was read, unless that closes it.
    let stage: Stage?
    /// Whether its Status says that it is built, whatever its tasks say.
    let isBuilt: Bool
    /// The features that its Status names, by ID, branch or number: those that took its place where it is closed.
    let successors: [String]
    /// When it was made, as its header says.
    let created: String?
    let branch: String?
    /// The other branches that its headers name; none where only the header of its specification was read.
    let branchClaims: [BranchClaim]
    let number: Int?
    /// What it depends on, and where a document says so first.
    let dependsOn: [Dependency]
    /// The specification, or the plan where there is none.
    let document: RelativePath?
    let lines: [HeaderFieldName: Int]

    init(
      location: FeatureLocation, stage: Stage?, isBuilt: Bool, successors: [String], created: String?,
      branch: String?, branchClaims: [BranchClaim], number: Int?, dependsOn: [Dependency], document: RelativePath?,
      lines: [HeaderFieldName: Int]
    ) {
      self.location = location
      self.stage = stage
      self.isBuilt = isBuilt
      self.successors = successors
      self.created = created
      self.branch = branch
      self.branchClaims = branchClaims
      self.number = number
      self.dependsOn = dependsOn
      self.document = document
      self.lines = lines
    }
  }

  /// A feature that another one depends on.
  struct Dependency: Sendable {
    let feature: FeatureID
    let path: RelativePath
    let line: Int?
  }

  let context: CheckContext
  /// Ordered by ID.
  let features: [Summary]
  /// Documents that cannot be read.
  let unreadable: Set<UnreadableFile>
  /// The changes that a sync would make to the index over all epics.
  let pendingSync: PendingSync?
  /// The branches of its features.
  lazy var branches = Result { try FeatureBranches(self) }
  /// What files and history say of its tasks.
  lazy var traces = CheckedTraces(self)
  /// Tests that name requirements which no specification has.
  lazy var goneRequirements = Result { try traces.goneRequirements() }
  /// The requirements that are done and that nothing tests.
  lazy var untestedRequirements = Result { try UntestedRequirements.all(traces) }
  /// What bears the IDs and numbers of its features on other branches.
  lazy var collisions = Result { try Collisions(self) }
  /// What open branches, and the working tree, change each in its own way.
  lazy var overlaps = Result {
    try Overlaps.find(context.overview.otherBranches.get(), context.workspace)
  }
  /// The names of all branches, remote-tracking ones without their remote's; none outside Git.
  lazy var branchNames = Result { try FeatureBranches.names(in: context.workspace) }

  init(
    context: CheckContext, features: [Summary], unreadable: Set<UnreadableFile>, pendingSync: PendingSync?
  ) {
    self.context = context
    self.features = features
    self.unreadable = unreadable
    self.pendingSync = pendingSync
  }
}

extension CheckedWorkspace {
  /// What the branches begin with among which the number of one is counted; nil where all are counted together.
  func numberPrefix(of branch: String?) -> String? {
    guard let branch, context.workspace.configuration.branch.scope == .prefix else { return nil }
    return FeatureNumber.leadingSegments(of: branch)
  }

  /// How far a feature is, also one of which only the header was read; nil where it cannot be read.
  func stage(of summary: Summary) throws -> Stage? {
    if let stage = summary.stage { return stage }
    return try context.overview.survey.judged([summary.location]).features.first?.stage
  }
}

extension CheckedWorkspace {
  /// Whether a document that Git tracks, and that belongs to no feature, holds an ID.
  func isInOtherDocuments(_ id: String) throws -> Bool {
    let roots = [context.workspace.configuration.plans] + context.workspace.configuration.specs
    let wanted = Array(id.utf8)
    return traces.evidence.files.documents().contains { path in
      guard !roots.contains(where: { path.relative(to: $0) != nil }),
        let bytes = try? context.workspace.workingTree.read(path)?.bytes
      else { return false }
      return bytes.firstRange(of: wanted, in: bytes.indices) != nil
    }
  }
}

extension CheckedWorkspace.Summary {
  /// What its branch is called: in the flat layout also without what its header has before the folder's name, and before a name
  /// without a number, which several may share.
  var ownNames: [String] {
    guard location.layout == .flat, let branch, branch != location.id.string else { return [branch].compactMap(\.self) }
    return location.isCalledAs(branch) ? [branch, location.id.string] : [location.id.string, branch]
  }

  convenience init(_ checked: CheckedFeature) {
    let feature = checked.feature
    self.init(
      location: feature.location, stage: checked.judgement.stage,
      isBuilt: Stage.isBuilt(feature.header?.statedStatus),
      successors: StatedFeatures.names(in: feature.header?.statedStatus), created: feature.header?.created,
      branch: feature.branch,
      branchClaims: BranchClaim.all(of: feature),
      number: feature.number,
      dependsOn: checked.dependencies.known.compactMap { id in
        checked.dependencies.mentions[id].map {
          CheckedWorkspace.Dependency(feature: id, path: $0.path, line: $0.line)
        }
      },
      document: feature.spec?.path ?? feature.plan?.path, lines: feature.header?.lines ?? [:])
  }

  /// What the header of a feature tells that was not asked for. One that cannot be read tells nothing.
  convenience init(glancingAt location: FeatureLocation, _ context: CheckContext) {
    let header = (try? context.workspace.header(of: location, in: context.tree)) ?? nil
    let branch = location.branch(namedBy: header?.branch)
    let document = location.path(of: .spec)
    self.init(
      location: location, stage: Stage.isClosed(header?.statedStatus) ? .closed : nil,
      isBuilt: Stage.isBuilt(header?.statedStatus), successors: StatedFeatures.names(in: header?.statedStatus),
      created: header?.created, branch: branch, branchClaims: [],
      number: location.number(on: branch),
      dependsOn: context.resolver.features(named: header?.dependsOn ?? []).map {
        CheckedWorkspace.Dependency(feature: $0, path: document, line: header?.lines[.dependsOn])
      },
      document: header == nil ? nil : document, lines: header?.lines ?? [:])
  }
}
