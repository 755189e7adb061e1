public import Names

/// What somebody needs to do one task, and no more: as one Markdown text within a number of tokens.
public struct TaskContext: Sendable {
  /// The feature.
  public let feature: FeatureID
  /// The task's ID.
  public let task: String
  /// What is in it, in the order in which it is shown.
  public let pieces: [ContextPiece]
  /// What did not fit.
  public let leftOut: [ContextPiece]
  /// The whole.
  public let text: String
  /// Its number of tokens.
  public var tokens: Int { TokenCount.of(text) }

  /// Chooses from all that belongs to a task what fits, the important first; nil where not even the task does.
  init?(_ feature: FeatureID, title: String, task: String, _ all: [ContextPiece], budget: Int) {
    self.feature = feature
    self.task = task
    let head = "# \(feature) \(title): \(task)\n"
    var (taken, leftOut): ([Int: ContextPiece], [ContextPiece]) = ([:], [])
    // Room for the heading, and for saying what is left out.
    var room = budget - TokenCount.of(head) - TaskContext.reserve
    var headed: Set<ContextPiece.Kind> = []
    for index in all.indices.sorted(by: { (all[$0].kind.rank, $0) < (all[$1].kind.rank, $1) }) {
      let piece = all[index]
      let heading = headed.contains(piece.kind) ? 0 : TokenCount.of("\n## \(piece.kind.title)\n\n")
      guard let fitting = piece.tokens + heading <= room ? piece : piece.cut(to: room - heading) else {
        if piece.kind == .task { return nil }
        leftOut.append(piece)
        continue
      }
      taken[index] = fitting
      headed.insert(piece.kind)
      room -= fitting.tokens + heading
    }
    pieces = all.indices.compactMap { taken[$0] }
    self.leftOut = leftOut
    text = TaskContext.page(head, pieces, leftOut)
  }

  /// How many tokens are kept for the note of what is left out.
  private static let reserve = 40

  private static func page(_ head: String, _ pieces: [ContextPiece], _ leftOut: [ContextPiece]) -> String {
    var text = head
    for kind in ContextPiece.Kind.allCases {
      let own = pieces.filter { $0.kind == kind }
      if own.isEmpty { continue }
      text += "\n## \(kind.title)\n\n" + own.map(\.shown).joined(separator: "\n")
      if !text.hasSuffix("\n") { text += "\n" }
    }
    guard let first = leftOut.first else { return text }
    let more = leftOut.count > 1 ? " and \(leftOut.count - 1) more" : ""
    return text
      + "\nNot enough room for \(first.name) (\(first.place.path)\(first.place.line.map { ":\($0)" } ?? ""))\(more).\n"
  }
}
