import Facts
public import Records

/// How far the requirements of a feature are fulfilled.
public struct TraceSummary: Hashable, Sendable {
  /// The title of the feature.
  public let title: String
  /// How many requirements and success criteria are fulfilled so far, in the order of `RequirementCoverage.allCases`.
  private let counts: [Int]
  /// The history that was asked; nil where none was.
  let history: FactKey?

  init(title: String, coverage: [RequirementCoverage], history: FactKey?) {
    self.title = title
    self.history = history
    counts = RequirementCoverage.allCases.map { kind in coverage.count { $0 == kind } }
  }

  /// How many requirements are fulfilled so far.
  public func count(_ coverage: RequirementCoverage) -> Int {
    zip(RequirementCoverage.allCases, counts).first { $0.0 == coverage }?.1 ?? 0
  }

  /// How many requirements there are.
  public var count: Int { counts.reduce(0, +) }
}

extension TraceSummary: Recordable {
  /// Appends its fields.
  public func write(to writer: inout RecordWriter) { writer.write(title, counts, history) }

  /// Reads its fields.
  public init(from reader: inout RecordReader) throws(RecordDamage) {
    title = try reader.next()
    counts = try reader.next()
    history = try reader.next()
  }
}

extension FeatureTrace {
  /// How far its requirements are fulfilled.
  public var summary: TraceSummary {
    TraceSummary(title: title, coverage: requirements.map(\.coverage), history: nil)
  }
}
