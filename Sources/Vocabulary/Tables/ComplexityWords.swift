/// The words of Complexity Tracking, in lower case: what the heads of its columns hold, and what its prose speaks of.
struct ComplexityWords: Sendable {
  /// Short headings of a section that may hold such a table, and may be about something else.
  let sections: [String]
  /// The column of what is violated.
  let violation: [String]
  /// The column of why it is needed.
  let reason: [String]
  /// The column of why the simpler alternative was rejected.
  let alternative: [String]
  /// Longer words of its prose that tell no gate from another. Only in languages that part words by spaces.
  var common: [String] = []
  /// What says that a gate is to be met later.
  let deferrals: [String]
}
