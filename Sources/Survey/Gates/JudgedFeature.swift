public import Documents
public import Files
public import Names
public import WorkspaceModel

/// A feature with what the gates say of it, and how far it is: all that is known of it once its documents have been left
/// behind.
public struct JudgedFeature: Sendable {
  /// Where it is.
  public let location: FeatureLocation
  /// The H1 without its kind and ID; the ID where nothing is left.
  public let title: String
  /// The branch that the header names; in the flat layout the name of the folder.
  public let branch: String?
  /// What the header says of its status.
  public let status: String?
  /// The specification, or the plan where there is none.
  public let document: RelativePath?
  /// The documents and folders that exist, in the order of `FeatureDocument`.
  public let documents: [FeatureDocument]
  /// Where a link to the feature leads: its first document, or its folder where it holds none.
  public let page: RelativePath
  /// Its plan; nil where there is none.
  public let plan: RelativePath?
  /// Its task lists: tasks.md, then others in the order of their names.
  public let taskLists: [RelativePath]
  /// The first file among its contracts.
  public let contract: RelativePath?
  /// What lies in its folder under a name that is not UTF-8.
  public let misnamed: [RelativePath]
  /// The names under which its documents say what it depends on.
  public let dependencyNames: [DependencyMentions.Name]
  /// How far it is.
  public let stage: Stage
  /// Ticked and all tasks, sample rows of the template left out.
  public let progress: TaskProgress
  /// The questions that its documents leave open. Those that a template asks by way of example are not the feature's.
  public let openMarks: [PlacedMark]
  /// The questions that the specification lists as open, which hold nothing up.
  public let listedQuestions: [PlacedMark]
  /// What the gates miss.
  public let gates: GateProblems
  /// The rows of Complexity Tracking, and whether the Decision Log held them when the feature was judged.
  public let violations: [LoggedViolation]
  /// Whether there was a Decision Log.
  public let hadLog: Bool

  /// Every question that is open, in the order of the documents.
  public var questions: [PlacedMark] {
    if listedQuestions.isEmpty { return openMarks }
    let later = openMarks.drop { $0.path == location.path(of: .spec) }
    let first = openMarks.prefix(openMarks.count - later.count) + listedQuestions
    return first.sorted { $0.mark.line < $1.mark.line } + later
  }

  /// Where its documents stand, in the order of `FeatureDocument`; contracts are a folder.
  public var paths: [RelativePath] {
    documents.flatMap { $0 == .tasks ? taskLists : [path(of: $0)] }
  }

  /// Where one of its documents stands, or would.
  public func path(of document: FeatureDocument) -> RelativePath {
    document == .plan ? plan ?? location.path(of: document) : location.path(of: document)
  }

  /// The ID.
  public var id: FeatureID { location.id }
  /// The number in the branch's name; in the flat layout in the folder's.
  public var number: Int? { location.number(on: branch) }

  /// A question that is open, and the document that leaves it open.
  public struct PlacedMark: Hashable, Sendable {
    /// The document.
    public let path: RelativePath
    /// The question.
    public let mark: OpenMark
  }

  /// A row of Complexity Tracking.
  public struct LoggedViolation: Hashable, Sendable {
    let decision: CapturedDecision
    let isLogged: Bool
  }

  /// What a gate misses, the gates before it included.
  func problems(of gate: Gate) -> [GateProblem] { gates.problems(of: gate) }

  /// Whether the Decision Log holds what it held when the feature was judged, as far as that matters.
  public func agrees(with log: LoggedDecisions?) -> Bool { basis.agrees(with: log) }

  /// What the judgement rests on in the Decision Log.
  public var basis: LogBasis { LogBasis(violations: violations, hadLog: hadLog) }

  /// What a judgement rests on in the Decision Log.
  public struct LogBasis: Sendable {
    let violations: [LoggedViolation]
    let hadLog: Bool

    /// Whether the Decision Log holds what it held then, as far as that matters.
    public func agrees(with log: LoggedDecisions?) -> Bool {
      if violations.isEmpty { return true }
      return hadLog == (log != nil) && violations.allSatisfy { (log?.hold($0.decision) ?? false) == $0.isLogged }
    }
  }
}

extension JudgedFeature {
  /// What remains of a feature that was read and judged.
  public init(_ judgement: FeatureJudgement, log: LoggedDecisions?) {
    let feature = judgement.feature
    location = feature.location
    title = feature.title
    branch = feature.branch
    status = feature.header?.status
    document = feature.spec?.path ?? feature.plan?.path
    documents = feature.documents
    page = feature.page
    plan = feature.plan?.path
    taskLists = feature.taskLists.map(\.path)
    contract = feature.contracts.first?.path
    misnamed = feature.misnamed
    dependencyNames = DependencyMentions.all(of: feature)
    stage = judgement.stage
    progress = judgement.progress
    openMarks = judgement.openMarks
    listedQuestions = judgement.listedQuestions
    gates = judgement.gates
    violations = (feature.plan?.facts.complexityRows ?? []).map { row in
      let decision = CapturedDecision(complexity: row, of: feature.location, in: feature.plan?.path)
      return LoggedViolation(decision: decision, isLogged: log?.hold(decision) ?? false)
    }
    hadLog = log != nil
  }

  /// What the gates of passed stages still miss.
  var missing: [GateProblem] {
    switch stage {
    case .closed, .draft, .specified: []
    case .ready: problems(of: .spec).filter { !$0.isWarning }
    case .blocked, .planned, .tasked, .implementing, .done: problems(of: .plan).filter { !$0.isWarning }
    }
  }

  /// What the next stage is still waiting for.
  var nextMissing: [GateProblem] {
    switch stage {
    case .draft, .specified: problems(of: .spec)
    case .ready, .blocked: problems(of: .plan)
    case .planned: problems(of: .tasks)
    case .tasked, .implementing, .done, .closed: []
    }
  }
}
