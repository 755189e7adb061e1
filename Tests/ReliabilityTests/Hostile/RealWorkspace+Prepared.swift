import Files
import Foundation
import TestSupport
import Testing

extension RealWorkspace {
  private static let template = Result { try RealWorkspace.withFeatures("Sign up") }

  /// A workspace of a test's own with one feature, copied from one that is made once.
  static func prepared() throws -> RealWorkspace {
    let workspace = try RealWorkspace(git: false)
    try FileManager.default.removeItem(atPath: workspace.root.string)
    try FileManager.default.copyItem(atPath: template.get().root.string, toPath: workspace.root.string)
    return workspace
  }

  /// Runs the program over something hostile; it must end with an exit code of its own.
  func measure(
    _ arguments: [String], _ what: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> MeasuredRun {
    let run = try MeasuredRun(BuiltProgram.path, arguments, in: root, variables: sandbox.variables)
    #expect((0...5).contains(run.status), "\(what), \(arguments): \(run.errors)", sourceLocation: sourceLocation)
    return run
  }
}

extension Sequence {
  /// All in the long run; without it every `stride`th, from the `start`th.
  func sampled(every stride: Int, from start: Int = 0) -> [Element] {
    enumerated().filter { LongTests.areWanted || ($0.offset + start) % stride == 0 }.map(\.element)
  }
}
