/// What the heads of the columns of Complexity Tracking hold, in lower case.
struct ComplexityWords: Sendable {
  /// The column of what is violated.
  let violation: [String]
  /// The column of why it is needed.
  let reason: [String]
  /// The column of why the simpler alternative was rejected.
  let alternative: [String]
}
