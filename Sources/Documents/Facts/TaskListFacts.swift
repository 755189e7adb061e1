public import Markdown

/// What a task list says.
public struct TaskListFacts: Hashable, Sendable {
  /// An item with a box and an ID.
  public struct Row: Hashable, Sendable {
    /// What tells it from other rows: state, ID and text.
    public let digest: LineDigest
    /// Its line.
    public let line: Int
  }

  /// What it says as any document does.
  public let document: DocumentFacts
  /// The line that says what it was made from; nil where there is none.
  public let madeFrom: MadeFrom?
  /// Its tasks.
  public let tasks: [FeatureTask]
  /// The user stories that each task serves, in the order of the tasks.
  public let served: [[Int]]
  /// What each task names, in the order of the tasks.
  public let links: [TaskLinks]
  /// The rows of tables that give tasks to requirements.
  public let requirementRows: [RequirementRow]
  /// The user stories of which a table says by which tasks they are served, or that none is needed.
  public let tracedStories: Set<Int>
  /// The items with IDs, whether tasks or not.
  public let rows: [Row]
  /// The lines in which it tells the format of its tasks.
  public let legends: LineRanges
  /// The requirements and success criteria that it mentions, in upper case.
  public let mentionedRequirements: Set<String>

  /// The first that it says of its tasks as a whole and does not hold.
  public let falseClaim: TaskClaim?
  /// What its tasks are said to depend on and cannot.
  public let needs: TaskNeeds
  /// The other task lists that it names, such as `tasks-us1.md`, in lower case.
  public let namedLists: Set<String>

  /// Reads a task list.
  public init(of list: Document, _ vocabulary: SectionVocabulary) {
    document = DocumentFacts(of: list, vocabulary)
    madeFrom = MadeFrom.read(from: list)
    let items = list.checklistItems()
    let read = list.readTasks(among: items)
    tasks = read.map(\.task)
    served = list.servedStories(by: read)
    links = list.links(of: read)
    requirementRows = list.requirementRows(
      Set(tasks.compactMap(\.identifier).map(TaskIDForm.of)), besides: Set(tasks.map(\.line)))
    tracedStories = list.tracedStories(by: tasks)
    falseClaim = TaskClaims(list, read, boxes: items.count).first()
    var needReader = TaskNeedReader(list, read)
    needs = needReader.read()
    rows = TaskListFacts.rows(items)
    legends = list.taskLegends
    namedLists = list.namedTaskLists
    mentionedRequirements = list.mentionedRequirements
  }

  /// The rows of a task list, or of its template.
  public static func rows(of list: Document) -> [Row] {
    rows(list.checklistItems())
  }

  private static func rows(_ items: [ChecklistItem]) -> [Row] {
    items.compactMap { item in
      item.identifier.map { Row(digest: LineDigest("\(name(of: item.state)) \($0) \(item.text)"), line: item.line) }
    }
  }

  private static func name(of state: TaskState) -> String {
    switch state {
    case .open: "open"
    case .done: "done"
    case .dropped: "dropped"
    case .partial: "partial"
    }
  }

  /// The requirements and success criteria that it mentions, or mentions a part of: `FR-001A` is one of `FR-001`.
  public var reachedRequirements: Set<String> {
    mentionedRequirements.union(mentionedRequirements.flatMap(RequirementID.wholes))
  }

  /// The user stories that some of its tasks serve.
  public func servedStories(by own: [FeatureTask]) -> Set<Int> {
    let lines = Set(own.map(\.line))
    return zip(tasks, served).reduce(into: []) { stories, task in
      if lines.contains(task.0.line) { stories.formUnion(task.1) }
    }
  }
}
