/// The content of a region as it is compared: by what it renders to, whatever formatters made of its bytes.
struct RegionContent: Equatable {
  private let lines: [RegionLine]

  /// Reads the lines of a region.
  init(_ lines: [String]) { self.lines = RegionLine.all(in: lines) }

  static func == (one: RegionContent, other: RegionContent) -> Bool {
    one.lines.count == other.lines.count && zip(one.lines, other.lines).allSatisfy { $0.saysTheSame(as: $1) }
  }
}
