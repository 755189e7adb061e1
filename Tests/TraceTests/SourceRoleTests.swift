import Configuration
import TestSupport
import Testing

@testable import Trace

private func role(_ path: String, _ configuration: String = "") throws -> SourceRole? {
  var roles = SourceRoles(try Configuration.parse(Array(configuration.utf8), file: "speckit.yml"))
  return roles.role(of: Array(path.utf8)[...])
}

@Suite struct SourceRoleTests {
  @Test(arguments: [
    "src/app.py", "main.go", "a/b/c.TSX", "lib/x.rb", "Sources/A/B.swift", "app.component.vue", "infra/main.tf",
    "src/latest.ts", "src/contest.py", "src/Manifest.java", "src/AUDIT.java", "spec/model.swift", "src/testing.go",
    ".github/scripts/release.py", "api/openapi.proto", "src/fixtures/seed.py",
  ])
  func `a file is code by its ending`(path: String) throws { #expect(try role(path) == .code) }

  @Test(arguments: [
    "tests/unit/test_user.py", "src/user_test.go", "web/a.test.ts", "web/a.spec.tsx", "web/__tests__/a.js",
    "Tests/AppTests/UserTests.swift", "src/test/java/a/FooTest.java", "src/main/FooIT.java", "spec/user_spec.rb",
    "spec/helper.rb", "test/user.exs", "lib/user_test.dart", "App.Tests/Helper.cs", "src/androidTest/A.kt",
    "features/login.feature", "src/commonTest/kotlin/Helper.kt", "crates/a/src/tests.rs", "t/basic.t",
    "e2e/login.cy.ts",
    "tests/conftest.py", "a_unittest.cc", "contracts/Token.t.sol",
  ])
  func `a file is a test by the conventions of its language`(path: String) throws { #expect(try role(path) == .test) }

  @Test(arguments: [
    "README.md", "package-lock.json", "logo.png", "Makefile", "a.min.js", "node_modules/x/index.js", "vendor/a/b.go",
    "web/dist/app.js", "third_party/x.c", ".claude/hooks/a.py", ".specify/scripts/bash/common.sh", ".venv/a.py",
    "specs/001-a/contracts/api.ts", "plans/system/EPIC-A-001-b/tool.py", ".github/prompts/a.py", ".hidden",
    "tests/fixtures/sample.py", "pkg/testdata/a.go", "web/__mocks__/fs.js", "data.yml", "noending",
  ])
  func `documents, data and what others wrote are neither`(path: String) throws { #expect(try role(path) == nil) }

  @Test func `a folder that only begins like the specs root is none`() throws {
    #expect(try role("specs2/a.py") == .code)
    #expect(try role("docs/specs/a.py", "specs: docs/specs") == nil)
    #expect(try role("src/a.py", "specs: .") == .code)
  }

  @Test func `what the configuration names is code, and tests stay tests`() throws {
    let configuration = "trace: { code: [src/, '*.sql', '!src/gen/'] }"
    #expect(try role("src/a.py", configuration) == .code)
    #expect(try role("src/a_test.go", configuration) == .test)
    #expect(try role("src/notes.md", configuration) == nil)
    #expect(try role("src/gen/a.py", configuration) == nil)
    #expect(try role("db/schema.sql", configuration) == .code)
    #expect(try role("tools/a.py", configuration) == nil)
    #expect(try role("tests/test_a.py", configuration) == .test)
  }

  @Test func `only what the configuration names is a test`() throws {
    let configuration = "trace: { tests: [checks/, 'docs/*.md'] }"
    #expect(try role("checks/login.py", configuration) == .test)
    #expect(try role("docs/manual.md", configuration) == .test)
    #expect(try role("docs/deep/manual.md", configuration) == nil)
    #expect(try role("tests/test_a.py", configuration) == nil)
    #expect(try role("src/a.py", configuration) == .code)
    #expect(try role("tests/test_a.py", "trace: { tests: [] }") == nil)
  }
}

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("src/", "src/a.c"), ("src/", "lib/src/deep/a.c"), ("/src/", "src/a.c"), ("src", "src/a.c"), ("a.c", "x/y/a.c"),
    ("*.py", "x/a.py"), ("**/*.py", "a.py"), ("**/*.py", "x/y/a.py"), ("src/**/*.ts", "src/a.ts"),
    ("src/**/*.ts", "src/x/y/a.ts"), ("src/*/a.c", "src/x/a.c"), ("a?.c", "ab.c"), ("[a-c]1.c", "b1.c"),
    ("[!a-c]1.c", "d1.c"), ("src/**", "src/x/y.c"), ("a*b*c", "aXbYbZc"), ("packages/*/src/", "packages/x/src/y/z.c"),
    ("**/test/**", "a/test/b.c"), ("**", "a/b"), ("*", "a"),
  ])
  func `a pattern matches as in gitignore`(pattern: String, path: String) {
    #expect(PathPatterns([pattern]).match(Array(path.utf8)[...]) != nil)
  }

  @Test(arguments: [
    ("src/", "src"), ("/src/", "lib/src/a.c"), ("lib/src", "x/lib/src/a.c"), ("*.py", "a.pyc"), ("*.py", "a.py2/b"),
    ("src/*.ts", "src/x/a.ts"), ("a?.c", "a.c"), ("a?.c", "a/.c"), ("[a-c]1.c", "d1.c"), ("src/**", "src"),
    ("src/*/a.c", "src/x/y/a.c"), ("a*b*c", "aXbYbZ"), ("A.c", "a.c"),
  ])
  func `a pattern does not match what gitignore would not`(pattern: String, path: String) {
    #expect(PathPatterns([pattern]).match(Array(path.utf8)[...]) == nil)
  }

  @Test func `any pattern matches what git check-ignore says`() throws {
    let git = try GitSandbox()
    let parts = ["a", "b", "ab", "*", "**", "a*", "?", "*b", "[ab]", "[!a]", "x"]
    let names = ["a", "b", "ab", "ba", "x", "abc"]
    for seed in 0..<(LongTests.areWanted ? 400 : 12) {
      var generator = SeededGenerator(seed: UInt64(seed))
      func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &generator)] }
      let pattern =
        pick(["", "", "/"])
        + (0...Int.random(in: 0...2, using: &generator)).map { _ in pick(parts) }.joined(separator: "/")
        + pick(["", "", "/"])
      let paths = Set(
        (0..<40).map { _ in
          (0...Int.random(in: 0...3, using: &generator)).map { _ in pick(names) }.joined(separator: "/")
        }
      ).sorted()
      try git.write(pattern + "\n", to: ".gitignore")
      // It ends with 1 where nothing is ignored.
      let told = try Program.run(
        "/usr/bin/git", ["check-ignore", "--no-index", "--stdin"], in: git.path, variables: git.variables,
        input: paths.joined(separator: "\n") + "\n")
      let matched = paths.filter { PathPatterns([pattern]).match(Array($0.utf8)[...]) != nil }
      #expect(matched == told.output.split(separator: "\n").map(String.init), "pattern \(pattern)")
    }
  }

  @Test func `the last pattern that matches decides`() {
    let patterns = PathPatterns(["src/", "!*.gen.c", "keep.gen.c"])
    #expect(patterns.match(Array("src/a.c".utf8)[...]) == .folder)
    #expect(patterns.match(Array("src/a.gen.c".utf8)[...]) == nil)
    #expect(patterns.match(Array("src/keep.gen.c".utf8)[...]) == .name)
  }
}
