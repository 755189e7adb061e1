import Markdown

extension Document {
  /// The tasks of a document that stands between fences as a whole, as agents hand it over.
  func fencedTasks() -> [ReadTask] {
    guard let fence = blocks.first(where: { $0.depth == 0 && $0.isLongFence(in: source) }) else { return [] }
    guard case .fencedCode(_, let isClosed) = fence.kind, fence.lines.count > 2 else { return [] }
    let first = fence.lines.lowerBound + 1
    let last = fence.lines.upperBound - (isClosed ? 2 : 1)
    guard first <= last else { return [] }
    let bytes = source.bytes[source.lines.full(ofLine: first).lowerBound..<source.lines.full(ofLine: last).upperBound]
    let document = Document(Array(bytes))
    // A list without a heading is an example.
    guard !document.headings.isEmpty else { return [] }
    let offset = first - 1
    return TaskListReader(document, document.checklistItems()).tasks().filter { $0.task.identifier != nil }.map {
      read in
      ReadTask(
        task: read.task.moved(by: offset), lines: read.lines.lowerBound + offset..<read.lines.upperBound + offset)
    }
  }
}

extension Block {
  /// Whether it is a fence of Markdown that holds most of the document.
  fileprivate func isLongFence(in source: Source) -> Bool {
    guard case .fencedCode(let info, _) = kind, 2 * lines.count > source.lines.count else { return false }
    return ["", "markdown", "md", "text"].contains(info.lowercased())
  }
}

extension FeatureTask {
  fileprivate func moved(by lines: Int) -> FeatureTask {
    FeatureTask(
      line: line + lines, identifier: identifier, state: state, stories: stories, isParallel: isParallel, text: text)
  }
}
