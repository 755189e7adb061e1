public import Git
public import Names
public import Records
public import WorkspaceModel

/// A feature as one of the other branches has it, where HEAD has none or another version of it.
public struct BranchFeature: Sendable {
  /// Where it is.
  public let location: FeatureLocation
  /// The H1 of its specification without its kind and ID.
  public internal(set) var title: String
  /// The branch that its header names; in the flat layout the name of its folder, unless the header names one without a
  /// number.
  public let named: String?
  /// When its header says that it was made.
  public let created: String?
  /// Whether its Status closes it.
  public let isClosed: Bool
  /// The branch that tells of it: the one that its header names, where that has it, else the first one that does.
  public internal(set) var branch: OtherBranch
  /// Whether that is the feature's own branch.
  public let isOwn: Bool
  /// The tree of its folder.
  public internal(set) var folder: ObjectID
  /// The blob of the Decision Log of its group; nil where the branch has none.
  public let log: ObjectID?
  /// Whether its folder is as HEAD has it.
  public let isAsHere: Bool
  /// Whether HEAD has its folder, or a feature of its ID.
  public let isKnownHere: Bool
  /// Whether the past shows that it is the feature that HEAD has: its folder stood in the commit at which the branch and HEAD
  /// parted, or its specification in the history of HEAD. Asked only where it is known here.
  public let isShared: Bool
  /// Whether the branch tells better than HEAD where the feature stands: it is the feature's own and has changed the folder
  /// since they parted, or it is the main branch and has, and HEAD has not.
  public let isAhead: Bool

  /// The number in the name of its branch; in the flat layout of its folder.
  public var number: Int? { location.number(on: named) }
  /// The ID.
  public var id: FeatureID { location.id }

  /// Whether this is the feature at hand, and not one that was given the same ID elsewhere.
  ///
  /// - Parameters:
  ///   - branch: the branch that the feature at hand names; nil for none.
  ///   - title: its title.
  ///   - created: when its header says that it was made; nil where that does not matter.
  public func isVersion(
    of other: FeatureLocation, named branch: String?, title: String, created: String? = nil
  ) -> Bool {
    guard id == other.id, location.layout == other.layout else { return false }
    if location.layout == .flat || isShared || title == self.title { return true }
    guard named == nil || branch == nil || named == branch else { return false }
    return created == nil || self.created == nil || created == self.created
  }
}

extension BranchFeature: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) {
    writer.write(
      location, title, named, created, isClosed, branch, isOwn, folder, log, isAsHere, isKnownHere,
      isShared, isAhead)
  }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    location = try reader.next()
    title = try reader.next()
    named = try reader.next()
    created = try reader.next()
    isClosed = try reader.next()
    branch = try reader.next()
    isOwn = try reader.next()
    folder = try reader.next()
    log = try reader.next()
    isAsHere = try reader.next()
    isKnownHere = try reader.next()
    isShared = try reader.next()
    isAhead = try reader.next()
  }
}
