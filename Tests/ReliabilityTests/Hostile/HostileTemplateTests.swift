import Files
import Foundation
import TestSupport
import Testing

/// Templates, presets and their manifests that lead out of the workspace, grow without end, or want to be run.
@Suite(.timeLimit(.minutes(LongTests.hangMinutes))) struct HostileTemplateTests {
  private let workspace: RealWorkspace

  init() throws { workspace = try RealWorkspace.prepared() }

  private func preset(_ name: String, _ entry: String) throws {
    try workspace.sandbox.write("provides:\n  templates:\n  - {\(entry)}\n", to: ".specify/presets/\(name)/preset.yml")
  }

  @Test func `a preset provides no file from outside of it`() throws {
    try workspace.sandbox.directory.write("SECRET\n", to: "secret")
    try workspace.sandbox.write("x\n", to: ".specify/presets/p/templates/x.md")
    let folder = workspace.root.string + "/.specify/presets/p/"
    let outside = workspace.sandbox.directory.path.string
    try FileManager.default.createSymbolicLink(atPath: folder + "link", withDestinationPath: outside + "/secret")
    try FileManager.default.createSymbolicLink(atPath: folder + "folder", withDestinationPath: outside)
    let files = ["../../../../secret", "/etc/passwd", "..", "a/../../secret", "", ".", "link", "folder/secret"]
    for file in files {
      try preset("p", "type: template, name: spec-template, file: '\(file)'")
      for command in [["template", "show", "spec-template"], ["new-feature", "X", "--dry-run"]].sampled(every: 2) {
        let result = try workspace.run(command)
        #expect(result.status == 2 || result.status == 5, "\(file): \(result)")
        #expect(result.errors.contains("preset.yml:3: ") && !result.output.contains("SECRET"), "\(file): \(result)")
      }
    }
  }

  @Test func `no program of a preset or of the repository is run`() throws {
    let program = "#!/bin/sh\ntouch '\(workspace.root)/pwned'\n"
    for path in [
      ".specify/presets/p/run.sh", ".specify/presets/p/post-install.sh", ".specify/extensions/e/hook.sh",
      ".specify/scripts/bash/create-new-feature.sh", ".specify/scripts/bash/common.sh", ".git/hooks/post-checkout",
      ".git/hooks/pre-commit", ".git/hooks/commit-msg", ".git/hooks/reference-transaction", ".git/hooks/post-commit",
    ] {
      try workspace.sandbox.write(program, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(workspace.root)/\(path)")
    }
    try workspace.sandbox.write(
      "hooks: {before: run.sh}\nprovides:\n  scripts: [run.sh]\n  templates:\n  - {type: script, name: x, file: run.sh}\n"
        + "  - {type: command, name: y, file: run.sh}\n", to: ".specify/presets/p/preset.yml")
    try workspace.sandbox.write(
      "hooks: {before_specify: {command: 'sh hook.sh'}}\n", to: ".specify/extensions/e/extension.yml")
    for key in ["core.fsmonitor", "core.editor", "diff.external"] {
      try workspace.sandbox.git("config", key, "touch pwned")
    }
    try workspace.succeed("new-feature", "Next", "--commit", "--full")
    for command in [
      ["sync"], ["check", "--fix"], ["template", "list"], ["init"], ["switch", "F-USER-001"], ["list"],
    ] {
      _ = try workspace.measure(command, "hooks everywhere")
    }
    #expect(!workspace.sandbox.directory.exists("repository/pwned"))
  }

  @Test func `no filter of the repository is run`() throws {
    try workspace.sandbox.write("*.md filter=x\n", to: ".gitattributes")
    try workspace.sandbox.write("# Notes\n", to: "notes.md")
    try workspace.sandbox.commitAll()
    try workspace.sandbox.git("branch", "001-sign")
    try workspace.sandbox.write("# Other notes\n", to: "notes.md")
    try workspace.sandbox.commitAll()
    for program in ["clean", "smudge"] {
      try workspace.sandbox.git("config", "filter.x." + program, "touch '\(workspace.root)/pwned'; cat")
    }
    for command in [["switch", "F-USER-001"], ["new-feature", "Next", "--commit"]] {
      let run = try workspace.measure(command, "a filter on the documents")
      #expect(run.status == 5 && run.errors.contains("goes through the filter x"), "\(command): \(run.errors)")
    }
    for command in [["new-feature", "Next", "--full"], ["sync"], ["check", "--fix"], ["list"]] {
      _ = try workspace.measure(command, "a filter on the documents")
    }
    #expect(!workspace.sandbox.directory.exists("repository/pwned"))
    try workspace.sandbox.git("add", "--all")
    #expect(workspace.sandbox.directory.exists("repository/pwned"), "git runs it")
  }

  @Test func `templates that wrap themselves and each other end`() throws {
    let wrapping = "{CORE_TEMPLATE}\n{CORE_TEMPLATE}\n{CORE_TEMPLATE}\n"
    let count = LongTests.areWanted ? 3_000 : 40
    for number in 0..<count {
      let name = String(format: "p%05d", number)
      try preset(name, "type: template, name: spec-template, file: spec.md, strategy: wrap")
      try workspace.sandbox.write(wrapping, to: ".specify/presets/\(name)/spec.md")
    }
    let run = try workspace.measure(["template", "show", "spec-template"], "\(count) layers")
    #expect(run.status == 2 && run.errors.contains("ten megabytes"), "\(run.errors)")
  }

  @Test func `what a placeholder stands for is no placeholder`() throws {
    try workspace.sandbox.write(
      "# Feature Specification: [FEATURE NAME]\n\n$ARGUMENTS [DATE] {CORE_TEMPLATE} [FEATURE_ID]\n",
      to: ".specify/templates/spec-template.md")
    let title = "[FEATURE_ID] $ARGUMENTS [DATE] {CORE_TEMPLATE}"
    try workspace.succeed("new-feature", "--no-switch", "--title", title, "--", "[FEATURE NAME] it is")
    let text = try workspace.sandbox.text(of: RealWorkspace.epic + "/features/F-USER-002/spec.md")
    #expect(text.hasPrefix("# Feature Specification: \(title)\n\n[FEATURE NAME] it is "))
  }

  @Test func `a huge template is previewed in time that grows with its size`() throws {
    let size = LongTests.areWanted ? 10_000_000 : 100_000
    let seconds = try [size, 4 * size].map { size in
      try workspace.sandbox.directory.write(
        HostileDocument("lines", "line §\n", head: "# [FEATURE NAME]\n").bytes(size),
        to: "repository/.specify/templates/spec-template.md")
      let run = try workspace.measure(["new-feature", "Next", "--dry-run", "-v"], "template of \(size) bytes")
      #expect(run.status == 0, "\(run.errors)")
      return run.seconds
    }
    #expect(seconds[1] < 8 * seconds[0] + 0.5, "\(seconds)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script(1) is not installed"))
  func `a terminal gets a template without its control characters`() throws {
    try workspace.sandbox.write("a\u{1B}]52;c;eA==\u{7}b\u{202E}c\n", to: ".specify/templates/spec-template.md")
    let raw = try workspace.succeed("template", "show", "spec-template")
    #expect(raw.contains("\u{1B}]52"), "a file or pipe gets the bytes")
    let command = "NO_COLOR=1 '\(BuiltProgram.path)' template show spec-template"
    let shown = try Program.run(
      "/usr/bin/script", ["-qec", command, "/dev/null"], in: workspace.root, variables: workspace.sandbox.variables)
    #expect(shown.output.contains("a\u{FFFD}]52;c;eA==\u{FFFD}b\u{FFFD}c"), "\(shown.output.debugDescription)")
  }
}
