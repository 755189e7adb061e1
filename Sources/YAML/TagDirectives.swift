/// libyaml compares every `%TAG` directive with all before it, so that a file of nothing else would keep it busy for
/// hours.
enum TagDirectives {
  static let most = 1_000

  /// Throws where there are more than `most` of them.
  static func check(_ bytes: [UInt8]) throws(YAMLError) {
    let directive = Array("%TAG".utf8)
    var count = 0
    var rest = bytes[...]
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      rest = rest[percent...]
      if rest.starts(with: directive) { count += 1 }
      rest = rest.dropFirst()
    }
    if count > most { throw YAMLError(line: 1, column: 1, message: "there are more than \(most) %TAG directives") }
  }
}
