/// A script of spec-kit.
protocol Script: Sendable {
  /// What it is called and takes.
  static var specification: ScriptSpecification { get }

  /// Does it.
  static func run(_ call: ScriptCall) throws -> ScriptReply
}
