/// What two people wrote in the course of a week, and where Git stopped them.
final class Diary {
  /// A merge, or a commit of a rebase, at which Git stopped.
  struct Stop: CustomStringConvertible {
    /// What was merged or rebased.
    let step: String
    /// The conflict hunks of each file.
    let hunks: [String: Int]

    var description: String { "\(step): \(hunks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })" }
  }

  /// The lines of prose, each as it was written.
  var lines: [String] = []
  /// What was written into Notes columns.
  var notes: [String] = []
  /// The decisions, as they were put.
  var decisions: [String] = []
  /// The commands that findings about collisions named, in order.
  var remedies: [String] = []
  var stops: [Stop] = []
  /// The seconds since 1970; a step takes half an hour.
  private var seconds = 1_793_610_000

  /// The hunks of all stops.
  var hunkCount: Int { stops.flatMap(\.hunks.values).reduce(0, +) }

  /// When the next step is taken.
  func nextMoment() -> Int {
    seconds += 1800
    return seconds
  }
}
