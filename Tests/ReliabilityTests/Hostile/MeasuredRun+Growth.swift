import Foundation
import TestSupport
import Testing

extension MeasuredRun {
  /// Expects that this run took little more than four times what another took for a quarter of the input.
  ///
  /// What is quadratic takes sixteen times as long. Arrays that grow by doubling may hold twice what they need.
  func expectGrowth(from quarter: MeasuredRun, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      seconds < 6 * quarter.seconds + 0.5, "\(what): \(quarter.seconds) s, then \(seconds) s",
      sourceLocation: sourceLocation)
    #expect(
      peakMemory < 8 * quarter.peakMemory + 50_000_000,
      "\(what): \(quarter.peakMemory) bytes, then \(peakMemory)", sourceLocation: sourceLocation)
  }

  /// Time and memory for the table of inputs.
  var figures: [String] { [String(format: "%.1f", seconds), "\(peakMemory / 1_000_000) MB"] }
}
