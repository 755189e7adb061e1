import Files
import Testing
import Trace

@Suite struct PlaceTests {
  private let path = RelativePath("specs/001-join/spec.md") ?? .empty

  @Test func `Places are ordered by file, then by line`() {
    let other = RelativePath("specs/001-join/tasks.md") ?? .empty
    let places = [Place(other, line: 1), Place(path, line: 12), Place(path), Place(path, line: 3)]
    #expect(places.sorted() == [Place(path), Place(path, line: 3), Place(path, line: 12), Place(other, line: 1)])
  }
}
