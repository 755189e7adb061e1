import Files
import Foundation
import TestSupport
import Testing

@testable import Operations

/// The scripts that agents call: they find speckit and hand everything on.
@Suite struct ShimTests {
  static let names = [
    "check-prerequisites", "create-new-feature", "create-new-feature-branch", "resolve-template", "setup-plan",
    "setup-tasks",
  ]

  private let directory: TemporaryDirectory
  private let scripts = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../scripts")
    .standardizedFileURL

  /// A repository with copies of the scripts, and a program called speckit that tells what it was given.
  init() throws {
    directory = try TemporaryDirectory()
    for folder in ["my bin", "my shop/.specify/scripts"] {
      try FileManager.default.createDirectory(
        atPath: directory.path.string + "/" + folder, withIntermediateDirectories: true)
    }
    try Program.writeScript(
      "echo \"from $SPECKIT_SCRIPT\"\nfor word; do echo \"[$word]\"; done\nexit 7",
      to: directory.path.appending(component: "my bin").appending(component: "speckit"))
    for folder in ["bash", "python"] {
      let copy = ["-R", scripts.path + "/" + folder, "my shop/.specify/scripts/" + folder]
      try #require(try Program.run("/bin/cp", copy, in: directory.path).status == 0)
    }
  }

  private var program: String { directory.path.string + "/my bin/speckit" }
  private var shop: AbsolutePath { directory.path.appending(component: "my shop") }

  private func run(
    _ script: String, _ arguments: [String] = [], shell: String? = nil, path: String = "", program: String? = nil
  ) throws -> Program.Result {
    var variables = ["PATH": path + ":/usr/bin:/bin"]
    variables["SPECKIT_BIN"] = program
    let words = shell == nil ? arguments : [script] + arguments
    return try Program.run(shell ?? shop.string + "/" + script, words, in: shop, variables: variables)
  }

  @Test func `the embedded scripts are those of the folder`() throws {
    let onDisk = try Shims.Language.allCases.map(\.rawValue).flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: scripts.path + "/" + folder).map { folder + "/" + $0 }
    }
    let texts = try onDisk.map { try String(contentsOf: scripts.appending(path: $0), encoding: .utf8) }
    #expect(
      Dictionary(uniqueKeysWithValues: zip(onDisk, texts)) == EmbeddedShims.files, "run scripts/embed")
    #expect(onDisk.allSatisfy { FileManager.default.isExecutableFile(atPath: scripts.path + "/" + $0) })
  }

  @Test(arguments: Shims.Language.allCases)
  func `there is one for each of spec-kit's scripts, and they differ by their names alone`(
    language: Shims.Language
  ) throws {
    let suffix = [.bash: ".sh", .powershell: ".ps1", .python: ".py"][language] ?? ""
    let names = ShimTests.names.map { language == .python ? $0.replacing("-", with: "_") : $0 }
    let files = Dictionary(uniqueKeysWithValues: Shims.files(language).map { ($0.name, $0.bytes) })
    #expect(Set(files.keys) == Set(names.map { $0 + suffix }))
    let texts = zip(ShimTests.names, names).map { script, name in
      let text = String(decoding: files[name + suffix] ?? [], as: UTF8.self)
      return text.replacing(" compat \(script) ", with: "_").replacing("\"compat\", \"\(script)\"", with: "_")
    }
    #expect(Set(texts).count == 1)
    #expect(texts.first?.contains("_") == true)
  }

  @Test(arguments: names) func `a script hands on its name, its path and its arguments untouched`(name: String) throws {
    let script = ".specify/scripts/bash/\(name).sh"
    let result = try run(
      script, ["--json", "", "two  words", "a\"b'$c\\*", "--", "-x"], path: directory.path.string + "/my bin")
    let words = ["compat", name, "--json", "", "two  words", "a\"b'$c\\*", "--", "-x"]
    #expect(result.output == "from \(shop.string)/\(script)\n" + words.map { "[\($0)]\n" }.joined())
    #expect(result.errors.isEmpty)
    #expect(result.status == 7)
  }

  @Test(.enabled(if: hasPython), arguments: names)
  func `a script in Python does the same`(name: String) throws {
    let script = ".specify/scripts/python/\(name.replacing("-", with: "_")).py"
    let words = ["--json", "", "two  words", "a\"b'$c\\*", "--", "-x"]
    let result = try run(script, words, path: directory.path.string + "/my bin")
    let heard = (["compat", name] + words).map { "[\($0)]\n" }.joined()
    #expect(result.output == "from \(shop.string)/\(script)\n" + heard)
    #expect(result.errors.isEmpty)
    #expect(result.status == 7)
    let named = try run(script, ["--json"], shell: ShimTests.python, program: program)
    #expect(named.output == "from \(script)\n[compat]\n[\(name)]\n[--json]\n")
    #expect(named.status == 7)
  }

  @Test(.enabled(if: hasPython), arguments: [nil, "/nowhere/speckit", ""])
  func `without speckit a script in Python says how to get it`(program: String?) throws {
    let result = try run(".specify/scripts/python/setup_plan.py", program: program)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)\n")
  }

  private static let python = "/usr/bin/python3"
  private static var hasPython: Bool { FileManager.default.isExecutableFile(atPath: python) }

  @Test(arguments: ["/bin/bash", "/bin/sh"])
  func `a script may be called by its shell, with speckit named outright`(shell: String) throws {
    let script = ".specify/scripts/bash/setup-plan.sh"
    let result = try run(script, ["--json"], shell: shell, program: program)
    #expect(result.output == "from \(script)\n[compat]\n[setup-plan]\n[--json]\n")
    #expect(result.status == 7)
  }

  @Test func `a script reached through a link tells the link, by which its repository is found`() throws {
    let link = shop.string + "/linked.sh"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: scripts.path + "/bash/setup-tasks.sh")
    #expect(try run("linked.sh", program: program).output == "from \(link)\n[compat]\n[setup-tasks]\n")
  }

  @Test(arguments: [nil, "/nowhere/speckit", ""])
  func `without speckit a script says how to get it`(program: String?) throws {
    let result = try run(".specify/scripts/bash/setup-plan.sh", program: program)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors == "ERROR: speckit is not on PATH (install it, or set SPECKIT_BIN)\n")
  }
}
