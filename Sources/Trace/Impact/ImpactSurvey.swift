import Documents
import Files
import Markdown
import Names
public import Survey
public import WorkspaceModel

/// Finds what was made from the items of a feature.
public final class ImpactSurvey {
  private let workspace: Workspace
  private let map: WorkspaceMap
  let keeper: GateKeeper
  private let tracked: TrackedFiles
  private var documents: [RelativePath: Document?] = [:]
  private lazy var neighbours = OtherFeatures(map, keeper)

  /// Prepares to look at the features of `map`, which `keeper` judges.
  public init(_ map: WorkspaceMap, _ keeper: GateKeeper, _ workspace: Workspace) {
    self.workspace = workspace
    self.map = map
    self.keeper = keeper
    tracked = TrackedFiles(of: workspace)
  }

  /// What was made from an item.
  ///
  /// - Parameter change: what became of it, where that was asked.
  /// - Throws: `FileError` for a document that cannot be read.
  public func impact(
    of placed: FeatureItems.Placed, in location: FeatureLocation, change: Impact.Change? = nil
  ) throws -> Impact {
    let feature = try Feature(at: location, keeper.reader)
    let outline = try Outlines(map, keeper, workspace).outline(of: location)
    let item = placed.item
    let requirements =
      item.kind == .story
      ? outline.requirementStories.filter { "US\($0.story)" == item.name }.map(\.requirement) : []
    let names = ItemNames(of: item, with: requirements)
    let tasks = try self.tasks(naming: names, item, feature, outline)
    let paths = paths(of: tasks, feature, outline)
    let derived =
      try sections(naming: names, placed, feature) + tasks.map(\.derived) + paths + tests(of: paths)
      + neighbours.derived(from: item, names, of: feature, document)
    return Impact(feature: location, item: placed, change: change, derived: derived)
  }

  /// The sections of the documents that go with a plan, and the contracts, that name an item; each once.
  private func sections(
    naming names: ItemNames, _ placed: FeatureItems.Placed, _ feature: Feature
  ) throws -> [Derived] {
    let isSuspect = FeatureMemory(of: feature, constitution: nil).isSuspectInPlan(placed.item)
    let paths =
      [feature.plan?.path, feature.research?.path, feature.dataModel?.path].compactMap(\.self)
      + (feature.quickstart.map { [$0.path] } ?? [])
    var derived: [Derived] = []
    for path in paths {
      guard let document = try document(path) else { continue }
      var seen: Set<Int?> = []
      for found in document.places(naming: names) {
        if path == placed.path, placed.item.lines.contains(found.line) { continue }
        guard seen.insert(found.section?.line).inserted else { continue }
        derived.append(
          Derived(
            kind: .section, place: Place(path, line: found.line), text: found.section?.text ?? "", via: found.name,
            isSuspect: isSuspect))
      }
    }
    for file in feature.contracts {
      guard let document = try document(file.path) else { continue }
      let found = document.places(naming: names).first { place in
        file.path != placed.path || !(placed.item.kind == .contract || placed.item.lines.contains(place.line))
      }
      guard let found else { continue }
      derived.append(
        Derived(
          kind: .contract, place: Place(file.path, line: found.line), text: found.section?.text ?? file.path.name,
          via: found.name, isSuspect: isSuspect))
    }
    return derived
  }

  /// A task that was made from an item.
  private struct FoundTask {
    let task: FeatureOutline.Task
    let derived: Derived
  }

  /// The tasks that name an item or a requirement of it, that serve the story, and, of a requirement that no task names, those
  /// of its story that name none.
  private func tasks(
    naming names: ItemNames, _ item: StatedItem, _ feature: Feature, _ outline: FeatureOutline
  ) throws -> [FoundTask] {
    var vias: [Int: String] = [:]
    for (index, list) in outline.lists.enumerated() {
      guard let document = try document(list) else { continue }
      let own = outline.tasks.indices.filter { outline.tasks[$0].list == index }
      for found in document.places(naming: names) {
        guard let place = own.last(where: { outline.tasks[$0].line <= found.line }), vias[place] == nil,
          Self.belongs(found.line, to: outline.tasks[place], document)
        else { continue }
        vias[place] = found.name
      }
    }
    for (place, task) in outline.tasks.enumerated() where vias[place] == nil {
      if item.kind == .story, task.stories.contains(where: { "US\($0)" == item.name }) { vias[place] = item.name }
    }
    let id = item.name.uppercased()
    for row in outline.rows.map(\.row) where row.requirements.contains(where: { $0.uppercased() == id }) {
      for (place, task) in outline.tasks.enumerated() where vias[place] == nil {
        if let name = task.identifier, row.tasks.contains(name) { vias[place] = item.name }
      }
    }
    if vias.isEmpty, item.kind == .requirement || item.kind == .criterion {
      let stories = Set(outline.requirementStories.filter { $0.requirement.uppercased() == id }.map(\.story))
      for (place, task) in outline.tasks.enumerated() where task.links.requirements.isEmpty {
        if let story = task.stories.first(where: stories.contains) { vias[place] = "US\(story)" }
      }
    }
    return vias.keys.sorted().map { place in
      let task = outline.tasks[place]
      let list = feature.taskLists.first { $0.path == outline.lists[task.list] }
      let text = list?.facts.tasks.first { $0.line == task.line }?.text ?? ""
      let title = [task.identifier ?? "", text].filter { !$0.isEmpty }.joined(separator: " ")
      return FoundTask(
        task: task,
        derived: Derived(
          kind: .task, place: outline.place(of: task), text: title, via: vias[place] ?? item.name,
          isSuspect: FeatureMemory.isSuspect(item, list?.facts.madeFrom)))
    }
  }

  /// Whether a line is one of a task: its own, or one below it that no heading parts from it and that is indented.
  private static func belongs(_ line: Int, to task: FeatureOutline.Task, _ document: Document) -> Bool {
    line == task.line
      || (task.line + 1...line).allSatisfy { line in
        document.source.isBlank(line: line)
          || [0x20, 0x09].contains(document.source.bytes[document.source.textRange(ofLine: line)].first)
      }
  }

  /// The files and folders that tasks name and that are there, each once.
  private func paths(of tasks: [FoundTask], _ feature: Feature, _ outline: FeatureOutline) -> [Derived] {
    var seen: Set<RelativePath> = []
    return tasks.flatMap { found in
      found.task.links.paths.compactMap { path -> Derived? in
        guard let place = place(of: path), seen.insert(place).inserted else { return nil }
        return Derived(
          kind: .path, place: Place(place), text: place.string,
          via: found.task.identifier ?? "\(outline.lists[found.task.list]):\(found.task.line)",
          isSuspect: found.derived.isSuspect)
      }
    }
  }

  /// The file or folder that a task means; nil where none is there, or several may be.
  private func place(of path: TaskPath) -> RelativePath? {
    let text = path.text.hasSuffix("/") ? String(path.text.dropLast()) : path.text
    guard let relative = RelativePath(text) else { return nil }
    if tracked.contains(relative) || path.form == .folder && tracked.containsFolder(relative) { return relative }
    let found = tracked.files(endingWith: relative, limit: 2)
    return found.count == 1 ? found.first : nil
  }

  /// The tests of files, by the layout of the project, each once.
  private func tests(of paths: [Derived]) -> [Derived] {
    var seen = Set(paths.map(\.place.path))
    return paths.flatMap { derived in
      tracked.tests(of: derived.place.path).filter { seen.insert($0).inserted }.map { test in
        Derived(
          kind: .test, place: Place(test), text: test.string, via: derived.place.path.string,
          isSuspect: derived.isSuspect)
      }
    }
  }

  private func document(_ path: RelativePath) throws -> Document? {
    if let known = documents[path] { return known }
    let document = try keeper.tree.read(path).map { Document($0.bytes) }
    documents[path] = document
    return document
  }
}
