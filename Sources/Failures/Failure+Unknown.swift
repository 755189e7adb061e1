public import Files

extension Failure {
  /// What is in use cannot be told, so that nothing new can be chosen.
  public init(unknown what: String, because error: FileError) {
    let cause = Failure(error)
    self.init(
      .system, cause.code, "which \(what) are in use cannot be told: \(cause.message)", hint: cause.hint)
  }
}
