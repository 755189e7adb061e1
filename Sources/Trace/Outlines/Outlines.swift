import Documents
import Facts
import Files
import Names
import Records
public import Survey
public import WorkspaceModel

/// The outlines of the features of a workspace. What follows from documents that nobody changed is not made again.
public struct Outlines {
  private let workspace: Workspace
  private let map: WorkspaceMap
  private let keeper: GateKeeper

  /// Prepares to look at the features of `map`, which `keeper` judges.
  public init(_ map: WorkspaceMap, _ keeper: GateKeeper, _ workspace: Workspace) {
    self.workspace = workspace
    self.map = map
    self.keeper = keeper
  }

  /// Hands over the outlines of some features, one after the other, so that no more than one need be held; those that
  /// cannot be read are told.
  ///
  /// - Throws: every error but `FileError`, and what `body` throws.
  public func forEach(
    _ locations: [FeatureLocation], _ body: (FeatureOutline) throws -> Void
  ) throws -> [LeftOut] {
    var leftOut: [LeftOut] = []
    let recall = recall(locations)
    let known = recall?.known() ?? []
    for position in locations.indices {
      let outline: FeatureOutline
      do {
        outline =
          try known.indices.contains(position)
          ? known[position].map { try $0.outline() } ?? make(position) : make(position)
      } catch let error as FileError {
        leftOut.append(LeftOut(locations[position], error, root: workspace.root))
        continue
      }
      try body(outline)
    }
    return leftOut

    func make(_ position: Int) throws -> FeatureOutline {
      let record = try record(locations[position], recalled: recall?.value(at: position))
      recall?.take(record, at: position)
      return try record.value.outline()
    }
  }

  /// The outline of a feature.
  ///
  /// - Throws: `FileError` for a document that cannot be read.
  public func outline(of location: FeatureLocation) throws -> FeatureOutline {
    try record(location, recalled: nil).value.outline()
  }

  private func recall(_ locations: [FeatureLocation]) -> FeatureRecall<OutlineRecord, OutlineRecord>? {
    guard locations.count > 1, let seen = keeper.contents as? any SharedTree, let environment = keeper.environment
    else { return nil }
    return FeatureRecall(
      "outlines", of: locations, locations.map { subject($0, environment) }, in: map, seen, workspace.store,
      keeper.reader, keeping: { $0 })
  }

  private func subject(_ location: FeatureLocation, _ environment: FactKey) -> FactHasher {
    var subject = workspace.store.hasher("outline")
    subject.combine(environment)
    subject.combine(location.directory.string)
    subject.combine(location.layout == .epic ? 1 : 0)
    subject.combine(location.epic?.string ?? "")
    return subject
  }

  private func record(
    _ location: FeatureLocation, recalled: Remembered<OutlineRecord>?
  ) throws -> Remembered<OutlineRecord> {
    if let recalled { return recalled }
    guard let contents = keeper.contents, let environment = keeper.environment else {
      return Remembered(value: try make(location, keeper.tree), answers: nil)
    }
    return try workspace.store.remembered(subject(location, environment), in: contents) { try make(location, $0) }
  }

  private func make(_ location: FeatureLocation, _ tree: any FileTree) throws -> OutlineRecord {
    let feature = try Feature(at: location, workspace.reader(tree))
    return OutlineRecord(FeatureOutline(feature, try keeper.taskLists(of: feature)))
  }
}

/// An outline as it is kept, to be read once it is wanted: those of thousands of features take little room like that.
private struct OutlineRecord: Recordable, Sendable {
  private let bytes: ArraySlice<UInt8>

  init(_ outline: FeatureOutline) { bytes = outline.record[...] }

  func outline() throws -> FeatureOutline { try FeatureOutline(record: bytes) }

  func write(to writer: inout RecordWriter) {
    writer.write(number: UInt64(bytes.count))
    writer.append(bytes)
  }

  init(from reader: inout RecordReader) throws(RecordDamage) {
    bytes = try reader.bytes(try reader.length())
  }
}
