import Files
import Foundation
import TestSupport
import Testing

/// YAML and JSON that are made to cost time or memory, or to mean more than data, wherever such files are read.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct HostileSettingsTests {
  /// Which file is read, and by what.
  private static let readers: [(path: String, command: [String])] = [
    (".specify/speckit.yml", ["list"]), ("manifest.yml", ["new-epic", "--from", "manifest.yml", "--dry-run"]),
    (".specify/presets/p/preset.yml", ["template", "list"]), (".specify/presets/.registry", ["template", "list"]),
    (".specify/profiles/p/profile.yml", ["template", "list"]), (".specify/feature.json", ["show"]),
    (".specify/init-options.json", ["init", "--dry-run"]), ("harness/feature_list.json", ["sync", "--dry-run"]),
    (RealWorkspace.epic + "/features/F-USER-001/contracts/api.yaml", ["sync", "--dry-run"]),
    (RealWorkspace.epic + "/features/F-USER-001/contracts/api.json", ["sync", "--dry-run"]),
  ]

  private static let laughs = HostileDocument(
    "laughs",
    made: { size in
      var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
      for level in 1..<max(2, min(size / 60, 10_000)) {
        text += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1),", count: 9) + "]\n"
      }
      return Array(text.utf8)
    })

  /// Each is refused, or read, in time and memory that grow with it.
  static let forms =
    [
      laughs, HostileDocument("nested sequences", "[", head: "a: "),
      HostileDocument("nested mappings", "{a: ", head: "a: "),
      HostileDocument("nested items", "- "), HostileDocument("questions", "? "),
      HostileDocument("an anchor in itself", "a§: &a§ [*a§]\n"),
      HostileDocument("a long scalar", "x", head: "layout: "),
      HostileDocument("a long key", "x", foot: ": 1\n"),
      HostileDocument("an unclosed quotation", "x\n", head: "layout: \""),
      HostileDocument("documents", "---\na: 1\n"),
      HostileDocument("merge keys", "<<: *b\n", head: "b: &b {layout: epic}\n"),
      HostileDocument("one key again and again", "layout: epic\n"),
      HostileDocument("tags", "- !!python/object/apply:os.system [\"touch pwned\"]\n"),
      HostileDocument("tag directives", "%TAG !a§! tag:x\n"),
      HostileDocument("a long tag", "x", head: "a: !", foot: " b\n"),
      HostileDocument("a long anchor", "x", head: "a: &", foot: " b\n"), HostileDocument("anchors", "k§: &k§ x\n"),
      HostileDocument("keys", "k§: x\n"), HostileDocument("items", "- a\n"),
      HostileDocument("flow items", "a, ", head: "a: ["),
      HostileDocument("specs roots", "- specs\n", head: "specs:\n"), HostileDocument("colons", "a:"),
      HostileDocument("tabs", "\t"), HostileDocument("percent signs", "%"),
      HostileDocument("folded lines", "  x\n", head: "layout: >\n"),
      HostileDocument("surrogates", "\\ud83d", head: "{\"layout\": \"", foot: "\"}"),
      HostileDocument("a long number", "9", head: "branch: { digits: ", foot: " }\n"),
      HostileDocument("features", "- title: T§\n", head: "title: T\nservice: s\nfeatures:\n"),
      HostileDocument(
        "features in a row", "- {title: T, short-name: w§, depends-on: [w§]}\n",
        head: "title: T\nservice: s\nfeatures:\n"),
      HostileDocument(
        "provided templates", "  - {type: template, name: t§-template, file: t§.md}\n",
        head: "provides:\n  templates:\n"),
      HostileDocument(
        "registered presets", "\"p§\": {\"priority\": §}, ", head: "{\"presets\": {", foot: "\"z\": {}}}"),
    ] + HostileDocument.plain

  private static let size = LongTests.areWanted ? 50_000 : 8_000

  @Test func `settings cost time and memory that grow with their size`() throws {
    let workspace = try RealWorkspace.prepared()
    for (number, reader) in Self.readers.enumerated() {
      var worst: (form: String, run: MeasuredRun)?
      for form in Self.forms.sampled(every: 37, from: number) {
        let runs = try [1, 4].map { factor in
          try workspace.sandbox.directory.write(form.bytes(factor * Self.size), to: "repository/" + reader.path)
          return try workspace.measure(reader.command, "\(form.name) as \(reader.path)")
        }
        let what = "\(form.name) as \(reader.path)"
        runs[1].expectGrowth(from: runs[0], what)
        #expect(runs[1].errors.utf8.count < 20_000, "\(what): \(runs[1].errors.utf8.count) bytes of errors")
        #expect(!workspace.sandbox.directory.exists("repository/pwned"), "\(what)")
        if runs[1].seconds > worst?.run.seconds ?? 0 { worst = (form.name, runs[1]) }
      }
      if let worst {
        let cells = ["\(worst.form) as \(reader.path)", "\(4 * Self.size / 1_000) kB", reader.command[0]]
        try Figures.note(.inputs, order: 200, cells + worst.run.figures)
      }
      try? FileManager.default.removeItem(atPath: workspace.root.string + "/" + reader.path)
    }
  }

  /// Each value of each key, as everything that YAML has.
  @Test func `a configuration of wrong types is refused in one sentence`() throws {
    let workspace = try RealWorkspace.prepared()
    let keys = [
      "layout", "plans", "specs", "branch", "branch: { create", "branch: { digits", "branch: { remote", "templates",
      "templates: { plan", "decisions", "decisions: { capture", "index", "index: { update", "index: { workspace",
      "constitution", "registry", "headings", "headings: { decision-log", "rules", "rules: { SK012",
    ]
    let values = [
      "{a: {b: c}}", "[[a]]", "[~, {}]", "\"\\u001b[31m\"", "../../x", "/etc/passwd", ".git/x", "-9999999999999999999",
    ]
    for (number, key) in keys.enumerated() {
      for value in values.sampled(every: 24, from: number) {
        try workspace.sandbox.write("\(key): \(value)\(key.contains("{") ? " }" : "")\n", to: ".specify/speckit.yml")
        let result = try workspace.run(["list"])
        #expect([0, 2].contains(result.status), "\(key): \(value): \(result.errors)")
        #expect(TextSink.terminalFault(result.errors) == nil, "\(key): \(value): \(result.errors)")
        if result.status == 2 {
          let lines = result.errors.split(separator: "\n")
          #expect(
            lines.count == 2 && lines[0].hasPrefix("error: .specify/speckit.yml:1: ") && lines[1].hasPrefix("hint: "))
        }
      }
    }
  }
}
