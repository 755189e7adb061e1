public import Changes
public import Documents
import Files
import Names
public import WorkspaceModel

extension Session {
  /// Tells a merge of the Decision Log of a group which IDs are free, and which entries keep theirs: those that a document
  /// names. `check --fix` gives both another one.
  ///
  /// - Parameter documents: what each side wrote; nil where that is not known. Then an entry of a feature keeps its ID where a
  ///   document of the feature names it.
  public func prepare(
    _ merge: inout DecisionMerge, of group: FeatureGroup, in tree: DraftTree, _ map: WorkspaceMap,
    _ documents: SideDocuments? = nil
  ) {
    merge.knowsDocuments = documents != nil
    merge.named = { try self.namedDecisions(of: group, in: tree) }
    merge.mayRename = { entry, side in
      if let documents { return !documents.name(entry, on: side, in: group) }
      return (try? !self.isNamed(entry, in: tree, map)) ?? false
    }
  }

  private func isNamed(_ entry: DecisionEntry, in tree: DraftTree, _ map: WorkspaceMap) throws -> Bool {
    guard let feature = entry.feature, let location = map.features.first(where: { $0.id == feature }) else {
      return false
    }
    var folders = [location.directory]
    while let folder = folders.popLast() {
      for (name, kind) in try tree.list(folder) {
        let path = folder.appending(component: name)
        if kind == .directory { folders.append(path) }
        guard kind == .file, name.hasSuffix(".md"), let bytes = try tree.read(path)?.bytes else { continue }
        if entry.isNamed(in: bytes) { return true }
      }
    }
    return false
  }
}
