import Files
import Names

/// Tells which symbolic links stand where a folder of the workspace would and hide what it holds, since none is followed.
///
/// A link to a file hides nothing, nor does a second name of a folder that was looked through anyway, nor a link beside
/// the features that is not called like one and leads to no documents of a feature.
struct LinkedFolders {
  /// Where a link stands.
  enum Place {
    /// Below the plans root, on the way to the features of an epic.
    case plans
    /// Among the features of an epic.
    case features
    /// In a root of the flat layout.
    case specs
  }

  let tree: any FileTree
  /// The folders that were looked through, links resolved.
  let known: Set<RelativePath>

  /// Whether the link at a path keeps features from being found.
  func hides(_ link: RelativePath, in place: Place) throws -> Bool {
    switch try target(of: link) {
    case .file?, nil: false
    case .folder(let real)?:
      try !known.contains(real) && link.relative(to: real) == nil && holdsFeatures(real, link, place)
    case .outerFolder?: place != .specs || isNamedLikeFeature(link, place)
    case .nowhere?: isNamedLikeFeature(link, place) || place == .plans && !link.name.contains(".")
    case .unknown?: isNamedLikeFeature(link, place)
    }
  }

  private func target(of link: RelativePath) throws -> LinkTarget? {
    do { return try tree.target(ofLink: link) } catch is FileError { return .nowhere }
  }

  private func isNamedLikeFeature(_ link: RelativePath, _ place: Place) -> Bool {
    switch place {
    case .plans: link.name.lowercased().hasPrefix("epic-")
    case .features: FeatureID(directory: link.name).parts != nil
    case .specs: FeatureNumber.of(link.name) != nil || FeatureNumber.isDated(link.name)
    }
  }

  private func holdsFeatures(_ folder: RelativePath, _ link: RelativePath, _ place: Place) throws -> Bool {
    switch place {
    case .plans: try isNamedLikeFeature(link, place) || holdsEpic(folder)
    case .features: try isNamedLikeFeature(link, place) || holdsDocument(folder)
    case .specs: try holdsDocument(folder)
    }
  }

  private func holdsDocument(_ folder: RelativePath) throws -> Bool {
    try list(folder).contains { entry in
      entry.kind != .directory && ["spec.md", "impl-plan.md", "plan.md", "tasks.md"].contains(entry.name)
    }
  }

  /// Whether an epic is the folder, or stands in it or one below that.
  private func holdsEpic(_ folder: RelativePath) throws -> Bool {
    var pending = [(folder, 0)]
    while let (folder, depth) = pending.popLast() {
      if folder.name.lowercased().hasPrefix("epic-") { return true }
      let entries = try list(folder)
      if entries.contains(where: { $0.name == "exec-plan.md" && $0.kind == .file }) { return true }
      guard depth < 2 else { continue }
      for entry in entries where entry.kind == .directory && !entry.name.hasPrefix(".") {
        let path = folder.appending(component: entry.name)
        if !known.contains(path) { pending.append((path, depth + 1)) }
      }
    }
    return false
  }

  private func list(_ folder: RelativePath) throws -> [(name: String, kind: FileKind)] {
    do { return try tree.list(folder) } catch is FileError { return [] }
  }
}
