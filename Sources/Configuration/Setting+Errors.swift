import YAML

extension Setting {
  /// The error that the value is not what is `expected`.
  func wrong(_ expected: String, hint: String) -> ConfigurationError {
    let subject = key.isEmpty ? "the configuration" : "`\(key)`"
    return ConfigurationError(
      file: file, line: node.line, message: "\(subject) is \(shown), but must be \(expected)", hint: hint)
  }

  /// The error that the value is none of `names`.
  func wrong(names: [String]) -> ConfigurationError {
    wrong("one of \(names.map { "`\($0)`" }.joined(separator: ", "))", hint: suggest(among: names))
  }

  /// The error that a mapping has a key which is none of `known`.
  func unknown(_ name: String, as dotted: String, at line: Int, known: [String]) -> ConfigurationError {
    ConfigurationError(
      file: file, line: line, message: "`\(dotted.shortened)` is not a key of the configuration",
      hint: Suggestion.nearest(to: name, among: known).map { "the nearest key is `\(prefix)\($0)`" } ?? list(known))
  }

  /// Refuses a key that is none of the names of any rule.
  func refuseUnknownRules(_ rules: [[String]]) throws(ConfigurationError) {
    let names = rules.flatMap { $0 }
    for entry in node.mapping ?? [] {
      let name = entry.key.string ?? ""
      if names.contains(name) { continue }
      var error = unknown(name, as: key + "." + name, at: entry.key.line, known: names)
      let nearest = Suggestion.nearest(to: name, among: names) ?? Setting.nearestNumber(to: name, among: names)
      if let nearest {
        error.hint = "the nearest key is `\(key).\(nearest)`; speckit check --explain all lists the rules"
      } else {
        error.hint = "speckit check --explain all lists the rules"
      }
      throw error
    }
  }

  /// The error that two keys set the same rule.
  func twice(_ first: String, _ second: String, in setting: Setting) -> ConfigurationError {
    ConfigurationError(
      file: file, line: setting.node.line, message: "`\(key).\(first)` and `\(key).\(second)` are the same rule",
      hint: "keep one of them")
  }

  /// The name with the nearest number behind the same letters: `SK063` for `SK999`.
  private static func nearestNumber(to name: String, among names: [String]) -> String? {
    func parts(_ name: String) -> (letters: String, number: Int)? {
      let letters = name.prefix { !$0.isNumber }
      return Int(name.dropFirst(letters.count)).map { (letters.lowercased(), $0) }
    }
    guard let wanted = parts(name) else { return nil }
    let near = names.compactMap { name in
      parts(name).flatMap {
        $0.letters == wanted.letters ? (name: name, distance: abs($0.number - wanted.number)) : nil
      }
    }
    return near.min { $0.distance < $1.distance }?.name
  }

  /// The advice to write the nearest of `names`, or else one of them.
  func suggest(among names: [String]) -> String {
    Suggestion.nearest(to: node.string ?? "", among: names).map(write) ?? list(names)
  }

  /// The advice to write `value`.
  func write(_ value: String) -> String { "write `\(key): \(value)`" }

  /// The advice to choose from `names`.
  func list(_ names: [String]) -> String {
    if names.isEmpty { return "write `key: value`" }
    let more = names.count > Setting.mostListed ? " and \(names.count - Setting.mostListed) more" : ""
    return "choose from " + names.prefix(Setting.mostListed).map { "`\(prefix)\($0)`" }.joined(separator: ", ") + more
  }

  private static let mostListed = 25

  private var prefix: String { key.isEmpty || node.mapping == nil ? "" : key + "." }

  private var shown: String {
    switch node.value {
    case .scalar(let text, _): "`\(text.shortened)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension String {
  /// The text as far as an error message has room for it.
  fileprivate var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
