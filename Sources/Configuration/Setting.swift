import Files
import YAML

/// A value of the configuration file and the dotted key that leads to it. What it cannot be read as, it refuses with an
/// error that names both.
struct Setting {
  let file: String
  /// The dotted key; empty for the whole file.
  let key: String
  let node: YAMLNode

  /// The whole file as a setting; nil when it is empty.
  static func root(of bytes: [UInt8], file: String) throws(ConfigurationError) -> Setting? {
    do {
      guard let node = try YAMLNode.parse(bytes), !node.isNull else { return nil }
      return Setting(file: file, key: "", node: node)
    } catch {
      throw ConfigurationError(
        file: file, line: error.line, message: "the configuration cannot be read: \(error.message)",
        hint: "mend the YAML at line \(error.line), column \(error.column)")
    }
  }

  /// The settings of a mapping by their own keys, those without a value left out. Refuses keys that are not `known`.
  func members(_ known: [String]) throws(ConfigurationError) -> [String: Setting] {
    Dictionary(try entries(known).map { ($0.name, $0.setting) }) { first, _ in first }
  }

  /// The settings of a mapping in their order, those without a value left out. With nil every key is `known`.
  func entries(_ known: [String]?) throws(ConfigurationError) -> [(name: String, setting: Setting)] {
    if node.isNull { return [] }
    guard let entries = node.mapping else { throw wrong("keys with values", hint: list(known ?? [])) }
    var members: [(name: String, setting: Setting)] = []
    for entry in entries {
      let name = entry.key.string ?? ""
      let dotted = key.isEmpty ? name : key + "." + name
      guard !name.isEmpty, known?.contains(name) ?? true else {
        throw unknown(name, as: dotted, at: entry.key.line, known: known ?? [])
      }
      if !entry.value.isNull { members.append((name, Setting(file: file, key: dotted, node: entry.value))) }
    }
    return members
  }

  /// The items of a sequence; a single value is a sequence of one.
  func items() throws(ConfigurationError) -> [Setting] {
    guard let items = node.sequence else { return [self] }
    return items.map { Setting(file: file, key: key, node: $0) }
  }

  func text() throws(ConfigurationError) -> String {
    guard let text = node.string, !text.isEmpty else { throw wrong("text", hint: "write a word or more") }
    return text
  }

  func boolean() throws(ConfigurationError) -> Bool {
    guard let boolean = node.boolean else {
      throw wrong("true or false", hint: suggest(among: ["true", "false"]))
    }
    return boolean
  }

  func integer(in range: ClosedRange<Int>, standard: Int) throws(ConfigurationError) -> Int {
    let integer = node.integer
    guard let integer, range.contains(integer) else {
      let nearest = integer.map { min(max($0, range.lowerBound), range.upperBound) } ?? standard
      throw wrong("a number from \(range.lowerBound) to \(range.upperBound)", hint: write("\(nearest)"))
    }
    return integer
  }

  /// A size that is not zero.
  func byteCount() throws(ConfigurationError) -> ByteCount {
    guard let count = node.string.flatMap({ ByteCount($0) }), count.bytes > 0 else {
      throw wrong("a size such as `32MB`, `512KB` or a number of bytes", hint: write("32MB"))
    }
    return count
  }

  /// One of `names`; any text where they are nil.
  func name(among names: [String]?) throws(ConfigurationError) -> String {
    guard let names else { return try text() }
    guard let name = node.string, names.contains(name) else { throw wrong(names: names) }
    return name
  }

  /// One of the cases of `Choice`.
  func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(ConfigurationError) -> Choice {
    guard let choice = node.string.flatMap(Choice.init(rawValue:)) else {
      throw wrong(names: Choice.allCases.map(\.rawValue))
    }
    return choice
  }
}
