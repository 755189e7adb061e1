import Files
import TestSupport
import Testing

/// One system call of a run that changes the file system, or makes a change durable.
struct SystemCall: Hashable, CustomStringConvertible {
  /// Its name.
  let name: String
  /// How many calls of that name the process has made with it: strace counts each name by itself.
  let number: Int
  /// What it was called with.
  let arguments: String

  var description: String { "\(name) number \(number): \(arguments)" }

  /// Whether the program makes the call itself, and not libgit2 for it.
  var isOurOwn: Bool { arguments.contains(/\.speckit-\d|\.git\/speckit\//) }

  /// Whether libgit2 only asks with it whether the file system has links and permissions. What it finds goes into `core.symlinks`
  /// and `core.filemode`, and the link that it tried may stay.
  var isProbe: Bool { arguments.contains(/\/_git2_[0-9a-f]|\.git\/config", 0100744/) }

  /// The calls that count. Where one is not known to the processor, strace passes over it.
  static let names = [
    "open", "openat", "creat", "write", "writev", "pwrite64", "pwritev", "fsync", "fdatasync", "sync_file_range",
    "close",
    "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlink", "unlinkat", "mkdir",
    "mkdirat",
    "rmdir", "truncate", "ftruncate", "fallocate", "chmod", "fchmod", "fchmodat", "utimensat", "futimesat", "flock",
    "copy_file_range", "sendfile",
  ]

  /// The calls that a successful run of the scene's command, or of another one, makes on the stage.
  static func traced(_ arguments: [String], on stage: CrashStage) throws -> [SystemCall] {
    let trace = stage.directory.path.appending(component: "trace")
    let result = try stage.run(
      arguments,
      under: strace(["-y", "-o", trace.string, "-e", "trace=" + names.map { "?" + $0 }.joined(separator: ",")]))
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return parse(try stage.directory.text(of: "trace"), place: stage.place.string)
  }

  /// Stops the process with `fault`, such as `signal=KILL`, when it comes to this call, or with `andAfter` at all from it.
  func with(_ fault: String, andAfter: Bool = false) -> [String] {
    SystemCall.strace([
      "-o", "/dev/null", "-e", "trace=\(name)", "-e", "inject=\(name):\(fault):when=\(number)\(andAfter ? "+" : "")",
    ])
  }

  private static func strace(_ arguments: [String]) -> [String] { ["/usr/bin/strace", "-f", "-qq"] + arguments }

  /// Reads a trace. Calls outside `place` are counted, but are none of the result.
  private static func parse(_ trace: String, place: String) -> [SystemCall] {
    var counts: [Substring: Int] = [:]
    var written: Set<Substring> = []
    var calls: [SystemCall] = []
    for line in trace.split(separator: "\n") {
      guard let match = line.firstMatch(of: /^\d+ +(?<name>\w+)\((?<arguments>.*)/) else { continue }
      let (name, arguments) = (match.output.name, match.output.arguments)
      counts[name, default: 0] += 1
      guard arguments.contains(place), !arguments.hasPrefix("1<"), !arguments.hasPrefix("2<") else { continue }
      let descriptor = arguments.prefix { $0 != ">" }
      switch name {
      case "open", "openat", "creat":
        guard arguments.contains(/O_CREAT|O_TRUNC|O_WRONLY|O_RDWR/) else { continue }
        if let opened = arguments.split(separator: ") = ").last { written.insert(opened.prefix { $0 != ">" }) }
      case "close":
        guard written.remove(descriptor) != nil else { continue }
      default: break
      }
      calls.append(
        SystemCall(
          name: String(name), number: counts[name] ?? 0, arguments: String(arguments).replacing(place + "/", with: ""))
      )
    }
    return calls
  }
}
