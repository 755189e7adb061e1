import Files
import Testing

@Test(arguments: [
  ("/", "/"), ("//", "/"), ("/a//b/", "/a/b"), ("/a/./b", "/a/b"), ("/a/b/../c", "/a/c"), ("/../..", "/"),
  ("/a/../../b", "/b"), ("/ä/日本", "/ä/日本"),
])
func `an absolute path is normalised`(text: String, expected: String) {
  #expect(AbsolutePath(text)?.string == expected)
}

@Test(arguments: ["", "a", "./a", "../a", "/a\0b"])
func `what is not absolute or holds a NUL is no absolute path`(text: String) { #expect(AbsolutePath(text) == nil) }

@Test(arguments: [
  ("", ""), (".", ""), ("a/./b/", "a/b"), ("a/b/..", "a"), ("a/../b", "b"), ("a/..", ""), ("...", "..."),
  ("a//b", "a/b"),
])
func `a relative path is normalised`(text: String, expected: String) {
  #expect(RelativePath(text)?.string == expected)
}

@Test(arguments: ["/a", "..", "a/../..", "a/../../b", "../a", "a\0"])
func `a relative path that leads upward is refused`(text: String) { #expect(RelativePath(text) == nil) }

/// To Swift a slash and the combining character behind it are one `Character`; to the file system they are two.
@Test(arguments: ["../\u{301}evil/x", "a/../../\u{200D}x", "..\u{2F}\u{FE0F}x"])
func `a combining character behind a slash hides no way upward`(text: String) { #expect(RelativePath(text) == nil) }

@Test func `a combining character behind a slash joins no names`() {
  #expect(RelativePath("a/\u{301}b/..")?.string == "a")
  #expect(RelativePath("a/\u{301}b")?.components.count == 2)
  #expect(AbsolutePath("/a/\u{301}b/../c")?.string == "/a/c")
  #expect(AbsolutePath("/a/\u{301}b")?.relative(to: path("/a"))?.string == "\u{301}b")
}

@Test func `two spellings of one letter are two names`() {
  #expect(RelativePath("caf\u{E9}") != RelativePath("cafe\u{301}"))
  #expect(path("/caf\u{E9}") != path("/cafe\u{301}"))
  #expect(Set([path("/caf\u{E9}"), path("/cafe\u{301}")]).count == 2)
  #expect(path("/cafe\u{301}/a").relative(to: path("/caf\u{E9}")) == nil)
}

@Test func `names and parents end at the root`() {
  #expect(path("/a/b").name == "b")
  #expect(path("/a/b").parent == path("/a"))
  #expect(path("/a").parent == .root)
  #expect(AbsolutePath.root.parent == .root)
  #expect(AbsolutePath.root.name == "")
  #expect(relative("a/b").parent == relative("a"))
  #expect(relative("a").parent == .empty)
  #expect(RelativePath.empty.parent == .empty)
  #expect(RelativePath.empty.name == "")
}

@Test func `paths are put together without doubled slashes`() {
  #expect(AbsolutePath.root.appending(relative("a")).string == "/a")
  #expect(AbsolutePath.root.appending(component: "a").string == "/a")
  #expect(path("/a").appending(.empty) == path("/a"))
  #expect(RelativePath.empty.appending(component: "a").string == "a")
  #expect(RelativePath.empty.appending(relative("a/b")).string == "a/b")
  #expect(relative("a").appending(.empty).string == "a")
}

@Test func `an absolute path stands for itself, a relative one is resolved`() {
  #expect(AbsolutePath("/x", relativeTo: path("/a"))?.string == "/x")
  #expect(AbsolutePath("../x", relativeTo: path("/a/b"))?.string == "/a/x")
}

@Test func `a path is below another one only at a slash`() {
  #expect(path("/ab").relative(to: path("/a")) == nil)
  #expect(path("/a/b/c").relative(to: path("/a")) == relative("b/c"))
  #expect(path("/a").relative(to: .root) == relative("a"))
  #expect(path("/a").relative(to: path("/a")) == .empty)
  #expect(!path("/a").isInside(path("/a/b")))
  #expect(relative("ab").relative(to: relative("a")) == nil)
  #expect(relative("a/b").relative(to: .empty) == relative("a/b"))
}

@Test(arguments: [
  ("a/b/c.md", "a/b", "c.md"), ("a/c.md", "a/b", "../c.md"), ("x/y.md", "a/b", "../../x/y.md"), ("c.md", "", "c.md"),
  ("a/b/c.md", "a/bb", "../b/c.md"),
])
func `a link leads from a directory to a path`(target: String, directory: String, expected: String) {
  #expect(relative(target).link(from: relative(directory)) == expected)
}

private func path(_ text: String) -> AbsolutePath { AbsolutePath(text) ?? .root }

private func relative(_ text: String) -> RelativePath { RelativePath(text) ?? .empty }
