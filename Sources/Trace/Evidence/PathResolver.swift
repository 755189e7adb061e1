import Documents
public import Facts
import Files
import Survey
import WorkspaceModel

/// Finds out what became of the files and folders that the tasks of a feature name.
public struct PathResolver {
  private let evidence: TraceEvidence
  private let outline: FeatureOutline
  private let tracked: TrackedFiles
  private let followsPast: Bool
  private let tree: (any ContentTree)?

  /// Prepares to look for what the tasks of a feature name.
  ///
  /// - Parameters:
  ///   - tree: is asked what stands there that Git does not track; the working tree where it is nil.
  ///   - followsPast: whether what is gone is followed through the history; nobody knows of it otherwise, which is much
  ///     quicker.
  public init(
    _ outline: FeatureOutline, _ evidence: TraceEvidence, in tree: (any ContentTree)? = nil, followsPast: Bool = true
  ) {
    self.outline = outline
    self.evidence = evidence
    self.followsPast = followsPast
    self.tree = tree
    tracked = evidence.files
  }

  /// What the tasks name, in their order. What may be no path at all is told only where it leads somewhere.
  ///
  /// - Throws: `GitError`.
  public func files() throws -> TracedFiles {
    var found: [TracedFile] = []
    var restOnHistory = false
    var missing: [(file: Int, path: RelativePath)] = []
    for (index, task) in outline.tasks.enumerated() {
      for path in task.links.paths {
        let place = Place(outline.lists[task.list], line: path.line)
        if let standing = try standing(path, &restOnHistory) {
          found.append(TracedFile(task: index, path: path.text, place: place, standing: standing))
        } else if path.form == .file, let relative = RelativePath(path.text) {
          missing.append((found.count, relative))
          found.append(TracedFile(task: index, path: path.text, place: place, standing: .unknown))
        }
      }
    }
    if missing.isEmpty { return TracedFiles(all: found, restOnHistory: restOnHistory) }
    let past = try past(Set(missing.map(\.path)))
    for (index, path) in missing {
      let file = found[index]
      found[index] = TracedFile(task: file.task, path: file.path, place: file.place, standing: past(path))
    }
    return TracedFiles(all: found, restOnHistory: true)
  }

  /// Where a path leads now; nil where it leads nowhere.
  private func standing(_ path: TaskPath, _ restsOnHistory: inout Bool) throws -> TracedFile.Standing? {
    guard let relative = RelativePath(path.text) else { return .unknown }
    let inFeature = outline.location.directory.appending(relative)
    switch path.form {
    case .folder, .doubtful:
      for place in [relative, inFeature] where isThere(place) { return .there(place, isSure: true) }
      return path.form == .folder ? .unknown : nil
    case .name:
      // A name alone may be that of many files: it is taken for the one at the top, or in the feature's folder.
      for place in [relative, inFeature] where isThere(place) { return .there(place, isSure: true) }
      return .unknown
    case .file:
      for place in [relative, inFeature] where tracked.contains(place) { return .there(place, isSure: true) }
      let ending = tracked.files(endingWith: relative, limit: 2)
      if ending.count > 1 { return .unknown }
      if let only = ending.first { return .there(only, isSure: true) }
      if !followsPast {
        if hasTrackedNamesake(relative) { return .unknown }
        restsOnHistory = true
        if try wasNamesake(relative) { return .unknown }
      }
      for place in [relative, inFeature] where isThere(place) { return .there(place, isSure: true) }
      return nil
    }
  }

  /// Whether a file of the same name is elsewhere.
  private func hasTrackedNamesake(_ path: RelativePath) -> Bool {
    let name = RelativePath.empty.appending(component: path.name)
    return tracked.contains(name) || !tracked.files(endingWith: name, limit: 1).isEmpty
  }

  /// Whether a file of the same name was anywhere.
  private func wasNamesake(_ path: RelativePath) throws -> Bool { try evidence.history?.knew(path.name) ?? false }

  /// Whether something stands at a path: what Git tracks, and what it ignores or does not know yet.
  private func isThere(_ path: RelativePath) -> Bool {
    if path.isEmpty { return false }
    if tracked.contains(path) || tracked.containsFolder(path) { return true }
    // What cannot be looked at may be there.
    do { return try (tree ?? evidence.workspace.seen).kind(of: path) != nil } catch { return true }
  }

  /// What became of paths at which nothing stands. Where a file of the same name is, or was, elsewhere, that may be meant.
  private func past(_ paths: Set<RelativePath>) throws -> (RelativePath) -> TracedFile.Standing {
    guard tracked.absence == nil, let history = try evidence.history else { return { _ in .unknown } }
    // Namesakes were looked for already.
    if !followsPast { return { _ in history.isWhole ? .never : .unknown } }
    let below = Set(paths.map { outline.location.directory.appending($0) })
    let past = try history.past(paths.union(below))
    let left = paths.filter { past[$0] == nil && past[outline.location.directory.appending($0)] == nil }
    let longer = left.isEmpty ? [:] : try history.past(endingWith: left)
    let known = try left.filter { try hasTrackedNamesake($0) || wasNamesake($0) }
    return { path in
      if let was = past[path] ?? past[outline.location.directory.appending(path)] { return .gone(was.renamed) }
      if let same = longer[path], let first = same.first { return .gone(same.count == 1 ? first.renamed : nil) }
      return history.isWhole && !known.contains(path) ? .never : .unknown
    }
  }
}
