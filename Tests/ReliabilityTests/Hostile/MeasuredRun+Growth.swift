import Foundation
import TestSupport
import Testing

extension MeasuredRun {
  /// Expects that this run took four times what another took for a quarter of the input, or little more.
  ///
  /// What is quadratic takes sixteen times as long. Eight times leaves room for memory, which is slower the more of it is
  /// used, and for arrays that grow by doubling.
  func expectGrowth(from quarter: MeasuredRun, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      seconds < 8 * quarter.seconds + 0.5, "\(what): \(quarter.seconds) s, then \(seconds) s",
      sourceLocation: sourceLocation)
    #expect(
      peakMemory < 8 * quarter.peakMemory + 50_000_000,
      "\(what): \(quarter.peakMemory) bytes, then \(peakMemory)", sourceLocation: sourceLocation)
  }

  /// Time and memory for the table of inputs.
  var figures: [String] { [String(format: "%.1f", seconds), "\(peakMemory / 1_000_000) MB"] }
}
