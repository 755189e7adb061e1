import Configuration
import Changes
import Failures
import Files
import Survey

/// A file or folder that cannot be read.
struct UnreadableFile: Hashable {
  /// Where it is; where its own name leads nowhere, the folder that holds it.
  let path: RelativePath
  /// What people call it.
  let name: String
  /// Why, in a few words.
  let reason: String
  /// What mends it.
  let hint: String

  /// Where it is, with its own name.
  var place: String { path.name == name ? path.string : "\(path)/\(name)" }
}

extension UnreadableFile {
  /// A file that the system does not let us read.
  init(_ path: RelativePath, _ error: FileError) {
    self.init(path: path, name: path.name, reason: error.shortReason, hint: Failure(error).hint)
  }

  /// A file or folder of the workspace at `root` that the system does not let us read.
  init(_ error: FileError, below root: AbsolutePath) { self.init(error.path.relative(to: root) ?? .empty, error) }

  /// What other commands leave out.
  init(_ odd: LeftOut) {
    self.init(
      path: odd.path, name: odd.location == nil ? odd.name : odd.path.name, reason: odd.reason, hint: odd.failure.hint)
  }

  /// A constitution that the configuration names and that is not there.
  init(missingConstitution path: RelativePath) {
    self.init(
      path: path, name: path.name, reason: "it is not there, and the configuration names it as the constitution",
      hint: "write it, or mend `constitution:` in \(Configuration.path)")
  }
}
