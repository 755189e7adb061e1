import Files
import Markdown

/// The comments that switch findings off, and which of them have done so.
final class IgnoreComments {
  private var comments: [RelativePath: [IgnoreComment]] = [:]
  private var used: [RelativePath: Set<Int>] = [:]
  private var blocks: [RelativePath: [Range<Int>]] = [:]

  /// Reads those of a file.
  func read(_ file: CheckedFile) {
    guard comments[file.path] == nil, let document = file.document else { return }
    let found = IgnoreComment.all(in: document)
    if found.isEmpty { return }
    comments[file.path] = found
    // No comment can stand between the rows of a table or the lines of a fence.
    blocks[file.path] = document.blocks.filter { block in
      switch block.kind {
      case .table, .fencedCode, .indentedCode: true
      default: false
      }
    }.map(\.lines)
  }

  /// Whether a comment switches off what `rule` finds on a line, or of the whole document where `line` is nil.
  func cover(_ rule: Rule, _ path: RelativePath, _ line: Int?) -> Bool {
    guard let all = comments[path] else { return false }
    let block = line.flatMap { line in blocks[path]?.first { $0.contains(line) } }
    let covering = all.indices.filter { index in
      let comment = all[index]
      guard comment.rules.contains(rule.id) else { return false }
      guard let line, !comment.isAboutDocument else { return comment.isAboutDocument }
      return comment.target == line || comment.target != nil && comment.target == block?.lowerBound
    }
    used[path, default: []].formUnion(covering)
    return !covering.isEmpty
  }

  /// What is wrong with the comments themselves; `active` are the rules that were asked.
  func problems(active: Set<String>) -> [Problem] {
    comments.sorted { $0.key < $1.key }.flatMap { path, comments in
      comments.indices.compactMap { index in
        let comment = comments[index]
        return message(comment, isUsed: used[path]?.contains(index) ?? false, active).map {
          Problem(path, line: comment.line, $0)
        }
      }
    }
  }

  private func message(_ comment: IgnoreComment, isUsed: Bool, _ active: Set<String>) -> String? {
    if comment.rules.isEmpty { return "the comment names no rule" }
    let known = Set(Rule.all.map(\.id))
    if let unknown = comment.rules.first(where: { !known.contains($0) }) { return "there is no rule \(unknown)" }
    if !comment.hasReason { return "the comment does not say why" }
    return isUsed || !comment.rules.allSatisfy(active.contains) ? nil : "there is nothing to switch off here any more"
  }
}
