import Documents
import Files
import Git
import Survey
import WorkspaceModel

/// Finds files beside features that this branch changes, that a task of its feature names, and that others change too.
struct FileOverlaps {
  private let open: OpenBranches
  private let workspace: Workspace

  init(_ open: OpenBranches, _ workspace: Workspace) {
    self.open = open
    self.workspace = workspace
  }

  /// All of them.
  func find() throws -> [Overlap] {
    guard !open.isOnMain, let here = open.here else { return [] }
    let own = Dictionary(here.files.map { ($0.path, $0.blob) }) { first, _ in first }
    var sides: [RelativePath: [Overlap.Side]] = [:]
    for branch in open.others {
      let shared = branch.files.filter { file in own[file.path].map { $0 != file.blob } ?? false }
      guard !shared.isEmpty, try !open.holds(branch.tip, in: open.head), try !open.holds(open.head, in: branch.tip)
      else {
        continue
      }
      for file in shared where try isOpen(file, branch, here) {
        sides[file.path, default: []].append(Overlap.Side(branch: branch.label, place: Place(file.path), text: nil))
      }
    }
    if sides.isEmpty { return [] }
    return try tasks(naming: Set(sides.keys)).map { path, task in
      let place = Place(path)
      return Overlap(
        thing: .file(path), place: task.place,
        sides: [Overlap.Side(branch: nil, place: place, text: nil)] + (sides[path] ?? []),
        task: task.name)
    }
  }

  /// Whether a main branch has a file neither as this branch nor as another made it, and both made it since they parted.
  private func isOpen(_ file: OpenBranch.File, _ branch: OpenBranch, _ here: OpenBranch) throws -> Bool {
    let own = here.files.first { $0.path == file.path }?.blob
    for main in open.mains {
      let there = try open.entry(at: file.path, in: main)
      if there == file.blob || there == own { return false }
    }
    guard let base = try open.base(of: branch.tip, here.tip) else { return false }
    let before = try open.entry(at: file.path, in: base)
    return before != file.blob && before != own
  }

  /// The first task of the current feature that names each file by its whole path.
  private func tasks(naming paths: Set<RelativePath>) throws -> [(RelativePath, (name: String, place: Place))] {
    let map = try workspace.map(of: workspace.seen)
    guard let location = try workspace.featureOfBranch(in: map) else { return [] }
    let feature: Feature
    do {
      feature = try Feature(at: location, workspace.reader(workspace.seen))
    } catch is FileError {
      return []
    }
    var found: [(RelativePath, (name: String, place: Place))] = []
    var met: Set<RelativePath> = []
    for list in feature.taskLists {
      for (task, links) in zip(list.facts.tasks, list.facts.links) {
        for named in links.paths where named.form == .file {
          guard let path = RelativePath(named.text), paths.contains(path), met.insert(path).inserted else { continue }
          let name = task.identifier ?? "a task"
          found.append((path, (name, Place(list.path, line: named.line))))
        }
      }
    }
    return found
  }
}
