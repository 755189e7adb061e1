import Configuration
import Files
import WorkspaceModel

extension Session {
  /// The numbers with which those folders of the flat layout begin whose names are not UTF-8.
  func numbersOfMisnamedFolders(in map: WorkspaceMap) -> [(number: Int, folder: RelativePath)] {
    map.unreadable.filter { configuration.specs.contains($0.path.parent) }.compactMap { folder in
      ReadableName(folder.path.name)?.number.map { ($0, folder.path) }
    }
  }
}
