/// A node of a YAML document and where it begins.
///
/// Every alias stands resolved: the node that it names appears in its place.
public struct YAMLNode: Sendable {
  /// What a node holds.
  public enum Value: Sendable {
    /// Text; `isPlain` when it was written without quotes and without a tag, so that it may mean a number or a Boolean.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values, in the order of the document.
    case mapping([Entry])
  }

  /// A key of a mapping with its value.
  public struct Entry: Sendable {
    /// The key, nearly always a scalar.
    public let key: YAMLNode
    /// What the key maps to.
    public let value: YAMLNode
  }

  /// What the node holds.
  public let value: Value
  /// The line on which the node begins, from 1.
  public let line: Int
  /// The column at which the node begins, in characters from 1.
  public let column: Int
}

extension YAMLNode {
  /// The first document of `bytes`, which are UTF-8; nil when it is empty. JSON is read too.
  ///
  /// Throws where libyaml finds no YAML, where a key appears twice in one mapping, where nodes nest deeper than 256
  /// levels, and where aliases would add more than 100,000 nodes to the document.
  public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode? {
    try documents(in: bytes, most: 1).first
  }

  /// Every document of `bytes` that is not empty. Throws as ``parse(_:)`` does.
  public static func parseAll(_ bytes: [UInt8]) throws(YAMLError) -> [YAMLNode] {
    try documents(in: bytes, most: .max)
  }

  private static func documents(in bytes: [UInt8], most: Int) throws(YAMLError) -> [YAMLNode] {
    let text = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    try TagDirectives.check(text)
    let readable = JSONSurrogates.joined(in: text) ?? text
    return try unsafe readable.withUnsafeBufferPointer { (buffer) throws(YAMLError) -> [YAMLNode] in
      let events = try unsafe EventReader(buffer)
      return try NodeBuilder.documents(of: events, most: most)
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
