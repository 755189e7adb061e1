import Files
import Git

/// A commit in which only those folders on the way to features, and of features, are to be seen that no commit before it
/// had. What files hold is not.
final class UnseenTree: FileTree {
  private let repository: Repository
  private let roots: BranchRoots
  /// What was seen in other commits; what is listed here is from then on.
  private let seen: SeenFolders
  /// The trees of the folders that were met.
  private var trees: [RelativePath: ObjectID]
  private var listings: [RelativePath: [TreeEntry]] = [:]

  init(_ root: ObjectID, _ repository: Repository, _ roots: BranchRoots, _ seen: SeenFolders) throws(GitError) {
    self.repository = repository
    self.roots = roots
    self.seen = seen
    trees = [:]
    for place in roots.all {
      let entry = try repository.entry(at: roots.prefix.appending(place), inTree: root)
      if let entry, entry.kind == .tree { trees[place] = entry.id }
    }
  }

  /// Whether there is anything in it that was not seen yet. The roots are seen from then on.
  func hasNews() -> Bool {
    // All of them are noted.
    roots.all.filter { place in trees[place].map { seen.insert(place, holding: $0) } ?? false }.isEmpty == false
  }

  /// The tree of a folder that was met; nil for others.
  func tree(of folder: RelativePath) -> ObjectID? { trees[folder] }

  func read(_ path: RelativePath, limit: Int) throws -> FileContents? { nil }

  func list(_ directory: RelativePath) throws -> [(name: String, kind: FileKind)] {
    try entries(of: directory).map { ($0.name, FileKind($0.kind).named($0.name)) }.sorted { $0.0 < $1.0 }
  }

  /// The tree of a folder, which is met on the way to it; nil where there is none, or it was seen before.
  private func found(_ directory: RelativePath) throws(GitError) -> ObjectID? {
    if let known = trees[directory] { return known }
    guard !directory.isEmpty, roots.all.contains(where: { directory.parent.relative(to: $0) != nil }),
      listings[directory.parent] == nil
    else { return nil }
    _ = try entries(of: directory.parent)
    return trees[directory]
  }

  private func entries(of directory: RelativePath) throws(GitError) -> [TreeEntry] {
    if let known = listings[directory] { return known }
    guard let tree = try found(directory) else { return [] }
    var found: [TreeEntry] = []
    if !roots.leadsToFeatures(directory) {
      found = try repository.entries(ofTree: tree)
    } else if directory.name != BranchRoots.features || seen.insert(directory, holding: tree) {
      found = try repository.entries(ofTree: tree, at: directory, unseen: seen, keeping: BranchRoots.features)
    }
    listings[directory] = found
    for entry in found where entry.kind == .tree && !entry.name.unicodeScalars.contains("\u{fffd}") {
      trees[directory.appending(component: entry.name)] = entry.id
    }
    return found
  }
}

/// Where features lie in commits.
struct BranchRoots {
  /// The workspace's root as seen from the top of the repository.
  let prefix: RelativePath
  let plans: RelativePath
  let specs: [RelativePath]

  /// The folder of an epic that holds its features.
  static let features = "features"

  var all: [RelativePath] { [plans] + specs.filter { $0 != plans } }

  /// Whether a folder lies on the way to features: a specs root, or below the plans root and not in a feature.
  func leadsToFeatures(_ folder: RelativePath) -> Bool {
    if specs.contains(folder) { return true }
    guard let below = folder.relative(to: plans) else { return false }
    return !below.components.dropLast().contains(BranchRoots.features)
  }

  /// Whether what lies right in a folder are features.
  func holdsFeatures(_ folder: RelativePath) -> Bool {
    specs.contains(folder) || folder.name == BranchRoots.features && leadsToFeatures(folder)
  }
}
