import Configuration
import Failures
import Files
import Names
import WorkspaceModel

extension Workspace {
  /// A folder in which the feature that an argument names may lie, and that cannot be looked into; nil where there is none.
  ///
  /// A symbolic link among features hides only the one that it is called like. What name one there was meant to bear that
  /// is not UTF-8, nobody can tell.
  func hidingFolder(of argument: String, in map: WorkspaceMap) -> UnreadableFolder? {
    let homes = Set(map.epics.map(\.features) + configuration.specs)
    let last = argument.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return map.unreadable.first { folder in
      guard folder.error == nil, homes.contains(folder.path.parent) else { return true }
      if folder.isMisnamed { return false }
      let name = folder.path.name
      if let number = Int(decimalDigits: last), FeatureNumber.of(name) == number { return true }
      return !last.isEmpty && name.lowercased().hasPrefix(last)
    }
  }

  /// A folder in which the epic that an argument names may lie, and that cannot be looked into; nil where there is none.
  func hidingFolder(ofEpic argument: String, in map: WorkspaceMap) -> UnreadableFolder? {
    map.unreadable.first { folder in
      guard folder.path.relative(to: configuration.plans) != nil else { return false }
      // What lies in an epic that is known hides no other.
      if map.epics.contains(where: { folder.path.relative(to: $0.directory) != nil }) { return false }
      let id = EpicID(folder.path.name)
      return folder.error != nil || id.parts == nil || id.isNamed(by: argument)
    }
  }
}

extension Failure {
  /// What was asked for is not found, and may stand where nobody can look.
  init(hidden what: String, by folder: UnreadableFolder) {
    let odd = LeftOut(folder)
    let why = folder.error == nil ? "\(folder.path) cannot be read: \(odd.reason)" : odd.failure.message
    self.init(
      .system, .hidden, "whether there is \(what) cannot be told: \(why)", hint: odd.failure.hint)
  }
}
