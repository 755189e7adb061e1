import CLibgit2
import Files

/// How a path in which two commits differ stands in the working tree while it moves from one to the other.
enum PathState {
  /// As the first commit has it.
  case untouched
  /// As the second commit has it, or the beginning of what either has, or nothing: libgit2 deletes and writes files in
  /// place. Nothing is lost with it.
  case begun
  /// Something else.
  case foreign
}

extension Repository {
  /// The states of the paths of `differences`, in their order.
  func pathStates(_ differences: [TreeDifference], top: AbsolutePath) throws(GitError) -> [PathState] {
    let paths = Set(differences.map(\.path))
    let directories = Set(differences.flatMap { $0.path.ancestors })
    var states: [PathState] = []
    for difference in differences {
      if let ancestor = difference.path.firstObstructedAncestor(below: top) {
        states.append(!paths.contains(ancestor) ? .foreign : difference.old == nil ? .untouched : .begun)
      } else {
        states.append(try pathState(difference, top: top, isDirectory: directories.contains(difference.path)))
      }
    }
    return states
  }

  private func pathState(
    _ difference: TreeDifference, top: AbsolutePath, isDirectory: Bool
  ) throws(GitError) -> PathState {
    switch FileOnDisk(top.appending(difference.path)) {
    case .missing:
      return difference.old == nil ? .untouched : .begun
    case .directory:
      let isSubmodule = [difference.old, difference.new].contains { $0?.kind == .commit }
      return isSubmodule || (isDirectory && difference.old == nil) ? .untouched : isDirectory ? .begun : .foreign
    case .symbolicLink(let target):
      for side in [difference.old, difference.new] where side?.kind == .symbolicLink {
        if let side, try blob(side.id) == target { return side == difference.old ? .untouched : .begun }
      }
    case .file(let content):
      for side in [difference.old, difference.new] where side?.kind == .blob {
        guard let side else { continue }
        let expected = try checkedOutContent(of: side.id, as: difference.path)
        if content == expected { return side == difference.old ? .untouched : .begun }
        if expected.starts(with: content) { return .begun }
      }
    case .other:
      break
    }
    return .foreign
  }
}
