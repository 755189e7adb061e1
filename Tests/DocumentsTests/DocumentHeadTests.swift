import Documents
import Files
import Markdown
import Names
import TestSupport
import Testing

@Suite struct DocumentHeadTests {
  private let directory: TemporaryDirectory
  private let tree: WorkingTree

  init() throws {
    directory = try TemporaryDirectory()
    tree = WorkingTree(root: directory.path)
  }

  private func branch(of text: String) throws -> String? {
    let path = RelativePath.empty.appending(component: "spec.md")
    try directory.write(text, to: "spec.md")
    return try tree.head(of: path).map { DocumentHeader(of: $0).branch } ?? nil
  }

  @Test func `a header behind ten kilobytes of front matter is found`() throws {
    let frontMatter = "---\n" + String(repeating: "## key: value\n", count: 800) + "---\n"
    #expect(try branch(of: frontMatter + "# Title\n\n**Branch**: `001-a`\n\n## Body\n") == "001-a")
  }

  @Test func `a header behind a long introduction is found`() throws {
    let introduction = String(repeating: "Some words of an introduction.\n", count: 3000)
    #expect(try branch(of: "# Title\n\n\(introduction)\n**Branch**: `001-a`\n\n## Body\n") == "001-a")
  }

  @Test func `only the beginning of a long document is read`() throws {
    let body = String(repeating: "Some words of the body.\n", count: 3000)
    try directory.write("# Title\n\n**Branch**: `001-a`\n\n## Body\n\n" + body, to: "spec.md")
    let head = try #require(try tree.head(of: RelativePath.empty.appending(component: "spec.md")))
    #expect(head.source.bytes.count == 4096)
  }

  @Test func `a file that is not there has no head`() throws {
    #expect(try tree.head(of: RelativePath.empty.appending(component: "spec.md")) == nil)
  }
}
