import Files
import TestSupport
import Testing

@testable import Operations

/// spec-kit's manifest is told of shims by the least edit.
@Suite struct SpecKitManifestTests {
  private let plan = RelativePath(".specify/scripts/bash/setup-plan.sh") ?? .empty
  private let tasks = RelativePath(".specify/scripts/bash/setup-tasks.sh") ?? .empty
  private let digest = SHA256(Array("shim".utf8))

  private func registered(_ text: String, _ paths: RelativePath...) throws -> String {
    let manifest = try #require(SpecKitManifest(Array(text.utf8)))
    let bytes = manifest.registering(paths.map { ($0, digest) })
    #expect(SpecKitManifest(bytes)?.registering(paths.map { ($0, digest) }) == bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `the digests are replaced, and the files are listed as found`() throws {
    let text = """
      {
        "integration": "speckit",
        "version": "1.2.3",
        "files": {
          ".specify/scripts/bash/setup-tasks.sh": "aa",
          ".specify/scripts/bash/common.sh": "\\u0022,}",
          ".specify/scripts/bash/setup-plan.sh": "bb"
        }
      }

      """
    let expected = """
      {
        "integration": "speckit",
        "version": "1.2.3",
        "files": {
          ".specify/scripts/bash/setup-tasks.sh": "\(digest.hexadecimal)",
          ".specify/scripts/bash/common.sh": "\\u0022,}",
          ".specify/scripts/bash/setup-plan.sh": "\(digest.hexadecimal)"
        },
        "recovered_files": [
          ".specify/scripts/bash/setup-plan.sh",
          ".specify/scripts/bash/setup-tasks.sh"
        ]
      }

      """
    #expect(try registered(text, plan, tasks) == expected)
  }

  @Test(arguments: [
    (#""recovered_files": ["x"]"#, #""recovered_files": ["x",".specify/scripts/bash/setup-plan.sh"]"#),
    (#""recovered_files": [ "x", "y" ]"#, #""recovered_files": [ "x", "y", ".specify/scripts/bash/setup-plan.sh" ]"#),
    (#""recovered_files":[]"#, #""recovered_files":[".specify/scripts/bash/setup-plan.sh"]"#),
  ])
  func `found files that are listed already stay`(before: String, after: String) throws {
    let files = #"{"files":{".specify/scripts/bash/setup-plan.sh":"\(digest.hexadecimal)"},"#
      .replacing("\\(digest.hexadecimal)", with: digest.hexadecimal)
    #expect(try registered(files + before + "}", plan) == files + after + "}")
  }

  @Test func `a script that is not listed changes nothing`() throws {
    let text = #"{"files": {}, "ownership_modes": {".specify/scripts/bash/setup-plan.sh": "whole"}}"#
    #expect(try registered(text, plan) == text)
  }

  @Test(arguments: ["", "{", "[]", #"{"files": []}"#, #"{"files": {"a": "b"}"#, #"{"files": {"a" "b"}}"#, "{\"files"])
  func `what lists no files is no manifest`(text: String) {
    #expect(SpecKitManifest(Array(text.utf8)) == nil)
  }

  @Test func `one that may not be read is not taken for missing, nor is a script`() throws {
    let bytes = Array(#"{"files": {}}"#.utf8)
    let tree = MemoryTree([SpecKitManifest.path.string: bytes, plan.string: bytes])
    #expect(try SpecKitManifest(in: tree) != nil && SpecKitManifest(in: MemoryTree([:])) == nil)
    let withoutManifest = DeniedTree(tree: tree, denied: SpecKitManifest.path)
    #expect(throws: FileError.self) { try SpecKitManifest(in: withoutManifest) }
    #expect(try SpecKitManifest.all(in: withoutManifest).isEmpty)
    #expect(try SpecKitManifest.problems(in: withoutManifest).map(\.path) == [SpecKitManifest.path])
    let script = SpecKitScript(path: plan, name: "setup-plan", shim: [])
    #expect(try script.standing(in: tree, nil) == .other)
    #expect(throws: FileError.self) { try script.standing(in: DeniedTree(tree: tree, denied: plan), nil) }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a long one answers for each of its files at once, the last entry counts`() throws {
    let names = (1...40_000).map { ".specify/files/\($0)" }
    let listed = names.map { "\"\($0)\": \"aa\"" } + ["\"\(names[0])\": \"bb\""]
    let found = names.dropFirst().map { "\"\($0)\"" }
    let text = "{\"files\": {\(listed.joined(separator: ","))}, \"recovered_files\": [\(found.joined(separator: ","))]}"
    let manifest = try #require(SpecKitManifest(Array(text.utf8)))
    #expect(manifest.paths.filter(manifest.isFound).count == found.count)
    #expect(manifest.paths.filter { manifest.digest(of: $0) == "bb" }.count == 2)
  }
}

/// The table of spec-kit's published scripts.
@Suite struct PublishedScriptsTests {
  @Test func `the table is in order, and each of its entries is found`() {
    let digests = PublishedScripts.digests
    #expect(digests.count > 100)
    #expect(zip(digests, digests.dropFirst()).allSatisfy { $0 < $1 })
    #expect(digests.allSatisfy(PublishedScripts.contains))
    #expect(!digests.contains { PublishedScripts.contains($0 + 1) && !digests.contains($0 + 1) })
    #expect(!PublishedScripts.contains(0) && !PublishedScripts.contains(.max))
  }

  @Test(arguments: Shims.Language.allCases)
  func `no shim is one of spec-kit's own`(language: Shims.Language) {
    #expect(Shims.files(language).allSatisfy { !PublishedScripts.contains(SHA256($0.bytes).prefix) })
  }
}
