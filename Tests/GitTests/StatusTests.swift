import Files
import Git
import TestSupport
import Testing

struct StatusTests {
  @Test func `a clean repository is not dirty`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "one")
    try sandbox.commitAll()
    #expect(try !sandbox.repository().isDirty())
    try sandbox.write("new\n", to: "new")
    #expect(try sandbox.repository().isDirty())
  }

  @Test func `local changes are told apart`() throws {
    let sandbox = try GitSandbox()
    for name in ["both", "changed", "clean", "deleted", "staged"] { try sandbox.write("\(name)\n", to: name) }
    try sandbox.write("ignored\n", to: ".gitignore")
    try sandbox.commitAll()
    for name in ["both", "staged"] { try sandbox.write("new\n", to: name) }
    try sandbox.git("add", "both", "staged")
    try sandbox.git("rm", "--quiet", "deleted")
    for name in ["both", "changed", "dir/untracked", "ignored"] { try sandbox.write("newer\n", to: name) }
    let letters = try sandbox.repository().status().map { status in
      let staged = status.isStaged ? "S" : "-"
      return "\(staged)\(status.isUntracked ? "?" : status.isChanged ? "C" : "-") \(status.path)"
    }
    #expect(letters == ["SC both", "-C changed", "S- deleted", "-? dir/untracked", "S- staged"])
  }

  @Test func `the status of some paths leaves out the others`() throws {
    let sandbox = try GitSandbox()
    for name in ["a/one", "a/two", "b/*", "b/three"] { try sandbox.write("x", to: name) }
    let repository = try sandbox.repository()
    #expect(
      try repository.status(of: [relative("a"), relative("b/*")]).map(\.path.string) == ["a/one", "a/two", "b/*"])
    #expect(try repository.status(of: [relative("c")]).isEmpty)
  }

  @Test func `ignored files are known`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("*.log\nbuild/\n", to: ".gitignore")
    let repository = try sandbox.repository()
    #expect(try repository.isIgnored(relative("a/b.log")))
    #expect(try repository.isIgnored(relative("build/x")))
    #expect(try !repository.isIgnored(relative("src/x")))
  }
}
