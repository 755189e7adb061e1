extension YAMLNode {
  /// The value of `key` in a mapping; nil where the node is no mapping or lacks the key. Takes time linear in its size.
  public subscript(key: String) -> YAMLNode? {
    mapping?.first { entry in
      if case .scalar(let text, _) = entry.key.value { text == key } else { false }
    }?.value
  }

  /// The text of a scalar, whatever it looks like; nil for a null.
  public var string: String? {
    guard case .scalar(let text, _) = value, !isNull else { return nil }
    return text
  }

  /// The decimal integer that an unquoted scalar spells.
  public var integer: Int? { plainText.flatMap { Int($0) } }

  /// The Boolean that an unquoted scalar spells, in any of YAML 1.1's words except the single letters.
  public var boolean: Bool? {
    switch plainText {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": false
    default: nil
    }
  }

  /// The items of a sequence.
  public var sequence: [YAMLNode]? {
    if case .sequence(let items) = value { items } else { nil }
  }

  /// The entries of a mapping, in the order of the document.
  public var mapping: [Entry]? {
    if case .mapping(let entries) = value { entries } else { nil }
  }

  /// Whether the node is an unquoted scalar that stands for nothing: empty, `~` or `null`.
  public var isNull: Bool {
    switch plainText {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  private var plainText: String? {
    if case .scalar(let text, isPlain: true) = value { text } else { nil }
  }
}
