import Markdown
import Testing
@Test func `tmp debug`() throws {
}
