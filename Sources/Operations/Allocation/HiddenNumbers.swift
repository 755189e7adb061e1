import Changes
import Configuration
import Files
import Names
public import Survey
public import WorkspaceModel

extension Workspace {
  /// The numbers with which those folders of the flat layout begin whose names are not UTF-8, or in whose place a symbolic
  /// link stands.
  public func numbersOfHiddenFolders(in map: WorkspaceMap) -> [(number: Int, folder: UnreadableFolder)] {
    map.unreadable.filter { configuration.specs.contains($0.path.parent) }.compactMap { folder in
      let name = folder.path.name
      return (folder.isLink ? FeatureNumber.of(name) : ReadableName(name)?.number).map { ($0, folder) }
    }
  }
}
