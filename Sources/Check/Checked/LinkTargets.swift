import Changes
import Configuration
import Documents
import Files
import Names
import Survey
import Text
import WorkspaceModel

/// Where the links and paths in a document lead.
struct LinkTargets {
  private let file: CheckedFile
  private let context: CheckContext

  init(_ file: CheckedFile) {
    self.file = file
    context = file.context
  }

  /// Whether the destination of a link is a file of the repository that is not there.
  func leadsNowhere(link destination: String) throws -> Bool {
    guard !MachinePath.isMachinePath(destination), let path = NamedPath(link: destination) else { return false }
    return try path.spellings.allSatisfy { path in
      if path.hasPrefix("/") { return try !existsBelowTop(String(path.drop { $0 == "/" })) }
      return try !exists(file.path.parent.string + "/" + path) && !isToldMissing(path)
    }
  }

  /// Whether a link of the specification, the plan or the tasks leads to another of them: to one before, which a feature is
  /// told to lack, or to one that comes later.
  private func isToldMissing(_ path: String) -> Bool {
    guard let feature = file.feature else { return false }
    guard feature.plans.contains(file.path) || isOfChain(file.path, feature),
      let target = RelativePath(file.path.parent.string + "/" + path)
    else { return false }
    return isOfChain(target, feature)
  }

  /// Whether a path is that of the specification, of the plan or of a task list.
  private func isOfChain(_ path: RelativePath, _ feature: FeatureLocation) -> Bool {
    [FeatureDocument.spec, .plan, .tasks].map(feature.path(of:)).contains(path)
      || path.parent == feature.directory && TaskFileName(path.name) != nil
  }

  /// Whether a code span is a path below a root of plans or specs that is not there.
  func leadsNowhere(code: String, isInHeader: Bool) throws -> Bool {
    let configuration = context.workspace.configuration
    let roots = [configuration.plans] + configuration.specs
    guard LinkTargets.mayName(roots, in: code), !code.contains(where: \.isWhitespace),
      let text = NamedPath(code: code)?.text,
      let path = RelativePath(text.hasPrefix("/") ? String(text.dropFirst()) : text),
      let root = roots.first(where: { path != $0 && path.relative(to: $0) != nil }), context.exists(root)
    else { return false }
    if root != configuration.plans, isYetToCome(path, in: root) { return false }
    if let feature = file.feature, path.relative(to: feature.directory) != nil, !isInHeader { return false }
    return !context.exists(path)
  }

  /// Whether a path below a specs root may be written later: in a folder that is there neither, and that is none of a
  /// feature, or has a number that no feature has reached.
  private func isYetToCome(_ path: RelativePath, in root: RelativePath) -> Bool {
    guard let folder = path.relative(to: root)?.components.first else { return false }
    if context.exists(root.appending(component: folder)) { return false }
    guard let number = FeatureNumber.of(folder) else { return !FeatureNumber.isDated(folder) }
    return context.map.features.allSatisfy { feature in FeatureNumber.of(feature.id.string).map { $0 < number } ?? true
    }
  }

  /// Whether a text could be a path below one of some folders. Few code spans are, and a closer look takes long.
  private static func mayName(_ folders: [RelativePath], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "%")) { return true }
    return folders.contains { $0.isEmpty || bytes.firstRange(of: Array($0.string.utf8), in: bytes.indices) != nil }
  }

  /// Whether something stands at a path of the workspace; one that leads out of it is followed within the repository only.
  private func exists(_ text: String) throws -> Bool {
    if let path = RelativePath(text.hasPrefix("/") ? String(text.dropFirst()) : text) {
      return context.exists(path)
    }
    context.lookOutside()
    guard let outside = AbsolutePath(text, relativeTo: context.workspace.root),
      let top = try WorkspaceLocator.gitTop(above: context.workspace.root), outside.relative(to: top) != nil
    else { return true }
    return isThere(outside)
  }

  /// Whether something stands at a path that begins at the top of the repository, or of the workspace.
  private func existsBelowTop(_ text: String) throws -> Bool {
    guard let path = RelativePath(text) else { return true }
    if context.exists(path) { return true }
    context.lookOutside()
    guard let top = try WorkspaceLocator.gitTop(above: context.workspace.root) else { return false }
    return isThere(top.appending(path))
  }

  /// What may not be looked at counts as there; what cannot even be asked for does not.
  private func isThere(_ path: AbsolutePath) -> Bool {
    do throws(FileError) {
      return try FileSystem.kind(of: path) != nil
    } catch {
      return !error.isImpossiblePath
    }
  }
}
