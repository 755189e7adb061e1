public import Documents
public import Files
public import Markdown
import Survey
public import WorkspaceModel

/// What the documents of a feature say that a trace joins: its requirements, its stories, its tasks, and what these name.
public struct FeatureOutline: Sendable {
  /// A requirement or success criterion.
  public struct Requirement: Hashable, Sendable {
    /// Its ID as it is written.
    public let id: String
    /// Its line in the specification.
    public let line: Int
    /// Whether it is a success criterion.
    public let isCriterion: Bool
    /// Whether it only says what must not happen, or what the whole is to be like.
    public let isProhibition: Bool
    /// Whether it is still to be clarified.
    public let isOpen: Bool
  }

  /// A task, in one of the feature's lists.
  public struct Task: Hashable, Sendable {
    /// `T001`, or another form; nil where it has none.
    public let identifier: String?
    /// Its list, among `lists`.
    public let list: Int
    /// Its line.
    public let line: Int
    /// What its box says.
    public let state: TaskState
    /// The user stories that it serves.
    public let stories: [Int]
    /// What it names.
    public let links: TaskLinks
  }

  /// A row that gives tasks to requirements, and its document.
  public struct Row: Hashable, Sendable {
    /// The document.
    public let path: RelativePath
    /// The row.
    public let row: RequirementRow
  }

  /// Where the feature is.
  public let location: FeatureLocation
  /// Its title.
  public let title: String
  /// The branch that it is made on; nil where its header names none.
  public let branch: String?
  /// The specification; nil where there is none.
  public let spec: RelativePath?
  /// The requirements and success criteria, in the order of their kinds and lines.
  public let requirements: [Requirement]
  /// The user stories.
  public let stories: [Requirements.Story]
  /// Which stories the requirements serve.
  public let requirementStories: [RequirementStory]
  /// The task lists.
  public let lists: [RelativePath]
  /// The tasks, sample rows of the template left out.
  public let tasks: [Task]
  /// The rows that give tasks to requirements.
  public let rows: [Row]
  /// The requirements and success criteria, in upper case, that the plan gives to tasks or phases.
  public let planned: Set<String>

  /// The place of a task.
  public func place(of task: Task) -> Place { Place(lists[task.list], line: task.line) }
}

extension FeatureOutline {
  /// What remains of a feature that was read, whose task lists are judged.
  init(_ feature: Feature, _ judged: [JudgedTaskList]) {
    location = feature.location
    title = feature.title
    branch = feature.branch
    spec = feature.spec?.path
    let stated = feature.spec?.facts.requirements
    let open = Set(feature.spec?.facts.document.openMarks.map(\.line) ?? [])
    let outlined = { (items: [Requirements.Item], isCriterion: Bool) in
      items.map {
        Requirement(
          id: $0.id, line: $0.line, isCriterion: isCriterion, isProhibition: $0.isProhibition,
          isOpen: open.contains($0.line))
      }
    }
    requirements = outlined(stated?.functional ?? [], false) + outlined(stated?.successCriteria ?? [], true)
    stories = stated?.stories ?? []
    requirementStories = feature.spec?.facts.requirementStories ?? []
    lists = judged.map(\.list.path)
    tasks = judged.indices.flatMap { FeatureOutline.tasks(of: judged[$0], list: $0) }
    rows =
      judged.flatMap { judged in judged.list.facts.requirementRows.map { Row(path: judged.list.path, row: $0) } }
      + (feature.plan.map { plan in plan.facts.requirementRows.map { Row(path: plan.path, row: $0) } } ?? [])
    planned = feature.plan?.facts.plannedRequirements ?? []
  }

  private static func tasks(of judged: JudgedTaskList, list: Int) -> [Task] {
    let facts = judged.list.facts
    let own = Set(judged.tasks.map(\.line))
    return facts.tasks.indices.filter { own.contains(facts.tasks[$0].line) }.map { index in
      let task = facts.tasks[index]
      return Task(
        identifier: task.identifier, list: list, line: task.line, state: task.state,
        stories: facts.served.indices.contains(index) ? facts.served[index] : task.stories,
        links: facts.links.indices.contains(index) ? facts.links[index] : .none)
    }
  }
}
