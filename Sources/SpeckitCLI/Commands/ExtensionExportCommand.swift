import Changes
import Failures
import Files
import Operations
import Survey

/// `extension export`: the extension of spec-kit as files to install it from.
enum ExtensionExportCommand: Command {
  static let specification = CommandSpecification(
    words: ["extension", "export"], summary: "write the extension of spec-kit into a folder, to install it from there",
    arguments: [.init(name: "DIR", count: .one, help: "the folder, which is made where it is missing")], writes: true,
    discussion: """
      Once specify extension add --dev DIR has installed it, spec-kit's prompts get number, branch and folder of a feature
      from speckit, bring indexes and Decision Log up to date after each phase, and ask its gate. The extension has speckit's
      version. A file that exists is never overwritten; another one in the place of one of its own is an error.
      In a workspace init --spec-kit does the same, in a place that the team shares.
      """,
    examples: ["speckit extension export tools/speckit-extension"])

  static func run(_ call: Call) throws -> Reply {
    let wanted = call.arguments.positional.first ?? ""
    let session = try call.session()
    let (directory, root) = try place(wanted, call, session)
    let outcome = try session.carryOut("extension export", call.writeOptions()) {
      try ExportExtension.decide(into: directory, root: root, version: version)
    }
    var reply = Reply(outcome)
    reply.lines = [Line(directory.string, .name) + Line("  extension of spec-kit, version \(version)")]
    reply.lines += outcome.changes.summaries.map { .detail("made", $0.path) }
    if outcome.changes.files.isEmpty { reply.lines.append(.detail("made", "nothing, all of it was there")) }
    reply.lines.append(Line("next: ", .hint) + Line("specify extension add --dev \(quotedForShell(wanted))"))
    return reply
  }

  /// The folder that is meant, symbolic links resolved, and the workspace or repository that it lies in.
  private static func place(
    _ wanted: String, _ call: Call, _ session: Session
  ) throws -> (directory: AbsolutePath, root: AbsolutePath) {
    guard !wanted.isEmpty, let named = AbsolutePath(wanted, relativeTo: try call.directory()) else {
      throw Failure(.usage, .badPath, "\(quoted(wanted)) is no folder to write into", hint: "name another one")
    }
    var existing = named
    while existing != .root, try FileSystem.kind(of: existing) == nil { existing = existing.parent }
    let top = try session.workspace.top() ?? session.workspace.root
    guard FileSystem.isDirectory(existing), let real = try FileSystem.realPath(existing),
      let rest = named.relative(to: existing), let inside = real.appending(rest).relative(to: top), !inside.isEmpty
    else {
      throw Failure(
        .usage, .outsideWorkspace, "\(wanted) is no folder below \(top), where speckit writes",
        hint: "name one there, and copy it where you need it")
    }
    let directory = real.appending(rest)
    let root = session.workspace.root
    return (directory, directory.relative(to: root) == nil ? top : root)
  }
}
