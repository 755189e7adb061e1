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
    try forEach(
      locations, "outlines", locations.map { keeper.subject("outline", of: $0) }, where: { _ in true },
      { location, contents, isNoted in try self.record(location, contents, isNoted: isNoted) },
      { _, record in try body(record.outline()) })
  }

  /// Hands over what follows from the outlines of some features, one after the other. It is made again only where their
  /// documents changed, or what else it follows from.
  ///
  /// - Throws: every error but `FileError`, what `derivation` throws, and what `body` throws.
  public func forEach<Value>(
    _ locations: [FeatureLocation], _ derivation: Derivation<Value>,
    _ body: (FeatureLocation, Value) throws -> Void
  ) throws -> [LeftOut] {
    let subjects = try locations.map { location in
      try keeper.subject("outline", of: location).map { outline in
        var subject = workspace.store.hasher(derivation.kind)
        subject.combine(outline.key)
        subject.combine(try derivation.basis(location))
        return subject
      }
    }
    let places = Dictionary(zip(locations, subjects), uniquingKeysWith: { first, _ in first })
    return try forEach(
      locations, derivation.kind, subjects, where: derivation.holds,
      { location, contents, isNoted in
        guard let contents, let subject = places[location] ?? nil else {
          return Remembered(value: try derivation.make(try self.outline(of: location), nil), answers: nil)
        }
        return try workspace.store.remembered(subject, in: contents, isNoted: isNoted, where: derivation.holds) {
          tracing in
          try derivation.make(try self.record(location, tracing).value.outline(), tracing)
        }
      }, body)
  }

  /// The outline of a feature.
  ///
  /// - Throws: `FileError` for a document that cannot be read.
  public func outline(of location: FeatureLocation) throws -> FeatureOutline {
    try record(location, keeper.contents).value.outline()
  }

  /// - Parameter make: finds out what is not known, by the tree where it tells what files hold.
  private func forEach<Value: Recordable & Sendable>(
    _ locations: [FeatureLocation], _ kind: String, _ subjects: [FactHasher?], where holds: @escaping (Value) -> Bool,
    _ make: (FeatureLocation, (any ContentTree)?, _ isNoted: Bool) throws -> Remembered<Value>,
    _ body: (FeatureLocation, Value) throws -> Void
  ) throws -> [LeftOut] {
    var leftOut: [LeftOut] = []
    let recall: FeatureRecall<Value, Value>? = recall(locations, kind, subjects)
    let known = recall?.known(where: holds) ?? []
    for position in locations.indices {
      let value: Value
      do {
        if known.indices.contains(position), let found = known[position] {
          value = found
        } else if let found = recall?.value(at: position), holds(found.value) {
          recall?.take(found, at: position)
          value = found.value
        } else {
          let made = try make(locations[position], keeper.contents, !(recall?.isInBatch(position) ?? false))
          recall?.take(made, at: position)
          value = made.value
        }
      } catch let error as FileError {
        leftOut.append(LeftOut(locations[position], error, root: workspace.root))
        continue
      }
      try body(locations[position], value)
    }
    return leftOut
  }

  private func recall<Value: Recordable & Sendable>(
    _ locations: [FeatureLocation], _ kind: String, _ subjects: [FactHasher?]
  ) -> FeatureRecall<Value, Value>? {
    let subjects = subjects.compactMap(\.self)
    guard locations.count > 1, let seen = keeper.contents as? any SharedTree, subjects.count == locations.count else {
      return nil
    }
    return FeatureRecall(kind, of: locations, subjects, in: map, seen, workspace.store, keeper.reader, keeping: { $0 })
  }

  private func record(
    _ location: FeatureLocation, _ contents: (any ContentTree)?, isNoted: Bool = true
  ) throws -> Remembered<OutlineRecord> {
    guard let contents, let subject = keeper.subject("outline", of: location) else {
      return Remembered(value: try make(location, keeper.tree), answers: nil)
    }
    return try workspace.store.remembered(subject, in: contents, isNoted: isNoted) { try make(location, $0) }
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
