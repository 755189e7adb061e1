import Files
import Foundation
import Git
import TestSupport
import Testing

struct TreeTests {
  private func populated() throws -> GitSandbox {
    let sandbox = try GitSandbox()
    try sandbox.write("one\n", to: "a/b/one.md")
    try sandbox.write("two\n", to: "two.md")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path.string + "/link", withDestinationPath: "two.md")
    try sandbox.git("add", "--all")
    try sandbox.git("update-index", "--add", "--cacheinfo", "160000,\(String(repeating: "1", count: 40)),module")
    try sandbox.git("commit", "--quiet", "--message", "tree")
    return sandbox
  }

  @Test func `a tree has the entries that git lists`() throws {
    let sandbox = try populated()
    let repository = try sandbox.repository()
    let tree = try repository.rootTree(of: sandbox.commit())
    #expect(tree.hex == (try sandbox.git("rev-parse", "HEAD^{tree}")))
    let entries = try repository.entries(ofTree: tree)
    #expect(entries.map(\.name) == ["a", "link", "module", "two.md"])
    #expect(entries.map(\.kind) == [.tree, .symbolicLink, .commit, .blob])
    let ids = try sandbox.git("ls-tree", "--format=%(objectname)", "HEAD").split(separator: "\n").map(String.init)
    #expect(entries.map(\.id.hex) == ids)
  }

  @Test func `paths lead to entries, and to none where there is none`() throws {
    let sandbox = try populated()
    let repository = try sandbox.repository()
    let tree = try repository.rootTree(of: sandbox.commit())
    let one = try #require(try repository.entry(at: relative("a/b/one.md"), inTree: tree))
    #expect(one.id.hex == (try sandbox.git("rev-parse", "HEAD:a/b/one.md")))
    #expect(try repository.blob(one.id) == Array("one\n".utf8))
    #expect(try repository.entry(at: relative("a/b"), inTree: tree)?.kind == .tree)
    #expect(try repository.entry(at: .empty, inTree: tree)?.id == tree)
    for absent in ["x", "a/x", "x/y", "two.md/x", "module/x"] {
      #expect(try repository.entry(at: relative(absent), inTree: tree) == nil, "\(absent)")
    }
  }

  @Test func `names that are not UTF-8 are repaired`() throws {
    let sandbox = try GitSandbox()
    let blob = try sandbox.git("hash-object", "-w", "--stdin", input: "x")
    let line = Data("100644 blob \(blob)\tcaf".utf8) + [0xe9, 0]
    let file = sandbox.beside("listing")
    try line.write(to: URL(filePath: file.string))
    let made = try Program.run(
      "/bin/sh", ["-c", "git mktree -z < '\(file)'"], in: sandbox.path, variables: sandbox.variables)
    let tree = try #require(ObjectID(hex: String(made.output.dropLast())))
    #expect(try sandbox.repository().entries(ofTree: tree).map(\.name) == ["caf\u{fffd}"])
  }

  @Test func `what a partial clone has not fetched is not found`() throws {
    let sandbox = try populated()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git("clone", "--quiet", "--no-checkout", "--filter=tree:0", "file://\(sandbox.path)", "../partial")
    let partial = try sandbox.repository(in: sandbox.beside("partial"))
    let tree = try partial.rootTree(of: sandbox.commit())
    #expect(kind { () throws(GitError) in try partial.entries(ofTree: tree) } == .notFound)
    #expect(
      kind { () throws(GitError) in try partial.entry(at: .empty.appending(component: "a"), inTree: tree) } == .notFound
    )
  }

  @Test func `trees differ in the files that git names`() throws {
    let sandbox = try populated()
    let repository = try sandbox.repository()
    let old = try repository.rootTree(of: sandbox.commit())
    try sandbox.write("changed\n", to: "two.md")
    try sandbox.write("new\n", to: "c/new.md")
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/a")
    try sandbox.write("now a file\n", to: "a")
    try FileManager.default.removeItem(atPath: sandbox.path.string + "/link")
    try sandbox.write("no link\n", to: "link")
    try sandbox.git("add", "--all", "a", "c", "link", "two.md")
    try sandbox.git("commit", "--quiet", "--message", "next")
    let changes = try repository.changedPaths(from: old, to: repository.rootTree(of: sandbox.commit()))
    let expected = try sandbox.git("diff", "--no-renames", "--name-only", "HEAD~1", "HEAD").split(separator: "\n")
    #expect(changes.map(\.path.string).sorted() == expected.map(String.init).sorted())
    for change in changes {
      let expected = change.path.string == "a/b/one.md" ? nil : try sandbox.git("rev-parse", "HEAD:\(change.path)")
      #expect(change.newID?.hex == expected)
    }
  }

  @Test func `content is read from HEAD's commit`() throws {
    let sandbox = try GitSandbox()
    #expect(try sandbox.repository().contentAtHead(of: relative("two.md")) == nil)
    try sandbox.write("two\n", to: "dir/two.md")
    try sandbox.commitAll()
    try sandbox.write("changed\n", to: "dir/two.md")
    let repository = try sandbox.repository()
    #expect(try repository.contentAtHead(of: relative("dir/two.md")) == Array("two\n".utf8))
    #expect(try repository.contentAtHead(of: relative("dir")) == nil)
    #expect(try repository.contentAtHead(of: relative("gone")) == nil)
  }

  @Test func `line endings are converted as a checkout converts them`() throws {
    let sandbox = try GitSandbox()
    try sandbox.write("*.crlf text eol=crlf\n*.bin -text\n*.auto text=auto eol=crlf\n", to: ".gitattributes")
    for name in ["a.crlf", "b.bin", "c.auto"] { try sandbox.write("one\ntwo\n", to: name) }
    try sandbox.write("one\n\0two\n", to: "d.auto")
    try sandbox.write("one\n\0two\n", to: "e.crlf")
    try sandbox.commitAll()
    let repository = try sandbox.repository()
    let tree = try repository.rootTree(of: sandbox.commit())
    for name in ["a.crlf", "b.bin", "c.auto", "d.auto", "e.crlf"] {
      try FileManager.default.removeItem(atPath: sandbox.path.appending(component: name).string)
      try sandbox.git("checkout", "--", name)
      let entry = try #require(try repository.entry(at: relative(name), inTree: tree))
      let content = try repository.checkedOutContent(of: entry.id, as: relative(name))
      #expect(content == (try sandbox.directory.bytes(of: "repository/\(name)")), "\(name)")
    }
  }
}
