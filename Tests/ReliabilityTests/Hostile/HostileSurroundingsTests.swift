import Files
import Foundation
import TestSupport
import Testing

/// Variables, arguments, owners and directories that nobody would choose.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct HostileSurroundingsTests {
  private let workspace: RealWorkspace

  init() throws { workspace = try RealWorkspace.prepared() }

  private func run(_ arguments: [String], _ variables: [String: String]) throws -> Program.Result {
    try Program.run(
      BuiltProgram.path, arguments, in: workspace.root,
      variables: workspace.sandbox.variables.merging(variables) { _, new in new })
  }

  private static let variables = [
    "SPECIFY_FEATURE", "SPECIFY_FEATURE_DIRECTORY", "SPECIFY_INIT_DIR", "SPECKIT_AUTHOR", "SOURCE_DATE_EPOCH",
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_CEILING_DIRECTORIES", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "TERM", "TMPDIR",
  ]

  @Test func `variables lead nowhere and are shown harmlessly`() throws {
    let values = [
      "", "..", "../../..", "/", "/etc", "a\nb", "\u{1B}]52;c;eA==\u{7}", "\u{202E}x", "-rf", "plans/../../..", ".git",
      String(repeating: "x", count: 100_000), String(repeating: "a/", count: 50_000), "F-USER-001", "F-USER-001\n",
    ]
    let before = try TreeSnapshot(of: workspace.sandbox.directory.path.string)
    let commands = [["show"], ["plan", "--dry-run"], ["new-feature", "X", "--dry-run"], ["list", "--json"]]
    let cases = Self.variables.flatMap { name in values.flatMap { value in commands.map { (name, value, $0) } } }
    for (name, value, command) in cases.sampled(every: 47) {
      let result = try run(command, [name: value])
      let what = "\(name)=\(value.prefix(40).debugDescription), \(command)"
      #expect((0...5).contains(result.status), "\(what): \(result.errors)")
      let fault = TextSink.terminalFault(result.errors) ?? TextSink.terminalFault(result.output)
      #expect(fault == nil, "\(what): \(fault ?? "")")
      if command.last == "--json" { #expect(TextSink.jsonFault(result.output) == nil, "\(what)") }
    }
    #expect(before.differences(to: try TreeSnapshot(of: workspace.sandbox.directory.path.string)) == [])
  }

  @Test func `a variable that is no text is no crash`() throws {
    for script in [
      "SPECIFY_FEATURE=$(printf '\\377\\300') \"$0\" show", "SPECIFY_FEATURE_DIRECTORY=$(printf '\\377') \"$0\" show",
      "\"$0\" show \"$(printf '\\377\\300')\"", "\"$0\" new-feature \"$(printf 'a\\377b')\" --dry-run",
      "\"$0\" \"$(printf '\\377')\"", "\"$0\" -C \"$(printf '\\377')\" list",
      "\"$0\" list --stage=\"$(printf '\\300')\"",
      "env -i \"$0\" list", "\"$0\" list >&-", "\"$0\" list 2>&- <&-", "cd / && \"$0\" -C \"$OLDPWD\" list",
    ] {
      let result = try Program.run(
        "/bin/sh", ["-c", script, BuiltProgram.path], in: workspace.root, variables: workspace.sandbox.variables)
      #expect((0...5).contains(result.status), "\(script): \(result)")
      #expect(!result.errors.contains("Fatal"), "\(script): \(result.errors)")
    }
  }

  @Test func `arguments of every kind and number get an answer`() throws {
    let many = Array(repeating: "x", count: LongTests.areWanted ? 100_000 : 2_000)
    // The kernel takes 2 MB of arguments with their addresses at the usual limit of the stack.
    let pairs = many.prefix(40_000)
    let calls = [
      [""], ["", ""], ["list", ""], ["show", ""], ["-"], ["--"], ["--", "--"], ["-C"], ["-C", ""], ["--color", ""],
      ["list"] + many, ["show"] + many, many, ["gate", "spec"] + many, ["check"] + many, ["sync"] + many,
      ["list"] + Array(repeating: "-v", count: many.count), ["check"] + pairs.flatMap { ["--select", $0] },
      ["new-feature", "X", "--dry-run"] + pairs.flatMap { ["--depends-on", $0] },
      ["list"] + pairs.flatMap { _ in ["-C", "."] }, ["list", "-C", String(repeating: "./", count: 50_000)],
      ["show", String(repeating: "a", count: 100_000)], ["--" + String(repeating: "a", count: 100_000)],
      [String(repeating: "a", count: 100_000)], ["new-feature", String(repeating: "a b ", count: 25_000), "--dry-run"],
      ["new-feature", "X", "--short-name", String(repeating: "é", count: 50_000), "--dry-run"],
      ["decision", "add", String(repeating: "x ", count: 50_000), "--rationale", "r", "--dry-run"],
      ["new-feature", "X", "--number", String(repeating: "9", count: 100_000)],
      ["new-feature", "X", "--id", String(repeating: "F-", count: 50_000)],
    ]
    var worst = (arguments: ["list"], run: try workspace.measure(["list"], "list"))
    for arguments in calls {
      let what = "\(arguments.count) arguments: \(arguments.prefix(3).map { $0.prefix(30) })"
      let run = try workspace.measure(arguments, what)
      // A processor second for each megabyte and more than enough to start a debug build.
      #expect(run.seconds < (LongTests.areWanted ? 20 : 10), "\(what): \(run.seconds) s")
      #expect(!run.errors.contains("Fatal"), "\(what): \(run.errors)")
      if run.seconds > worst.run.seconds { worst = (arguments, run) }
    }
    let kinds = "the worst of \(calls.count) command lines"
    let size = worst.arguments.map(\.utf8.count).reduce(0, +)
    let cells = [kinds, "\(size / 1_000) kB", worst.arguments.first ?? ""]
    try Figures.note(.inputs, order: 201, cells + worst.run.figures)
  }

  @Test(.enabled(if: BuiltProgram.canBecomeNobody))
  func `a repository of somebody else is refused as git refuses it`() throws {
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    try workspace.sandbox.git("config", "core.fsmonitor", "false")
    _ = try Program.run("/bin/chmod", ["-R", "go+rX", workspace.sandbox.directory.path.string], in: .root)
    let git = try Program.run(
      nobody[0], Array(nobody.dropFirst()) + ["/usr/bin/git", "status"], in: workspace.root,
      variables: workspace.sandbox.variables)
    #expect(git.errors.contains("dubious ownership"), "\(git.errors)")
    let before = try TreeSnapshot(of: workspace.root.string)
    for command in [["new-feature", "X"], ["sync"], ["new-feature", "X", "--dry-run"], ["switch", "F-USER-001"]] {
      let result = try workspace.run(command, under: nobody)
      #expect(result.status == 5, "\(command): \(result)")
      #expect(result.errors.contains("hint: git config --global --add safe.directory"), "\(command): \(result.errors)")
    }
    #expect(before.differences(to: try TreeSnapshot(of: workspace.root.string)) == [])
  }

  @Test func `deep folders and many features get an answer`() throws {
    let deep = Array(repeating: "d", count: 500).joined(separator: "/")
    let feature = RealWorkspace.epic + "/features/F-USER-001"
    for place in ["plans", "specs", feature + "/contracts", feature + "/checklists", feature, ".specify/templates"] {
      try workspace.sandbox.write("# Deep\n", to: place + "/" + deep + "/spec.md")
    }
    for number in 0..<(LongTests.areWanted ? 10_000 : 200) {
      try FileManager.default.createDirectory(
        atPath: workspace.root.string + "/\(RealWorkspace.epic)/features/F-BULK-\(number)",
        withIntermediateDirectories: true)
    }
    for command in [["list"], ["check"], ["sync"], ["show", "F-USER-001"], ["gate", "spec", "--all"], ["init"]] {
      let run = try workspace.measure(command, "deep folders")
      #expect(run.seconds < 60, "\(command): \(run.seconds) s")
    }
    try workspace.succeed("sync", "--check")
  }

  @Test func `folders with hostile names get an answer`() throws {
    let names = [
      "a\nb", "a\tb", "\u{1B}[31mred", "\u{202E}rtl", "e\u{301}", "é", String(repeating: "x", count: 255),
      String(repeating: "é", count: 127), "-rf", "--help", " ", " a ", "a|b", "a]b", "a)b", "`a`", "<b>", "#", "a%0Ab",
      "::error::", "\\", "\"", "'", "$(x)", "*", "?", "~", "a:b", "CON", "F-USER-001 ", "001-\u{7}", "EPIC-\u{9B}31m",
    ]
    for name in names {
      for place in [RealWorkspace.epic + "/features", "specs", "plans/services/user-service"] {
        let file = place.hasPrefix("plans/services/user") && !place.hasSuffix("features") ? "exec-plan.md" : "spec.md"
        try workspace.sandbox.write("# Title\n", to: "\(place)/\(name)/\(file)")
      }
      guard name.utf8.count < 250 else { continue }
      try workspace.sandbox.write("## GET /x\n", to: RealWorkspace.epic + "/features/F-USER-001/contracts/\(name).md")
    }
    let shell =
      "for d in specs \(RealWorkspace.epic)/features; do mkdir \"$d/$(printf '001-\\377\\300')\"; "
      + "echo '# T' > \"$d/$(printf '001-\\377\\300')/spec.md\"; done"
    _ = try Program.run("/bin/sh", ["-c", shell], in: workspace.root)
    #expect(try workspace.run(["sync"]).status == 5)
    for sink in TextSink.all.sampled(every: 7) {
      let result = try workspace.run(sink.arguments)
      #expect((0...5).contains(result.status), "\(sink.arguments): \(result.errors)")
      let fault = sink.fault(result.output)
      #expect(fault == nil, "\(sink.arguments): \(fault ?? "")")
    }
    _ = try Program.run(
      "/bin/bash", ["-c", "rm -r {specs,\(RealWorkspace.epic)/features}/$'001-\\377\\300'"], in: workspace.root)
    try workspace.succeed("sync")
    for name in ["/design/index.md", "/exec-plan.md"] {
      let fault = IndexText(try workspace.sandbox.text(of: RealWorkspace.epic + name)).fault
      #expect(fault == nil, "\(name): \(fault ?? "")")
    }
    try workspace.succeed("sync", "--check")
  }
}
