import Files
import Survey

/// How Git calls speckit: by its name where it is on `PATH`, else by the path of the program that runs.
struct HookProgram {
  /// The folder of the workspace, from the top of the working tree, where hooks run.
  private let folder: RelativePath
  /// The program where it is not on `PATH`.
  private let path: AbsolutePath?

  init(_ workspace: Workspace, folder: RelativePath) {
    self.folder = folder
    let places = (workspace.variables["PATH"] ?? "").split(separator: ":").compactMap { AbsolutePath(String($0)) }
    let isOnPath = places.contains { place in
      let file = place.appending(component: "speckit")
      guard FileSystem.isFile(file), let stamp = (try? FileSystem.stamp(of: file)) ?? nil else { return false }
      return stamp.permissions & 0o111 != 0
    }
    path = isOnPath ? nil : FileSystem.executable
  }

  /// The merge driver as Git's configuration has it. See gitattributes(5), "Defining a custom merge driver".
  ///
  /// Where it cannot be started, or fails, Git merges the text itself: otherwise it would keep our version alone, without markers.
  var driver: String {
    let program = path.map { HookProgram.quoted($0.string) } ?? "speckit"
    let escaped = program.map { $0 == "%" ? "%%" : String($0) }.joined()
    return escaped + " merge-driver %O %A %B %L %P || " + HookProgram.plainMerge
  }

  /// What merges as Git does by itself, unless the driver ended with 1, which says that there are conflicts.
  private static let plainMerge =
    "(test $? -gt 1 && git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B)"

  /// The check before a commit, as it is written by hand.
  var check: String { command("speckit") }

  /// The same as one line of a script, which passes over it where there is no program, or no workspace.
  ///
  /// - Parameter isShared: whether the script is everybody's, so that no path of this machine belongs there.
  func line(isShared: Bool) -> String {
    let path = isShared ? nil : path
    let program = path.map { HookProgram.quoted($0.string) } ?? "speckit"
    let isThere = path == nil ? "command -v speckit >/dev/null 2>&1" : "test -x \(program)"
    let complaint = "speckit is not there, so nothing checks what is staged"
    let line = "if \(isThere); then \(command(program)) || exit $?; else echo '\(complaint)' >&2; fi"
    return folder.isEmpty ? line : "test ! -d \(HookProgram.quoted(folder.string)) || \(line)"
  }

  private func command(_ program: String) -> String {
    let place = folder.isEmpty ? "" : "-C \(HookProgram.quoted(folder.string)) "
    return "\(program) \(place)hooks run pre-commit"
  }

  /// A word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    "'" + word.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
