/// Fills the placeholders that speckit knows; every other bracket is the author's to fill.
public enum Placeholders {
  /// `template` with its placeholders replaced, inside fences and comments too, and all else byte for byte.
  ///
  /// One pass from front to back, the longest placeholder first; what was put in is not looked at again. Control
  /// characters in values become spaces, so that a value never begins a line of its own.
  public static func fill(_ template: [UInt8], with values: PlaceholderValues) -> [UInt8] {
    let table = PlaceholderTable(values)
    var result: [UInt8] = []
    result.reserveCapacity(template.count + template.count / 4)
    var position = 0
    while position < template.count {
      if let placeholder = table.placeholder(in: template, at: position) {
        let end = position + placeholder.token.count
        position = end + placeholder.append(to: &result, in: template, from: position, to: end)
      } else {
        result.append(template[position])
        position += 1
      }
    }
    return result
  }
}
