import Documents
import Facts
import Files
import Git
import Markdown
import Names
import Records
import Survey
import Trace
import WorkspaceModel

/// What files and history say of the tasks and requirements of the features that are looked at; closed ones are left out.
final class CheckedTraces {
  /// A task, and the files that it names.
  struct NamedFiles {
    /// Its ID, or its line in words.
    let task: String
    /// Where it stands.
    let place: Place
    /// The files, as the task has them.
    let files: [String]
  }

  /// An open task, and the commit that names it.
  struct EarlyTask {
    let task: NamedFiles
    let commit: String
  }

  /// What is told of one feature.
  struct Feature {
    /// Ticked tasks none of whose files is there, or ever was; none where that holds for most of them, since the code is
    /// probably kept elsewhere.
    let absent: [NamedFiles]
    /// Open tasks that a commit names, and whose files are there and tested.
    let early: [EarlyTask]
    /// The history that was asked; nil where none was.
    let history: FactKey?
  }

  private let workspace: CheckedWorkspace
  private let outlines: Outlines
  let evidence: TraceEvidence
  /// The features that are looked at.
  private let looked: [CheckedWorkspace.Summary]

  init(_ workspace: CheckedWorkspace) {
    self.workspace = workspace
    let context = workspace.context
    outlines = Outlines(context.map, context.keeper, context.workspace)
    evidence = TraceEvidence(of: context.workspace, context.map, outlines)
    looked = workspace.features.filter { $0.stage != nil && $0.stage != .closed }
  }

  /// The traces of the features, in the order of their IDs.
  lazy var features = Result { () throws -> [Feature] in
    let wanted = Set(looked.map(\.location))
    var basis = workspace.context.workspace.store.hasher("claims of tasks")
    basis.combine(evidence.filesKey)
    let key = basis.key
    let traced = Derivation("claims of tasks") { _ in
      key
    } where: { [evidence] (feature: Feature) in
      feature.history == nil || feature.history == (try? evidence.historyKey)
    } _: { outline, tree in
      try self.feature(outline, tree)
    }
    var found: [Feature] = []
    // Whole groups are remembered in one piece, closed features too.
    _ = try outlines.forEach(workspace.features.map(\.location), traced) { location, feature in
      if wanted.contains(location) { found.append(feature) }
    }
    return found
  }

  /// Tests that name requirements which no specification has.
  func goneRequirements() throws -> GoneRequirements {
    try GoneRequirements(evidence.mentions(inTestsAlone: true), workspace.context, outlines)
  }

  /// Hands over what the documents of each feature say.
  func forEachOutline(_ body: (FeatureOutline) throws -> Void) throws {
    _ = try outlines.forEach(looked.map(\.location), body)
  }

  private func feature(_ outline: FeatureOutline, _ tree: (any ContentTree)?) throws -> Feature {
    let isWorthIt = outline.tasks.contains { task in
      (task.state == .done || task.state == .open) && task.links.paths.contains { $0.form == .file }
    }
    guard isWorthIt else { return Feature(absent: [], early: [], history: nil) }
    let traced = try PathResolver(outline, evidence, in: tree, followsPast: false).files()
    let files = Dictionary(grouping: traced.all, by: \.task)
    var absent: [NamedFiles] = []
    var tickedCount = 0
    for (index, task) in outline.tasks.enumerated() where task.state == .done && !task.links.isRemoval {
      let named = surely(files[index] ?? [], of: task)
      guard !named.isEmpty, !named.allSatisfy({ $0.standing == .unknown }) else { continue }
      tickedCount += 1
      // Anything else that the task names and that is there speaks for it: `tox.ini`, a folder.
      if task.links.isHedged || (files[index] ?? []).contains(where: { $0.present != nil }) { continue }
      if named.allSatisfy({ $0.standing == .never }) { absent.append(NamedFiles(outline, index, named)) }
    }
    let candidates = candidates(outline, files)
    return Feature(
      absent: 2 * absent.count <= tickedCount ? absent : [],
      early: try early(candidates, outline, files),
      history: traced.restOnHistory || !candidates.isEmpty ? try evidence.historyKeyToKeep : nil)
  }

  /// The files among what a task names that must be files.
  private func surely(_ files: [TracedFile], of task: FeatureOutline.Task) -> [TracedFile] {
    let sure = Set(task.links.paths.filter { $0.form == .file }.map(\.text))
    return files.filter { sure.contains($0.path) }
  }

  /// Open tasks all of whose files are there.
  private func candidates(_ outline: FeatureOutline, _ files: [Int: [TracedFile]]) -> [Int] {
    outline.tasks.indices.filter { index in
      let task = outline.tasks[index]
      let named = surely(files[index] ?? [], of: task)
      return task.state == .open && task.identifier != nil && !task.links.isRemoval && !named.isEmpty
        && named.allSatisfy { if case .there(_, isSure: true) = $0.standing { true } else { false } }
    }
  }

  /// Those of them that look done: a commit names the task, and one of its files has a test.
  private func early(
    _ candidates: [Int], _ outline: FeatureOutline, _ files: [Int: [TracedFile]]
  ) throws -> [EarlyTask] {
    if candidates.isEmpty { return [] }
    let names = try evidence.names(of: outline)
    let tracked = evidence.files
    return try candidates.compactMap { index in
      let task = outline.tasks[index]
      let named = surely(files[index] ?? [], of: task)
      let paths = Set(named.compactMap(\.present))
      let commit = try names.first { found in
        try found.named.mention.kind == .task && found.named.mention.name == task.identifier
          && !paths.isDisjoint(with: found.commit.paths) && evidence.isBehindHead(found.commit)
      }?.commit
      guard let commit else { return nil }
      let isTested = named.compactMap(\.present).contains {
        tracked.role(of: $0) == .test || !tracked.tests(of: $0).isEmpty
      }
      guard isTested else { return nil }
      return EarlyTask(task: NamedFiles(outline, index, named), commit: String(commit.id.hex.prefix(10)))
    }
  }
}

extension CheckedTraces.NamedFiles {
  fileprivate init(_ outline: FeatureOutline, _ task: Int, _ files: [TracedFile]) {
    let traced = outline.tasks[task]
    self.init(
      task: traced.identifier ?? "the task on line \(traced.line)", place: outline.place(of: traced),
      files: files.map(\.path))
  }
}
