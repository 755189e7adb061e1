public import Records

/// Something that a document states by itself, and that other documents, code and tests are made from.
public struct StatedItem: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: UInt64, Hashable, Sendable, CaseIterable {
    /// A user story, with its acceptance scenarios.
    case story
    /// A requirement.
    case requirement
    /// A success criterion.
    case criterion
    /// An entity.
    case entity
    /// An operation, a message, a schema.
    case contract
    /// A principle of the constitution, which plans answer as a gate.
    case gate
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// Its ID or its name: `US2`, `FR-003`, `SC-001`, `Session`, `POST /signup`, `Library-First`.
  public let name: String
  /// Its lines, from 1, with those of items that stand within it.
  public let lines: Range<Int>
  /// That of its own text, without its ID, and without the items that stand within it.
  public let fingerprint: Fingerprint

  /// Puts all together.
  public init(kind: Kind, name: String, lines: Range<Int>, fingerprint: Fingerprint) {
    self.kind = kind
    self.name = name
    self.lines = lines
    self.fingerprint = fingerprint
  }

  /// The line that it begins on.
  public var line: Int { lines.lowerBound }

  /// What two names of one item have in common. IDs match without regard to case.
  public var key: Key { Key(kind: kind, name: name) }

  /// A sort and a name without regard to case.
  public struct Key: Hashable, Sendable {
    /// What sort of thing is named.
    public let kind: Kind
    /// The name in upper case.
    public let name: String

    /// Makes a key.
    public init(kind: Kind, name: String) {
      self.kind = kind
      self.name = name.uppercased()
    }
  }
}

extension StatedItem: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(kind, name, lines, fingerprint) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    kind = try reader.next()
    name = try reader.next()
    lines = try reader.next()
    fingerprint = try reader.next()
  }
}

extension StatedItem.Kind: RecordableCase {}
