/// A stretch of a document that the program writes, between two markers.
public struct ManagedRegion: Sendable, Equatable {
  /// The name in the markers.
  public let name: String
  /// The line of the first begin marker, from 1.
  public let beginLine: Int
  /// The line of the last end marker.
  public let endLine: Int
  /// The lines between them.
  public let content: Range<Int>
  /// The content's lines without endings. Where Git left a conflict, ours and then theirs, each with the lines that both
  /// have and without those of the base; a side that lacks the region has none.
  public let versions: [[String]]
  /// What a conflict inside the region, or over its markers, leaves of its surroundings.
  let conflict: RegionConflict?

  /// Whether a conflict stands inside the region or runs over its markers.
  public var hasConflict: Bool { conflict != nil }
}

/// A region that a conflict touches, with the conflict resolved all around it.
struct RegionConflict: Sendable, Equatable {
  /// The lines of the region and of all hunks that touch it.
  let lines: Range<Int>
  /// What people wrote in them above the region, still in conflict where the sides differ.
  let before: [UInt8]
  /// The begin marker, with its line ending.
  let beginMarker: [UInt8]
  /// The end marker, with its line ending if it has one.
  let endMarker: [UInt8]
  /// What people wrote below the region.
  let after: [UInt8]
}
