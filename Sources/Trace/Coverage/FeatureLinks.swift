import Documents
import Files
import Git
import Markdown

/// The links of a feature as they are gathered, and what is asked of them by requirement, task and file.
struct FeatureLinks {
  /// A mention in a source file or in the results of a test.
  struct Mention {
    let mention: SourceMention
    let outcome: TestResults.Outcome?
  }

  let outline: FeatureOutline
  let files: [TracedFile]
  private(set) var all: [Link] = []
  /// The tasks of each requirement, by its ID in upper case, as they stand in the outline, and whether they name it.
  private(set) var tasks: [String: (indices: [Int], isStated: Bool)] = [:]
  /// The stories of each requirement.
  private(set) var stories: [String: [Int]] = [:]
  /// What files say of each requirement.
  private(set) var mentions: [String: [Mention]] = [:]
  /// The commits that name each requirement or task.
  private(set) var commits: [String: [ObjectID]] = [:]
  /// Those of them that changed code or tests, and that HEAD has in its history.
  private(set) var implementing: [String: [ObjectID]] = [:]
  /// The tests of each file.
  private(set) var tests: [RelativePath: [RelativePath]] = [:]

  init(_ outline: FeatureOutline, files: [TracedFile]) {
    self.outline = outline
    self.files = files
  }

  /// What a task is called.
  func name(of task: Int) -> String {
    outline.tasks[task].identifier ?? "line \(outline.tasks[task].line)"
  }

  /// Adds what the documents say.
  mutating func addDocuments() {
    let named = tasksNamed()
    let storiesOf = Dictionary(grouping: outline.requirementStories, by: \.requirement)
    var byStory: [Int: [Int]] = [:]
    for (index, task) in outline.tasks.enumerated() {
      for story in task.stories where story > 0 { byStory[story, default: []].append(index) }
    }
    for requirement in outline.requirements {
      let key = requirement.id.uppercased()
      let served = storiesOf[key] ?? []
      stories[key] = served.map(\.story)
      for story in served { add(requirement, story) }
      if let direct = named[key] {
        tasks[key] = (direct.map(\.task), true)
        for (task, place) in direct {
          add(.requirementTask, key, name(of: task), .stated, .place(place), "the task names it")
        }
      } else {
        let inferred = Set(served.flatMap { byStory[$0.story] ?? [] }).sorted()
        if !inferred.isEmpty { tasks[key] = (inferred, false) }
        for task in inferred {
          add(
            .requirementTask, key, name(of: task), .inferred, .place(outline.place(of: outline.tasks[task])),
            "the task belongs to its story")
        }
      }
    }
    for story in byStory.keys.sorted() {
      for task in byStory[story] ?? [] {
        add(
          .storyTask, "US\(story)", name(of: task), .stated, .place(outline.place(of: outline.tasks[task])),
          "the task belongs to the story")
      }
    }
    for file in files where !file.isTopFolder {
      switch file.standing {
      case .there(let path, let isSure):
        let reason = path.string == file.path ? "the task names it" : "the task names its end, \(file.path)"
        add(.taskPath, name(of: file.task), path.string, isSure ? .stated : .inferred, .place(file.place), reason)
      case .gone(let renamed?):
        add(
          .taskPath, name(of: file.task), renamed.string, .inferred, .place(file.place),
          "the task names \(file.path), which was renamed")
      case .gone(nil), .never, .unknown: break
      }
    }
  }

  private mutating func add(_ requirement: FeatureOutline.Requirement, _ story: RequirementStory) {
    guard let spec = outline.spec else { return }
    let isOwn = story.line == requirement.line
    add(
      .requirementStory, requirement.id.uppercased(), "US\(story.story)", .inferred,
      .place(Place(spec, line: story.line)),
      isOwn ? "it stands or is named there" : "the story names it")
  }

  /// The tasks that name each requirement, and where: itself, a part of it, or in a row of a table.
  private func tasksNamed() -> [String: [(task: Int, place: Place)]] {
    var named: [String: [(task: Int, place: Place)]] = [:]
    let known = Set(outline.requirements.map { $0.id.uppercased() })
    var seen: Set<String> = []
    let note = { (named: inout [String: [(task: Int, place: Place)]], id: String, task: Int, place: Place) in
      for key in [id] + RequirementID.wholes(of: id) where known.contains(key) {
        if seen.insert("\(key) \(task)").inserted { named[key, default: []].append((task, place)) }
        return
      }
    }
    for (index, task) in outline.tasks.enumerated() {
      for requirement in task.links.requirements {
        note(&named, requirement.id, index, Place(outline.lists[task.list], line: requirement.line))
      }
    }
    let byName = Dictionary(
      outline.tasks.indices.compactMap { index in outline.tasks[index].identifier.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for row in outline.rows {
      for task in row.row.tasks.compactMap({ byName[$0] }) {
        for id in row.row.requirements { note(&named, id, task, Place(row.path, line: row.row.line)) }
      }
    }
    return named
  }

  /// Adds what source files and the results of tests say.
  mutating func addMentions(
    _ found: [SourceMention], _ outcome: (SourceMention) -> TestResults.Outcome?
  ) {
    let known = Set(outline.requirements.map { $0.id.uppercased() })
    for mention in found {
      guard let key = ([mention.name] + RequirementID.wholes(of: mention.name)).first(where: known.contains) else {
        continue
      }
      let isTest = mention.role == .test
      mentions[key, default: []].append(Mention(mention: mention, outcome: outcome(mention)))
      add(
        isTest ? .requirementTest : .requirementCode, key, mention.place.path.string,
        mention.features.isEmpty ? .inferred : .stated, .place(mention.place),
        mention.features.isEmpty
          ? "it names \(mention.name), and a task of the feature names the file" : "it names \(mention.name)")
    }
  }

  /// Adds what commits name.
  ///
  /// - Parameter implements: whether a commit changed code or tests that HEAD has.
  mutating func addCommits(
    _ found: [(commit: TracedCommit, named: FeatureCommits.Named)], where implements: (TracedCommit) throws -> Bool
  ) rethrows {
    let requirements = Set(outline.requirements.map { $0.id.uppercased() })
    let tasks = Set(outline.tasks.compactMap(\.identifier))
    for (commit, named) in found {
      let name = named.mention.name
      let isTask = named.mention.kind == .task
      guard isTask ? tasks.contains(name) : requirements.contains(name) else { continue }
      commits[name, default: []].append(commit.id)
      if !isTask, try implements(commit) { implementing[name, default: []].append(commit.id) }
      add(
        isTask ? .taskCommit : .requirementCommit, name, commit.id.hex, named.isStated ? .stated : .inferred,
        .commit(commit.id, line: named.mention.line),
        named.isStated ? "the commit names it" : "the commit names it, and is one of the feature's")
    }
  }

  /// Adds the feature's commits that changed a file.
  mutating func addCommits(_ found: [TracedCommit], touching path: RelativePath) {
    for commit in found {
      add(
        .pathCommit, path.string, commit.id.hex, .inferred, .commit(commit.id, line: nil),
        "a commit of the feature changed it")
    }
  }

  /// Adds the tests of a file.
  mutating func addTests(_ found: [RelativePath], of path: RelativePath) {
    if found.isEmpty { return }
    tests[path] = found
    for test in found {
      add(.pathTest, path.string, test.string, .inferred, .place(Place(test)), "the test is called after the file")
    }
  }

  private mutating func add(
    _ kind: Link.Kind, _ from: String, _ to: String, _ basis: Link.Basis, _ source: Link.Source, _ reason: String
  ) {
    all.append(Link(kind: kind, from: from, to: to, basis: basis, source: source, reason: reason))
  }
}
