/// What a script has to say.
struct ScriptReply {
  /// The JSON object.
  var members: [JSONValue.Member] = []
  /// The same for people, made harmless as all that they read is.
  var lines: [String] = []
  /// What stands on standard output in both forms, byte for byte; nil for one of the two above.
  var bytes: [UInt8]?
  /// What is said on standard error.
  var messages: [String] = []

  /// The exit code of every failure.
  static let failureStatus: Int32 = 1
}
