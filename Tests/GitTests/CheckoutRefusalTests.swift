import Files
import Foundation
import Git
import TestSupport
import Testing

struct CheckoutRefusalTests {
  private func sandbox() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    try sandbox.write("main\n", to: "file.md")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "-b", "side")
    try sandbox.write("side\n", to: "dir/image.png")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    return sandbox
  }

  private func refusal(_ sandbox: GitSandbox) throws -> CheckoutRefusal? {
    try sandbox.repository().checkoutRefusal(checkingOut: sandbox.commit("side"))
  }

  @Test func `an ordinary repository is not refused`() throws {
    let sandbox = try sandbox()
    #expect(try refusal(sandbox) == nil)
    #expect(try sandbox.repository().checkoutRefusal(writingAllOf: sandbox.commit("side")) == nil)
  }

  @Test(arguments: ["smudge", "clean", "process"], [".gitattributes", "dir/.gitattributes", ".git/info/attributes"])
  func `a path with a configured filter is refused`(key: String, attributes: String) throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "filter.lfs.\(key)", "cat")
    #expect(try refusal(sandbox) == nil)
    try sandbox.write("*.png filter=lfs\n", to: attributes)
    #expect(try refusal(sandbox) == .filter(path: relative("dir/image.png"), driver: "lfs"))
  }

  @Test func `attributes that come with the commit count`() throws {
    let sandbox = try sandbox()
    try sandbox.git("checkout", "--quiet", "side")
    try sandbox.write("*.png filter=a.b\n", to: "dir/.gitattributes")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    #expect(try refusal(sandbox) == nil)
    try sandbox.git("config", "filter.a.b.required", "true")
    #expect(try refusal(sandbox) == .filter(path: relative("dir/image.png"), driver: "a.b"))
    let whole = try sandbox.repository().checkoutRefusal(writingAllOf: sandbox.commit("side"))
    #expect(try whole == .filter(path: relative("dir/image.png"), driver: "a.b"))
  }

  @Test(arguments: ["UTF-16", "UTF-16LE-BOM", "utf-32", "Shift_JIS"], [".gitattributes", ".git/info/attributes"])
  func `a path with an encoding of its own is refused`(encoding: String, attributes: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("*.png working-tree-encoding=\(encoding)\n", to: attributes)
    #expect(try refusal(sandbox) == .encoding(path: relative("dir/image.png"), encoding: encoding))
    let whole = try sandbox.repository().checkoutRefusal(writingAllOf: sandbox.commit("side"))
    #expect(try whole == .encoding(path: relative("dir/image.png"), encoding: encoding))
  }

  @Test(
    arguments: ["=UTF-8", "=utf-8", "=UTF8", "=Utf8"].map { "working-tree-encoding" + $0 } + ["-working-tree-encoding"])
  func `an encoding that is UTF-8, or none, is no reason to refuse`(attribute: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("*.png working-tree-encoding=UTF-16\n*.png \(attribute)\n", to: ".gitattributes")
    #expect(try refusal(sandbox) == nil)
    try sandbox.git("checkout", "--quiet", "side")
    #expect(try sandbox.text(of: "dir/image.png") == "side\n")
  }

  @Test func `an encoding without a name is refused, as git refuses it`() throws {
    let sandbox = try sandbox()
    try sandbox.write("*.png working-tree-encoding\n", to: ".gitattributes")
    #expect(try refusal(sandbox) == .encoding(path: relative("dir/image.png"), encoding: "true"))
    #expect(throws: Program.Failure.self) { try sandbox.git("checkout", "--quiet", "side") }
  }

  @Test func `an encoding that comes with the commit counts`() throws {
    let sandbox = try sandbox()
    try sandbox.git("checkout", "--quiet", "side")
    try sandbox.write("*.png working-tree-encoding=UTF-16\n", to: "dir/.gitattributes")
    try sandbox.git("add", "dir/.gitattributes")
    try sandbox.git("commit", "--quiet", "--message", "Attributes")
    try sandbox.git("checkout", "--quiet", "main")
    #expect(try refusal(sandbox) == .encoding(path: relative("dir/image.png"), encoding: "UTF-16"))
    try sandbox.write("*.png working-tree-encoding=UTF-8\n", to: "dir/.gitattributes")
    #expect(try refusal(sandbox) == .encoding(path: relative("dir/image.png"), encoding: "UTF-16"))
  }

  @Test func `a link has no encoding, nor has a file that stays as it is`() throws {
    let sandbox = try sandbox()
    try sandbox.git("checkout", "--quiet", "side")
    try FileManager.default.createSymbolicLink(atPath: sandbox.path.string + "/link", withDestinationPath: "file.md")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "main")
    let attributes = "link working-tree-encoding=UTF-16\nfile.md working-tree-encoding=UTF-16\n"
    try sandbox.write(attributes, to: ".git/info/attributes")
    #expect(try refusal(sandbox) == nil)
  }

  @Test func `a filtered path that both commits share is no reason to refuse, but for a new worktree it is`() throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "filter.lfs.clean", "cat")
    try sandbox.write("*.md filter=lfs\n", to: ".git/info/attributes")
    #expect(try refusal(sandbox) == nil)
    let whole = try sandbox.repository().checkoutRefusal(writingAllOf: sandbox.commit("side"))
    #expect(try whole == .filter(path: relative("file.md"), driver: "lfs"))
  }

  @Test func `a sparse checkout is refused`() throws {
    let sandbox = try sandbox()
    try sandbox.git("sparse-checkout", "set", "dir")
    #expect(try refusal(sandbox) == .sparse)
  }

  @Test func `a split or sparse index is refused, and HEAD can be moved all the same`() throws {
    for prepare in [["update-index", "--split-index"], ["sparse-checkout", "set", "--cone", "--sparse-index", "dir"]] {
      let sandbox = try sandbox()
      try sandbox.write("x", to: "elsewhere/file")
      try sandbox.commitAll()
      _ = try Program.run("/usr/bin/git", prepare, in: sandbox.path, variables: sandbox.variables)
      guard case .indexFormat(let reason) = try refusal(sandbox) else {
        Issue.record("\(prepare) is not refused")
        continue
      }
      #expect(reason.contains("unsupported mandatory extension"))
      let repository = try sandbox.repository()
      try repository.createBranch(branch("001-x"), at: sandbox.commit(), reflogMessage: "branch: Created from HEAD")
      try repository.setHead(to: branch("001-x"))
      #expect(try sandbox.git("status", "--porcelain", "--branch") == "## 001-x")
    }
  }

  @Test func `a submodule that the commit lacks is refused, since its files would be deleted`() throws {
    let sandbox = try sandbox()
    try sandbox.git("clone", "--quiet", ".", "../library")
    try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "module")
    try sandbox.commitAll()
    #expect(try refusal(sandbox) == .submodule(path: relative("module")))
    #expect(try sandbox.repository().checkoutRefusal(writingAllOf: sandbox.commit()) == nil)
  }

  @Test func `replaced objects are refused`() throws {
    let sandbox = try sandbox()
    try sandbox.git("replace", "side", "main")
    #expect(try refusal(sandbox) == .replacedObjects)
  }

  @Test func `a tree that a partial clone has not fetched is refused`() throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git("clone", "--quiet", "--filter=tree:0", "file://\(sandbox.path)", "../partial")
    let partial = try sandbox.repository(in: sandbox.beside("partial"))
    #expect(try partial.checkoutRefusal(checkingOut: sandbox.commit("side")) == .missingTree)
  }

  @Test func `asking what is in the way writes no index, and a locked one is refused`() throws {
    let sandbox = try sandbox()
    let commit = try sandbox.commit("side")
    let index = sandbox.path.string + "/.git/index"
    try FileManager.default.removeItem(atPath: index)
    _ = try sandbox.repository().obstacles(checkingOut: commit)
    #expect(!FileManager.default.fileExists(atPath: index))
    try sandbox.write("", to: ".git/index.lock")
    let repository = try sandbox.repository()
    #expect(kind { () throws(GitError) in try repository.obstacles(checkingOut: commit) } == .locked)
    #expect(kind { () throws(GitError) in try repository.commitRefusal(paths: []) } == .locked)
  }

  @Test func `what a partial clone has not fetched is refused`() throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git("clone", "--quiet", "--filter=blob:none", "file://\(sandbox.path)", "../partial")
    let partial = try sandbox.repository(in: sandbox.beside("partial"))
    #expect(try partial.head().branch == branch("main"))
    let refusal = try partial.checkoutRefusal(checkingOut: sandbox.commit("side"))
    #expect(try refusal == .missingObject(path: relative("dir/image.png")))
  }

  @Test(arguments: ["merge", "rebase", "cherry-pick", "revert", "bisect"])
  func `an operation in progress is refused`(operation: String) throws {
    let sandbox = try sandbox()
    try sandbox.write("one\n", to: "file.md")
    try sandbox.commitAll()
    try sandbox.write("two\n", to: "file.md")
    try sandbox.commitAll()
    try sandbox.git("checkout", "--quiet", "-b", "work", "HEAD~2")
    try sandbox.write("three\n", to: "file.md")
    try sandbox.commitAll()
    let arguments = [
      "merge": ["main"], "rebase": ["main"], "cherry-pick": ["main"], "revert": ["main"], "bisect": ["start"],
    ]
    let command = [operation] + (arguments[operation] ?? [])
    _ = try Program.run("/usr/bin/git", command, in: sandbox.path, variables: sandbox.variables)
    #expect(try sandbox.repository().operationInProgress == operation)
    #expect(try refusal(sandbox) == .operationInProgress(operation))
  }
}
