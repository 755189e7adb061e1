public import Files
import Text
import WorkspaceModel

/// Where the paths in documents lead once a feature's folder has another path.
public struct RenamedPaths {
  let rename: FeatureRename
  /// The workspace as it is.
  let tree: any FileTree
  /// Where the workspace lies below the top of the repository.
  let prefix: RelativePath

  /// Where paths lead in the workspace `tree`, which lies at `prefix` below the top of the repository.
  public init(rename: FeatureRename, tree: any FileTree, prefix: RelativePath) {
    self.rename = rename
    self.tree = tree
    self.prefix = prefix
  }

  /// What becomes of a path in a document.
  enum Answer: Equatable {
    /// It leads to something else, whatever names stand in it.
    case elsewhere(String)
    /// It is right as it stands.
    case kept
    /// It is no path that is known; the names in it are names like others.
    case unknown
    /// It needs another text.
    case replaced(String)
  }

  /// What becomes of a path in the document at `path`.
  ///
  /// Links in the feature's own documents go on leading where they lead, but for those to the plan and the index of its epic,
  /// which are those of the other epic where it goes to one.
  func answer(_ token: PathToken, in path: RelativePath) throws -> Answer {
    if token.isAddress { return .elsewhere("it is an address") }
    let isOwn = rename.isOwn(path)
    let place = rename.destination(of: path).parent
    let absolute = token.targetFromRoot(prefix)
    if let absolute, let wanted = destination(of: absolute.path, isOwn) {
      return replaced(token, by: token.replacing(with: absolute.lead + wanted.string))
    }
    if let target = token.target(from: path.parent), token.isWrittenAsPath {
      if let wanted = destination(of: target, isOwn), try !isOwn || exists(target) || namesFolder(token, path.parent) {
        if token.target(from: place) == wanted { return .kept }
        if let text = renamed(token, path.parent),
          PathToken(range: token.range, path: token.path, text: text).target(from: place) == wanted
        {
          return replaced(token, by: text)
        }
        return replaced(token, by: token.replacing(with: wanted.link(from: place)))
      }
      if destination(of: target, isOwn) == nil, try exists(target) {
        guard isOwn, token.target(from: place) != target else { return .elsewhere(Self.otherPath) }
        return replaced(token, by: token.replacing(with: target.link(from: place)))
      }
    }
    if let absolute, token.isWrittenAsPath, try exists(absolute.path) { return .elsewhere(Self.otherPath) }
    return .unknown
  }

  /// Whether a link in the document at `path` leads to the feature's folder, or into it.
  func leadsToFeature(_ link: PathToken, in path: RelativePath) -> Bool {
    if link.isAddress { return false }
    return [link.target(from: path.parent), link.targetFromRoot(prefix)?.path].compactMap { $0 }.contains(
      where: rename.isOwn)
  }

  private static let otherPath = "it is the path of something else"

  private func replaced(_ token: PathToken, by text: String) -> Answer { text == token.text ? .kept : .replaced(text) }

  /// Where the target of a link will be; nil where it stays.
  private func destination(of target: RelativePath, _ isOwn: Bool) -> RelativePath? {
    if rename.isOwn(target) { return rename.destination(of: target) }
    guard isOwn, rename.movesEpic, let old = rename.oldGroup.epic, let new = rename.newGroup.epic else { return nil }
    let counterparts = [
      (old.directory, new.directory), (old.features, new.features), (old.execPlan, new.execPlan),
      (old.designIndex.parent, new.designIndex.parent), (old.designIndex, new.designIndex),
    ]
    return counterparts.first { $0.0 == target }?.1
  }

  /// Whether a path leads through the name of the feature's folder.
  private func namesFolder(_ token: PathToken, _ directory: RelativePath) -> Bool { renamed(token, directory) != nil }

  /// The text of a path with another name of the feature's folder in it; nil where it does not lead through that.
  private func renamed(_ token: PathToken, _ directory: RelativePath) -> String? {
    var way = directory
    var parts = token.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, part) in parts.enumerated() {
      let name = part.contains("%") ? String(decoding: part.utf8.percentDecoded, as: UTF8.self) : part
      let bare = String(name.prefix { $0 != "#" && $0 != "?" })
      guard let next = RelativePath(way.isEmpty ? bare : way.string + "/" + bare) else { return nil }
      if next == rename.old.directory, bare == rename.old.directory.name {
        let written = PathToken.written(rename.new.directory.name, asIn: part)
        parts[index] = written + name.dropFirst(bare.count)
        return parts.joined(separator: "/")
      }
      way = next
    }
    return nil
  }

  /// Whether something stands at a path, or a page that a site makes of it. What cannot be looked at counts as there.
  private func exists(_ path: RelativePath) throws -> Bool {
    if path.isEmpty { return true }
    do {
      return try tree.list(path.parent).contains { $0.name == path.name || $0.name == path.name + ".md" }
    } catch is FileError {
      return true
    }
  }
}
