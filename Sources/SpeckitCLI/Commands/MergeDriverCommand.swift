import Documents
import Failures
import Files
import Git
import Indexes
import Survey

/// `merge-driver`: what Git runs to merge an index, an exec plan or a Decision Log.
enum MergeDriverCommand: Command {
  static let specification = CommandSpecification(
    words: ["merge-driver"], summary: "merge an index or exec plan; git runs it",
    arguments: [
      .init(name: "BASE", count: .one, help: "the file with the version that both sides came from, %O"),
      .init(name: "OURS", count: .one, help: "the file with our version, which gets the merged one, %A"),
      .init(name: "THEIRS", count: .one, help: "the file with their version, %B"),
      .init(name: "SIZE", count: .one, help: "how many characters a conflict marker has, %L"),
      .init(name: "PATH", count: .one, help: "the path of the file in the repository, %P"),
    ],
    discussion: """
      Exits with 1 where conflicts are left, as git expects it. What people wrote is merged line by line, regions are made
      anew from what both sides hold, notes and the entries of the Decision Log of both are kept. It writes nothing but OURS.
      In git's configuration: merge.speckit.driver = speckit merge-driver %O %A %B %L %P
      """, examples: ["speckit merge-driver %O %A %B %L %P"])

  static func run(_ call: Call) throws -> Reply {
    let words = call.arguments.positional
    let directory = try call.directory()
    let files = try words.prefix(3).map { try file($0, directory) }
    let versions = MergeDriver.Versions(
      base: try FileSystem.read(files[0])?.bytes ?? [], ours: try content(files[1]), theirs: try content(files[2]))
    let size = Int(words[3]) ?? 7
    let merged = try merged(versions, at: words[4], markerSize: size, in: directory, call)
    try FileSystem.answer(merged.bytes, in: files[1])
    var reply = Reply(status: merged.hasConflicts ? 1 : 0)
    reply.diagnostics = merged.renamed.map { Diagnostic(renamed: $0, in: words[4]) }
    return reply
  }

  /// The merged file; where something fails that knows more than the versions, what these tell alone.
  private static func merged(
    _ versions: MergeDriver.Versions, at name: String, markerSize: Int, in directory: AbsolutePath, _ call: Call
  ) throws -> IndexMerge.Merged {
    do {
      guard let path = RelativePath(name) else { throw noPath(name) }
      let root = try WorkspaceLocator.root(
        from: try nearestFolder(of: path, below: directory), variables: call.environment.variables)
      return try MergeDriver(call.session(root: root), path, markerSize: markerSize).merged(versions)
    } catch {
      return try MergeDriver.merged(versions, at: name, markerSize: markerSize)
    }
  }

  /// The folder of a file, or the nearest above it that is there.
  private static func nearestFolder(of path: RelativePath, below top: AbsolutePath) throws -> AbsolutePath {
    var folder = path.parent
    while !folder.isEmpty, !FileSystem.isDirectory(top.appending(folder)) { folder = folder.parent }
    return top.appending(folder)
  }

  private static func file(_ name: String, _ directory: AbsolutePath) throws(Failure) -> AbsolutePath {
    guard let path = AbsolutePath(name, relativeTo: directory) else { throw noPath(name) }
    return path
  }

  private static func content(_ file: AbsolutePath) throws -> [UInt8] {
    guard let contents = try FileSystem.read(file) else { throw noPath(file.string) }
    return contents.bytes
  }

  private static func noPath(_ name: String) -> Failure {
    Failure(.usage, .badValue, "there is no file \(name)", hint: "git gives a merge driver %O %A %B %L %P")
  }
}
