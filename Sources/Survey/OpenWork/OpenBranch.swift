public import Files
public import Git
public import Records
public import WorkspaceModel

/// A branch with work that no main branch has, and what it changed since it left them.
public struct OpenBranch: Sendable {
  /// How people call it: `001-pay`, or `origin/001-pay`.
  public let label: String
  /// Its commit.
  public let tip: ObjectID
  /// The commit at which it left the main branches.
  public let base: ObjectID
  /// The folders of features that it changed, made or took away.
  public internal(set) var features: [Feature]
  /// The files beside features that it changed, made or took away.
  public internal(set) var files: [File]

  /// A feature whose folder a branch changed.
  public struct Feature: Hashable, Sendable {
    /// Where it is.
    public let location: FeatureLocation
    /// The tree of its folder; nil where the branch has none any more.
    public let tree: ObjectID?
  }

  /// A file that a branch changed.
  public struct File: Hashable, Sendable {
    /// Relative to the workspace.
    public let path: RelativePath
    /// What it holds; nil where the branch has it no more.
    public let blob: ObjectID?
  }
}

extension OpenBranch: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(label, tip, base, features, files) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    label = try reader.next()
    tip = try reader.next()
    base = try reader.next()
    features = try reader.next()
    files = try reader.next()
  }
}

extension OpenBranch.Feature: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(location, tree) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    location = try reader.next()
    tree = try reader.next()
  }
}

extension OpenBranch.File: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(path, blob) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    blob = try reader.next()
  }
}
