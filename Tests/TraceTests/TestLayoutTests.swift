import Files
import Testing

@testable import Trace

private func tests(of path: String, among files: [String]) throws -> [String] {
  try TraceSandbox(files + [path]).tracked().tests(of: try relative(path)).map(\.string)
}

@Suite struct TestLayoutTests {
  @Test(arguments: [
    ("src/models/user.py", "tests/test_user.py"), ("src/models/user.py", "tests/unit/models/test_user.py"),
    ("src/shop/models/user.py", "tests/models/test_user.py"),
    ("backend/src/models/user.py", "backend/tests/test_user.py"),
    ("src/models/user.py", "tests/test_models/test_user.py"),
    ("lib/foo.ts", "lib/foo.test.ts"), ("lib/foo.ts", "lib/__tests__/foo.ts"), ("src/foo.tsx", "src/foo.spec.tsx"),
    ("src/ui/foo.tsx", "tests/ui/foo.test.tsx"), ("src/user.service.ts", "src/user.service.spec.ts"),
    ("Sources/App/User.swift", "Tests/AppTests/UserTests.swift"), ("pkg/x.go", "pkg/x_test.go"),
    ("src/main/java/a/Foo.java", "src/test/java/a/FooTest.java"),
    ("src/main/kotlin/a/Foo.kt", "src/test/kotlin/a/FooIT.kt"),
    ("src/foo.rs", "tests/foo.rs"), ("app/models/user.rb", "spec/models/user_spec.rb"),
    ("lib/app/user.ex", "test/app/user_test.exs"), ("src/App.Core/User.cs", "tests/App.Core.Tests/UserTests.cs"),
    ("lib/a/user.dart", "test/a/user_test.dart"), ("src/Http/Kernel.php", "tests/Unit/Http/KernelTest.php"),
    ("src/queue.c", "tests/test_queue.c"), ("src/utils/index.ts", "src/utils/index.test.ts"),
    ("src/a/utils.py", "tests/a/test_utils.py"), ("contracts/Token.sol", "test/Token.t.sol"),
    ("bin/run.sh", "test/run.bats"),
    ("R/fit.R", "tests/testthat/test-fit.R"),
  ])
  func `a file has the test that the layout of its project tells`(path: String, test: String) throws {
    #expect(try tests(of: path, among: [test, "tests/test_other.py", "README.md"]) == [test])
  }

  @Test(arguments: [
    // Another folder.
    ("src/services/user.py", ["tests/models/test_user.py"]),
    ("packages/a/src/foo.ts", ["packages/b/src/foo.test.ts"]),
    ("pkg/x.go", ["other/x_test.go"]),
    // A common name.
    ("src/a/utils.py", ["tests/test_utils.py"]), ("src/a/index.ts", ["src/b/index.test.ts", "tests/index.test.ts"]),
    // As near to another file.
    ("src/models/user.py", ["tests/test_user.py", "src/services/user.py"]),
    ("src/models/user.py", ["tests/services/test_user.py", "src/services/user.py"]),
    ("packages/a/src/ui/foo.ts", ["tests/ui/foo.test.ts", "packages/b/src/ui/foo.ts"]),
    // No test.
    ("src/user.py", ["src/test_user.txt"]), ("src/foo.ts", ["lib/foo.ts"]), ("src/foo.rs", ["examples/foo.rs"]),
    ("tests/test_user.py", ["tests/test_test_user.py"]), ("docs/user.md", ["tests/test_user.py"]),
  ])
  func `a file has no test that may be another one's`(path: String, others: [String]) throws {
    #expect(try tests(of: path, among: others) == [])
  }

  @Test func `all tests that are as near are a file's`() throws {
    let files = ["tests/unit/test_user.py", "tests/integration/test_user.py", "tests/models/test_user.py"]
    #expect(
      try tests(of: "src/user.py", among: files) == ["tests/integration/test_user.py", "tests/unit/test_user.py"])
    #expect(try tests(of: "src/models/user.py", among: files) == ["tests/models/test_user.py"])
    #expect(try tests(of: "lib/foo.js", among: ["lib/foo.test.js", "lib/__tests__/foo.js"]).count == 2)
  }

  @Test func `a file and its header have their test together`() throws {
    let files = ["src/queue.c", "tests/test_queue.c"]
    #expect(try tests(of: "src/queue.h", among: files) == ["tests/test_queue.c"])
  }
}
