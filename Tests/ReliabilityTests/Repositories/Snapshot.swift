import Files
import TestSupport
import Testing

/// What stands below a directory: each path with type, mode, and target or content. The lock's own file, which says
/// nothing, is left out, and the content of an index, which changes with the times of files.
struct Snapshot {
  private let entries: [String: String]

  /// Looks at everything, or only at what people see: not at what belongs to Git and to the program.
  init(of directory: AbsolutePath, visibleOnly: Bool = false) throws {
    let hidden = visibleOnly ? "\\( -name .git -o -name .state \\) -prune -o" : ""
    let state = "! -path '*/speckit' ! -path '*/.state' ! -path '*/speckit/lock' ! -path '*/.state/lock'"
    let script = """
      find . -mindepth 1 \(hidden) \(state) -printf '%P\\t%y %m %l\\n'
      find . -mindepth 1 \(hidden) -type f \(state) ! -path '*/.git*/index' -exec sha1sum '{}' +
      """
    let result = try Program.run("/bin/sh", ["-ec", script], in: directory, variables: ["PATH": "/usr/bin:/bin"])
    try #require(result.status == 0, "\(result.errors)")
    var entries: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      if let tab = line.firstIndex(of: "\t") {
        entries[String(line[..<tab])] = String(line[tab...])
      } else if let space = line.firstIndex(of: " ") {
        entries[String(line[space...].drop { $0 == " " }.dropFirst(2)), default: ""] += line[..<space]
      }
    }
    self.entries = entries
  }

  /// The paths in which two snapshots differ.
  func differences(from other: Snapshot) -> Set<String> {
    Set(entries.keys).union(other.entries.keys).filter { entries[$0] != other.entries[$0] }
  }
}
