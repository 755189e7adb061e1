import Markdown

extension [Edit] {
  /// Insertions at one place joined in their order, so that no two edits touch.
  var merged: [Edit] {
    var merged: [Edit] = []
    for edit in self {
      if let index = merged.firstIndex(where: { $0.range == edit.range && $0.range.isEmpty }) {
        merged[index] = Edit(range: edit.range, replacement: merged[index].replacement + edit.replacement)
      } else {
        merged.append(edit)
      }
    }
    return merged
  }
}
