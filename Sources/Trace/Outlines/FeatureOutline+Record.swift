import Documents
import Files
public import Records
import WorkspaceModel

extension FeatureOutline: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      location, title, branch, spec, requirements, stories, requirementStories, lists, tasks, rows, planned)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    location = try reader.next()
    title = try reader.next()
    branch = try reader.next()
    spec = try reader.next()
    requirements = try reader.next()
    stories = try reader.next()
    requirementStories = try reader.next()
    lists = try reader.next()
    tasks = try reader.next()
    rows = try reader.next()
    planned = try reader.next()
  }
}

extension FeatureOutline.Requirement: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(id, line, isCriterion, isProhibition, isOpen)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    id = try reader.next()
    line = try reader.next()
    isCriterion = try reader.next()
    isProhibition = try reader.next()
    isOpen = try reader.next()
  }
}

extension FeatureOutline.Task: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(identifier, list, line, state, stories, links)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    identifier = try reader.next()
    list = try reader.next()
    line = try reader.next()
    state = try reader.next()
    stories = try reader.next()
    links = try reader.next()
  }
}

extension FeatureOutline.Row: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(path, row)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    path = try reader.next()
    row = try reader.next()
  }
}
